#!/usr/bin/env bash
# Flips ten comparisons in the evaluator, one at a time and in a copy of the tree, and shows that the tests' share of the second opinion catches each.
# `--all` flips every comparison listed below, numbers flip those. Ends with 1 if one survives or is no longer there, or if the tests fail before anything is flipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# file of src/Samverkan.Rules/Evaluation @ what to look for @ what to put there. What is looked for stands there once.
flips=(
    'Truth.cs@Math.Min((byte)a, (byte)b)@Math.Max((byte)a, (byte)b)'
    'Measures.cs@hi < low ? Truth.True@hi <= low ? Truth.True'
    'Sums.cs@low >= n ? Truth.True@low > n ? Truth.True'
    'Sums.cs@ceiling.High <= n ? Truth.True@ceiling.High < n ? Truth.True'
    'Paths.cs@path.Root == RefRoot.Subject ? frame.Outside@path.Root != RefRoot.Subject ? frame.Outside'
    'Lists.cs@date.Last < days.First || date.First > days.Last@date.Last <= days.First || date.First > days.Last'
    'Facts.cs@first > frame.Days.Last || last < frame.Days.First@first >= frame.Days.Last || last < frame.Days.First'
    'Reach.cs@u >= last@u > last'
    'Judging.cs@reach == Truth.True && guard == Truth.True && holds == Truth.False@reach != Truth.False && guard == Truth.True && holds == Truth.False'
    'Sieve.cs@possible > _high@possible - 1 > _high'

    'Truth.cs@(Truth)Math.Max((byte)a, (byte)b)@(Truth)Math.Min((byte)a, (byte)b)'
    'Measures.cs@hi <= low ? Truth.True : lo > high@hi <= low ? Truth.True : lo >= high'
    'Measures.cs@>= ground.AsOf.DayNumber@> ground.AsOf.DayNumber'
    'Measures.cs@lo >= low && hi <= high@lo > low && hi <= high'
    'Sums.cs@high <= n ? Truth.False@high < n ? Truth.False'
    'Sums.cs@ceiling.Low >= n ? Truth.False@ceiling.Low > n ? Truth.False'
    'Difference.cs@least < 0 ? count.High : count.Low, most@least > 0 ? count.High : count.Low, most'
    'Listing.cs@sure > test.Ids.Words.Length@sure >= test.Ids.Words.Length'
    'Lists.cs@held.One is "cancelled"@held.One is not "cancelled"'
    'Lists.cs@y == days.First.Year@y != days.First.Year'
    'Lists.cs@from <= days.Last && until >= days.First@from < days.Last && until >= days.First'
    'Facts.cs@last.AddDays(1) < first@last.AddDays(1) <= first'
    'Facts.cs@last >= first)@last > first)'
    'Subjects.cs@days.Last >= covered.First@days.Last > covered.First'
    'Candidate.cs@count.Low + count.FreeHigh > 0@count.Low + count.FreeHigh >= 0'
    'Reach.cs@f <= first@f < first'
    'Sieve.cs@sure < _low@sure < _low - 1'
)
case ${1:-} in
    '') wanted=({1..10}) ;;
    --all) mapfile -t wanted < <(seq ${#flips[@]}) ;;
    *) wanted=("$@") ;;
esac

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git ls-files -z src/Samverkan.Model src/Samverkan.Rules tests/Samverkan.Properties.Tests tests/Samverkan.TestSupport charters eng '*.md' LICENSE \
    Directory.Build.props Directory.Packages.props Samverkan.sln global.json .editorconfig |
    xargs -0 cp --parents -t "$copy"
tests=$copy/tests/Samverkan.Properties.Tests
binary=$tests/bin/Release/net10.0
# A flip changes the code of one assembly and nothing that others see of it, so that one is all that need be built.
lean=(-c Release -v q --nologo -p:TreatWarningsAsErrors=false -p:RunAnalyzers=false -p:GenerateDocumentationFile=false)

agree() {
    timeout 600 dotnet vstest "$binary/Samverkan.Properties.Tests.dll" --TestCaseFilter:FullyQualifiedName~AgreementTests >"$copy/test.log" 2>&1
}

dotnet build "$tests" "${lean[@]}" >"$copy/build.log" 2>&1 || { tail -5 "$copy/build.log"; exit 1; }
agree || { echo "the tests fail before anything is flipped"; tail -40 "$copy/test.log"; exit 1; }
echo "nothing flipped: the two evaluators agree"

caught=0 survived=0 gone=0
for number in "${wanted[@]}"; do
    IFS=@ read -r file from to <<<"${flips[number - 1]}"
    path=$copy/src/Samverkan.Rules/Evaluation/$file
    cp "$path" "$copy/kept"
    if [[ $(FROM=$from TO=$to perl -0ne 'my $n = () = /\Q$ENV{FROM}\E/g; print $n' "$path") != 1 ]]; then
        gone=$((gone + 1))
        echo "NOT THERE, or not once: $file: $from"
        continue
    fi

    FROM=$from TO=$to perl -0pi -e 's/\Q$ENV{FROM}\E/$ENV{TO}/' "$path"
    dotnet build "$copy/src/Samverkan.Rules" "${lean[@]}" --no-restore --no-dependencies >"$copy/build.log" 2>&1 || { echo "does not compile: $file: $to"; tail -5 "$copy/build.log"; exit 1; }
    cp "$copy/src/Samverkan.Rules/bin/Release/net10.0/Samverkan.Rules.dll" "$binary/"
    if agree; then
        survived=$((survived + 1))
        echo "SURVIVED $file: $from -> $to"
    else
        caught=$((caught + 1))
        echo "caught   $file: $from -> $to"
    fi

    cp "$copy/kept" "$path"
done

echo "$caught caught, $survived survived, $gone not there"
((caught == ${#wanted[@]}))
