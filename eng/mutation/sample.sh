#!/usr/bin/env bash
# Tests a sample of the changes that Stryker can make to a room, drawn by lot, and tells how many the tests notice: `eng/mutation/sample.sh evaluation 200 1`.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec dotnet run -v q eng/mutation/Sample.cs -- "$@"
