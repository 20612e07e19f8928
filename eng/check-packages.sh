#!/usr/bin/env bash
# Checks what is in the packed packages: the parts every package has, what each depends on, and that nothing needed only to make schemas comes along.
# Usage: eng/check-packages.sh FOLDER
set -euo pipefail
cd "$1"
failed=0
fail() {
    echo "$1" >&2
    failed=1
}

# depends PACKAGE DEPENDENCY...: these and no others.
depends() {
    local package=$1 found
    shift
    found=$(unzip -p "$package".[0-9]*.nupkg "$package.nuspec" | grep -o '<dependency id="[^"]*"' | cut -d'"' -f2 | sort | tr '\n' ' ')
    [[ $found == "$(printf '%s\n' "$@" | sort | tr '\n' ' ')" ]] || fail "$package depends on: $found"
}

for package in Samverkan.Model Samverkan.Rules Samverkan.Testing Samverkan.DependencyInjection Samverkan.Cli; do
    files=$(unzip -Z1 "$package".[0-9]*.nupkg)
    for file in README.md CHANGELOG.md icon.png; do
        grep -qx "$file" <<<"$files" || fail "$package has no $file"
    done
    nuspec=$(unzip -p "$package".[0-9]*.nupkg "$package.nuspec")
    for part in '<license type="expression">MIT</license>' '<icon>icon.png</icon>' '<readme>README.md</readme>' '<releaseNotes>' '<description>'; do
        grep -qF "$part" <<<"$nuspec" || fail "$package's nuspec has no $part"
    done
    if [[ $package != Samverkan.Cli ]]; then
        for file in "lib/net10.0/$package.dll" "lib/net10.0/$package.xml"; do
            grep -qx "$file" <<<"$files" || fail "$package has no $file"
        done
        symbols=$(unzip -Z1 "$package".[0-9]*.snupkg)
        grep -qx "lib/net10.0/$package.pdb" <<<"$symbols" || fail "$package has no symbols"
    fi
    # Schemas are made when the project is built, never when a structure is judged.
    if grep -iE 'NJsonSchema|Newtonsoft|Namotion' <<<"$files"; then
        fail "$package brings the makers of schemas along"
    fi
done

depends Samverkan.Model YamlDotNet
depends Samverkan.Rules Samverkan.Model
depends Samverkan.Testing Samverkan.Rules FluentAssertions
depends Samverkan.DependencyInjection Samverkan.Rules Microsoft.Extensions.DependencyInjection.Abstractions
tool=$(unzip -Z1 Samverkan.Cli.[0-9]*.nupkg)
grep -q DotnetToolSettings.xml <<<"$tool" || fail "Samverkan.Cli is no tool"
((failed == 0)) && echo "packages: as expected"
exit $failed
