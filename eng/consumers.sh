#!/usr/bin/env bash
# Builds and runs samples/consumers against the packed packages, outside the repository, as other people's projects would.
# Usage: eng/consumers.sh [FOLDER WITH PACKAGES]; without one, packs them itself.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
temp=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null || true; rm -rf "$temp"' EXIT

packages=${1:-}
if [[ -z $packages ]]; then
    packages=$temp/packages
    dotnet pack "$root/Samverkan.sln" -c Release -o "$packages" --nologo -v quiet
fi
packages=$(cd "$packages" && pwd)
version=$(basename "$packages"/Samverkan.Rules.*.nupkg .nupkg)
version=${version#Samverkan.Rules.}

mkdir "$temp/work"
cp -R "$root/samples" "$temp/work/samples"
cd "$temp/work/samples/consumers"
rm -rf ./*/bin ./*/obj
cat > nuget.config <<EOF
<configuration>
  <packageSources><add key="packed" value="$packages" /></packageSources>
</configuration>
EOF
# The packages under test go into a cache of their own; all others are taken from the usual one where they are there.
usual=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
export NUGET_PACKAGES=$temp/cache NUGET_FALLBACK_PACKAGES=${usual%/} SamverkanVersion=$version
# A cached package of the same version would be another build's.
if [[ -d ${usual%/}/samverkan.rules/$version ]]; then
    unset NUGET_FALLBACK_PACKAGES
fi

expect() {
    local wanted=$1 status=0
    shift
    "$@" || status=$?
    [[ $status == "$wanted" ]] || { echo "expected exit code $wanted, got $status: $*" >&2; exit 1; }
}

echo "== README"
mkdir readme
awk '/^```csharp$/ { shown = 1; next } /^```$/ { shown = 0 } shown' "$root/README.md" >readme/Program.cs
cp console/Console.csproj readme/Readme.csproj
dotnet build readme -c Release --nologo -v quiet
(cd "$temp/work" && dotnet samples/consumers/readme/bin/Release/net10.0/Readme.dll) | grep 'NonCompliant: .*one-seat-for-each-side (4.1.2): organisation kinda'

echo "== console"
dotnet build console -c Release --nologo -v quiet
expect 0 dotnet console/bin/Release/net10.0/Console.dll ../ostergotland-2019/proposal.structure.yaml
expect 1 dotnet console/bin/Release/net10.0/Console.dll ../ostergotland-2019/missing-opposition.structure.yaml

echo "== tests"
dotnet test tests -c Release --nologo -v quiet

echo "== web-api"
dotnet build web-api -c Release --nologo -v quiet
port=$((20000 + RANDOM % 20000))
ASPNETCORE_URLS=http://127.0.0.1:$port DOTNET_ENVIRONMENT=Production Logging__LogLevel__Default=Error \
    dotnet web-api/bin/Release/net10.0/WebApi.dll --contentRoot "$temp/work" >"$temp/server.log" 2>&1 &
server=$!
for _ in $(seq 100); do
    curl -fs "http://127.0.0.1:$port/charters" >/dev/null 2>&1 && break
    sleep 0.2
done

# post STATUS FILE TYPE CHARTER PATTERN
post() {
    local status
    status=$(curl -s -o "$temp/answer" -w '%{http_code}' --data-binary "@$2" -H "Content-Type: $3" "http://127.0.0.1:$port/check/$4")
    echo "$4 $(basename "$2"): $status $(head -c 160 "$temp/answer")"
    [[ $status == "$1" ]] && grep -q "$5" "$temp/answer" || { echo "expected $1 with $5" >&2; cat "$temp/answer" "$temp/server.log" >&2; exit 1; }
}

samples=../ostergotland-2019
post 200 $samples/proposal.structure.json application/json ostergotland-2019 '"verdict":"compliant"'
post 422 $samples/missing-opposition.structure.yaml application/yaml ostergotland-2019 'one-seat-for-each-side'
post 422 $samples/proposal.structure.json application/json our-own 'large-municipalities-have-ten-seats'
post 400 <(echo 'structure: [') application/yaml ostergotland-2019 '"diagnostics"'
post 404 $samples/proposal.structure.json application/json nobody 'no charter'
head -c 2000000 /dev/zero | tr '\0' '#' >"$temp/large.yaml"
post 413 "$temp/large.yaml" application/yaml ostergotland-2019 'too large'
echo "== consumers: all as expected"
