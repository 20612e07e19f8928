#!/usr/bin/env bash
# Packs the command for this platform and for any, installs it from these packages, and sees that what was installed is compiled beforehand, and judges.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
temp=$(mktemp -d)
trap 'rm -rf "$temp"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -n 1)
dotnet pack src/Samverkan.Cli -c Release --nologo -v quiet -p:ToolPlatforms="$rid" -o "$temp/feed"
cat >"$temp/nuget.config" <<END
<configuration><packageSources><clear /><add key="local" value="$temp/feed" /></packageSources></configuration>
END
# A cached package of the same version would be another build's.
NUGET_PACKAGES=$temp/cache dotnet tool install Samverkan.Cli --tool-path "$temp/tool" --configfile "$temp/nuget.config" --prerelease

for assembly in samverkan Samverkan.Model Samverkan.Rules YamlDotNet; do
    plain=$(unzip -Zl "$temp"/feed/Samverkan.Cli.any.[0-9]*.nupkg | awk -v name="/$assembly.dll" 'substr($NF, length($NF) - length(name) + 1) == name { print $4 }')
    compiled=$(find "$temp/tool/.store" -name "$assembly.dll" -printf '%s\n')
    if ((compiled <= plain + 100000)); then
        echo "$assembly is not compiled beforehand: $compiled bytes, $plain for any platform" >&2
        exit 1
    fi
done

status=0
"$temp/tool/samverkan" check samples/ostergotland-2019/missing-opposition.structure.yaml --charter ostergotland-2019 >"$temp/said" || status=$?
if [[ $status != 1 ]] || ! grep -qF 'Kinda kommun' "$temp/said"; then
    cat "$temp/said"
    echo "expected a violation and exit code 1, was $status" >&2
    exit 1
fi
echo "tool for $rid: as expected"
