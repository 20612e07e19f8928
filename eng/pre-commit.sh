#!/usr/bin/env bash
# The hook for pre-commit: runs the command from this checkout, which is built the first time.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tool=$here/.tool
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
if [[ ! -x $tool/samverkan ]]; then
    bash "$here/eng/install-tool.sh" "$here" "$tool" >&2
fi
exec "$tool/samverkan" check "$@"
