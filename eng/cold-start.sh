#!/usr/bin/env bash
# How long `samverkan check` takes from nothing, against `dotnet hello.dll`: whole processes in turn, and the shortest of each.
# Usage: eng/cold-start.sh [RUNS]; needs what `dotnet publish` with ReadyToRun restores.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-20}
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)

publish() { dotnet publish "$@" -c Release --nologo -v quiet; }

publish src/Samverkan.Cli -r "$rid" --self-contained false -o "$temp/framework"
publish src/Samverkan.Cli -r "$rid" --self-contained true -p:PublishReadyToRunComposite=true -o "$temp/whole"
mkdir "$temp/hello"
echo 'System.Console.WriteLine("hello");' >"$temp/hello/Program.cs"
cat >"$temp/hello/hello.csproj" <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
</Project>
END
publish "$temp/hello" -o "$temp/hello/out"
workload=benchmarks/Samverkan.Benchmarks/Workload
check=(check "$workload/workload-s.structure.yaml" --charter "$workload/workload.charter.yaml" --no-config)

# measure NAME COMMAND...: runs the command, and keeps how long the shortest run of that name took.
declare -A shortest
measure() {
    local name=$1 start end took
    shift
    start=${EPOCHREALTIME/[.,]/}
    "$@" >/dev/null
    end=${EPOCHREALTIME/[.,]/}
    took=$((end - start))
    if [[ -z ${shortest[$name]:-} ]] || ((took < shortest[$name])); then
        shortest[$name]=$took
    fi
}

for ((i = 0; i < runs; i++)); do
    measure hello dotnet "$temp/hello/out/hello.dll"
    measure framework dotnet "$temp/framework/samverkan.dll" "${check[@]}"
    measure whole "$temp/whole/samverkan" "${check[@]}"
done

ratio() { awk -v a="${shortest[$1]}" -v b="${shortest[hello]}" 'BEGIN { printf "%.2f", a / b }'; }
echo "cold-start/hello S $(ratio framework) (on the installed framework: $((shortest[framework] / 1000)) ms / $((shortest[hello] / 1000)) ms)"
echo "cold-start/hello S $(ratio whole) (self-contained, composite: $((shortest[whole] / 1000)) ms / $((shortest[hello] / 1000)) ms)"
