#!/usr/bin/env bash
# Tests the tests: makes every change that Stryker can make in a room of the code, one at a time, and tells which of them no test notices.
# Usage: bash eng/mutation/room.sh reading|binding|evaluation [--files PATTERN] [--out FOLDER] [--processes N]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore >/dev/null
dotnet build eng/Samverkan.Mutation -c Release --nologo -v quiet >&2
exec dotnet eng/Samverkan.Mutation/bin/Release/net10.0/Samverkan.Mutation.dll "$@"
