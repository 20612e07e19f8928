#!/usr/bin/env bash
# The step of action.yml that checks: bash eng/action.sh SAMVERKAN
# What it is told comes in variables, never in the text of a command.
set -euo pipefail
samverkan=$1
args=(--format github --format "markdown=$GITHUB_STEP_SUMMARY")
while IFS= read -r charter; do
    [[ -z $charter ]] || args+=(--charter "$charter")
done <<<"${SAMVERKAN_CHARTERS:-}"
[[ -z ${SAMVERKAN_FAIL_ON:-} ]] || args+=(--fail-on "$SAMVERKAN_FAIL_ON")
[[ -z ${SAMVERKAN_LANG:-} ]] || args+=(--lang "$SAMVERKAN_LANG")
[[ -z ${SAMVERKAN_SARIF:-} ]] || args+=(--format "sarif=$SAMVERKAN_SARIF")
structures=()
while IFS= read -r structure; do
    [[ -z $structure ]] || structures+=("$structure")
done <<<"${SAMVERKAN_STRUCTURES:-}"
exec "$samverkan" check "${args[@]}" -- "${structures[@]}"
