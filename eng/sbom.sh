#!/usr/bin/env bash
# Makes a software bill of materials (CycloneDX, JSON) for each packed package, from the lock file of its project: every package that it is built from or brings along, with its version and hash.
# Usage: eng/sbom.sh FOLDER WITH PACKAGES; Samverkan.Rules.1.2.3.nupkg gets Samverkan.Rules.1.2.3.cdx.json beside it. Needs Node 20 and npm.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$(cd "$1" && pwd)
temp=$(mktemp -d)
# The day of what is packed, not of packing it.
time=$(TZ=UTC git -C "$root" log -1 --format=%cd --date=format-local:%Y-%m-%dT%H:%M:%SZ)
trap 'rm -rf "$temp"' EXIT
# Not `npm ci`: it asks for the optional parts of every platform, which no registry need have.
cp "$root"/eng/sbom/package*.json "$temp"
npm install --prefix "$temp" --no-save --omit=optional --ignore-scripts --no-audit --no-fund --loglevel error
count=0
for package in "$packages"/*.nupkg; do
    name=$(basename "$package" .nupkg)
    project=${name%%.[0-9]*}
    # The packages of the tool for each platform are made of one project.
    folder=${project/#Samverkan.Cli.*/Samverkan.Cli}
    version=${name#"$project".}
    # Only what stands in the lock file is looked at: nothing is fetched, installed or run.
    (cd "$root/src/$folder" &&
        FETCH_LICENSE=false CDXGEN_NO_BANNER=true node "$temp/node_modules/@cyclonedx/cdxgen/bin/cdxgen.js" \
            --type csharp --no-recurse --no-install-deps --no-babel --project-name "$project" --project-version "$version" --output "$packages/$name.cdx.json" . >"$temp/log" 2>&1) ||
        { cat "$temp/log" >&2; exit 1; }
    node "$root/eng/sbom/settle.mjs" "$packages/$name.cdx.json" "$project" "$version" "$time"
    ! grep -q "$(basename "$(dirname "$root")")/$(basename "$root")/src" "$packages/$name.cdx.json" || { echo "$name.cdx.json tells a path of this machine" >&2; exit 1; }
    # What the package depends on must be there.
    for dependency in $(unzip -p "$package" "$project.nuspec" | grep -o '<dependency id="[^"]*"' | cut -d'"' -f2 | grep -v '^Samverkan\.'); do
        grep -q "pkg:nuget/$dependency@" "$packages/$name.cdx.json" || { echo "$name.cdx.json lacks $dependency" >&2; exit 1; }
    done
    echo "$name.cdx.json: $(grep -o '"ref": "pkg:nuget/[^"]*"' "$packages/$name.cdx.json" | sort -u | wc -l) packages"
    count=$((count + 1))
done
((count > 0))
