#!/usr/bin/env bash
# Runs by hand what a repository that checks its structures runs in CI: installs the command from packages built here, then runs the steps of action.yml
# and the hook for pre-commit in a copy of samples/ci-repository. They must pass on the good structure and fail on the bad one.
# Needs the .NET SDK and git. pre-commit and action-validator are used where they are there; with SAMVERKAN_CLIENTS=required they must be.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
checkout=$PWD
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT

# expect CODE COMMAND... runs a command that must end with this exit code; what it says is in $temp/said.
expect() {
    local code=$1 status=0
    shift
    echo "-- $*"
    "$@" >"$temp/said" 2>&1 || status=$?
    if [[ $status != "$code" ]]; then
        cat "$temp/said"
        echo "expected exit code $code, was $status"
        exit 1
    fi
}

# has FILE TEXT: the file says so.
has() {
    if ! grep -qF -- "$2" "$1"; then
        cat "$1"
        echo "expected it to say: $2"
        exit 1
    fi
}

# says TEXT: the command before said so.
says() { has "$temp/said" "$1"; }

# client NAME COMMAND...: whether an outside program is there.
client() {
    local name=$1
    shift
    "$@" >/dev/null 2>&1 && return 0
    if [[ ${SAMVERKAN_CLIENTS:-} == required ]]; then
        echo "$name is not installed"
        exit 1
    fi
    echo "-- skipped: $name is not installed"
    return 1
}

cp -R samples/ci-repository "$temp/repository"
cd "$temp/repository"
git init -q

# The steps of the action are taken from action.yml; GitHub sets these variables, and the inputs come as the workflow's `with`.
export GITHUB_ACTION_PATH=$checkout RUNNER_TEMP=$temp/runner
mkdir "$RUNNER_TEMP"
mapfile -t steps < <(sed -n 's/^      run: //p' "$checkout/action.yml")
[[ ${#steps[@]} == 2 ]]
expect 0 bash -c "${steps[0]}"

step() {
    export GITHUB_STEP_SUMMARY=$temp/summary SAMVERKAN_STRUCTURES=$1 SAMVERKAN_CHARTERS="" SAMVERKAN_FAIL_ON="" SAMVERKAN_LANG="" SAMVERKAN_SARIF=samverkan.sarif
    : >"$GITHUB_STEP_SUMMARY"
    bash -c "${steps[1]}"
}

expect 0 step ""
expect 0 step structures
has "$temp/summary" "The School Council of 2025: complies"
expect 1 step $'structures\nproposals'
says "::error file=proposals/bad.structure.yaml,line=14,"
has "$temp/summary" "2 structures: 1 complies, 1 does not comply."
has samverkan.sarif "a-seat-for-each-side"
expect 2 step nowhere

# The same command as a stage of a pipeline of the shell.
tool=$RUNNER_TEMP/samverkan/samverkan
printf '{"structure":"a","as-of":"2026-01-01"}\n{"structure":\n' >lines.ndjson
expect 0 bash -c "set -o pipefail; cat lines.ndjson | '$tool' check - --format ndjson --fail-on never --keep-going | wc -l"
[[ $(tail -n 1 "$temp/said" | tr -d ' ') == 2 ]]

# The steps for GitLab and Azure DevOps, as docs/ci.md has them; the feed that the machine knows is the one of the packages built here.
cp "$RUNNER_TEMP/samverkan/nuget.config" nuget.config
gitlab=$(awk '/^  script:/ { on = 1; next } on && sub(/^    - /, "") { print; next } { on = 0 }' "$checkout/docs/ci.md")
azure=$(awk '/^  - script: \|/ { on = 1; next } sub(/^  - script: /, "") { print } on && sub(/^      /, "") { print; next } { on = 0 }' "$checkout/docs/ci.md" |
    sed "s|\$(Agent.TempDirectory)|$temp/agent|g; s|\$(System.DefaultWorkingDirectory)|$PWD|g")
[[ $gitlab == *"check --format"* && $azure == *"check --format"* ]]
expect 0 bash -ec "$gitlab"
has samverkan.xml '<testsuites name="samverkan"'
expect 0 bash -c "$azure"
says "##vso[task.uploadsummary]$PWD/samverkan.md"
has samverkan.md "The School Council of 2025: complies"
sed 's/structures: .*/structures: [structures, proposals]/' -i samverkan.yaml
expect 1 bash -ec "${gitlab#*$'\n'}"
expect 1 bash -c "${azure#*$'\n'}"
sed 's/structures: .*/structures: [structures]/' -i samverkan.yaml

if client pre-commit command -v pre-commit; then
    # A repository of its own for the hook, as pre-commit would clone it.
    mkdir "$temp/hooks"
    tar -C "$checkout" --exclude=.git --exclude=bin --exclude=obj --exclude=node_modules --exclude=.tool -cf - . | tar -C "$temp/hooks" -xf -
    git -C "$temp/hooks" init -q
    git -C "$temp/hooks" add -A
    git -C "$temp/hooks" -c user.name=x -c user.email=x@example.org commit -qm x
    sed -i "s|repo: .*|repo: $temp/hooks|; s|rev: .*|rev: $(git -C "$temp/hooks" rev-parse HEAD)|" .pre-commit-config.yaml
    git add -A
    export PRE_COMMIT_HOME=$temp/pre-commit
    expect 0 pre-commit run --files structures/good.structure.yaml
    says "Passed"
    expect 1 pre-commit run --files structures/good.structure.yaml proposals/bad.structure.yaml
    says "exit code: 1"
    says "VIOLATION  a-seat-for-each-side"
    expect 0 pre-commit run --files samverkan.yaml
    says "Skipped"
fi

validator=$checkout/tests/clients/node_modules/@action-validator/cli/cli.mjs
if client action-validator test -f "$validator"; then
    expect 0 node "$validator" "$checkout/action.yml"
    expect 0 node "$validator" .github/workflows/structures.yml
    sed -i 's/runs-on/run-on/' .github/workflows/structures.yml
    expect 1 node "$validator" .github/workflows/structures.yml
fi

echo "The sample repository's steps pass on the good structure and fail on the bad one."
