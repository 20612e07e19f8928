#!/usr/bin/env bash
# Flips ten comparisons in the evaluator, one at a time and in a copy, and shows that the tests' share of the second opinion catches each.
# Ends with 1 if one survives, if fewer than ten can be flipped, or if the tests fail before anything is flipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z src tests/Samverkan.Properties.Tests tests/Samverkan.TestSupport charters eng README.md LICENSE \
    Directory.Build.props Directory.Packages.props Samverkan.sln global.json .editorconfig |
    xargs -0 cp --parents -t "$copy"

# file, what to look for, what to put there; the first place where it stands is flipped. Where a file has changed, the next line is taken.
flips=(
    'Truth.cs|=> a < b ? a : b;|=> a > b ? a : b;'
    'Truth.cs|a > b ? a : b;|a < b ? a : b;'
    'Judge.Measures.cs|hi < low ? Truth.True|hi <= low ? Truth.True'
    'Judge.Measures.cs|lo > high ? Truth.False|lo >= high ? Truth.False'
    'Judge.Counts.cs|ceiling.High <= n ? Truth.True|ceiling.High < n ? Truth.True'
    'Judge.Counts.cs|low >= n ? Truth.True|low > n ? Truth.True'
    'Judge.Counts.cs|edge.Under - edge.Over|edge.Under + edge.Over'
    'Lists.cs|held.One is "cancelled"|held.One is not "cancelled"'
    'Lists.cs|date.Last < days.First|date.Last > days.First'
    'Lists.cs|if (body is null)|if (body is not null)'
    'Facts.cs|if (of.Sort != word.Sort)|if (of.Sort == word.Sort)'
    'Facts.cs|Kleene.Of(kind == word)|Kleene.Of(kind != word)'
    'Judging.cs|reach == Truth.True \&\& guard == Truth.True|reach == Truth.True \|\| guard == Truth.True'
    'Reach.cs|picked == Truth.False|picked != Truth.False'
    'Subjects.cs|element.Count.High > 0|element.Count.High < 0'
)

agree() {
    dotnet build "$copy/tests/Samverkan.Properties.Tests" -c Release -v q --nologo -p:TreatWarningsAsErrors=false >"$copy/build.log" 2>&1 || { tail -5 "$copy/build.log"; exit 1; }
    timeout 300 dotnet test "$copy/tests/Samverkan.Properties.Tests" -c Release --no-build --nologo -v q --filter FullyQualifiedName~AgreementTests >"$copy/test.log" 2>&1
}

echo "nothing flipped"
agree || { echo "the tests fail before anything is flipped"; tail -20 "$copy/test.log"; exit 1; }

caught=0 survived=0
for flip in "${flips[@]}"; do
    ((caught + survived < 10)) || break
    file=${flip%%|*} rest=${flip#*|}
    from=$(sed 's/\\|/\x01/g' <<<"$rest" | cut -d'|' -f1 | sed 's/\x01/|/g; s/\\&/\&/g')
    to=$(sed 's/\\|/\x01/g' <<<"$rest" | cut -d'|' -f2 | sed 's/\x01/|/g; s/\\&/\&/g')
    path=$copy/src/Samverkan.Rules/Evaluation/$file
    if [[ ! -f $path ]] || ! grep -qF -- "$from" "$path"; then
        echo "passed over, no longer there: $file: $from"
        continue
    fi

    cp "$path" "$copy/kept"
    FROM=$from TO=$to perl -0pi -e 's/\Q$ENV{FROM}\E/$ENV{TO}/' "$path"
    if agree; then
        survived=$((survived + 1))
        echo "SURVIVED $file: $from -> $to"
    else
        caught=$((caught + 1))
        echo "caught   $file: $from -> $to"
    fi

    cp "$copy/kept" "$path"
done

echo "$caught caught, $survived survived"
((caught >= 10 && survived == 0))
