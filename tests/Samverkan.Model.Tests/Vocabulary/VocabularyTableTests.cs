using Samverkan.Model.Vocabulary;

namespace Samverkan.Model.Tests.Vocabulary;

public sealed class VocabularyTableTests
{
    private static IEnumerable<AttributeRow> Rows => VocabularyTable.Sorts.SelectMany(s => s.Attributes);

    [Fact]
    public void Sorts_ByName_AreUnique()
    {
        VocabularyTable.Sorts.Select(s => s.Name).Should().OnlyHaveUniqueItems();
        VocabularyTable.Sorts.Select(s => s.Plural).Should().OnlyHaveUniqueItems();
        VocabularyTable.Sorts.Should().OnlyContain(s => VocabularyTable.Find(s.Name) == s && VocabularyTable.FindPlural(s.Plural) == s);
    }

    [Fact]
    public void Attributes_OfASort_AreUnique()
    {
        foreach (var sort in VocabularyTable.Sorts)
        {
            sort.Attributes.Select(a => a.Name).Should().OnlyHaveUniqueItems(sort.Name);
            sort.Attributes.Should().OnlyContain(a => a.Sort == sort && sort.Find(a.Name) == a);
        }
    }

    [Fact]
    public void Names_OfSortsAttributesAndKinds_AreIdsAndNoWordsOfTheLanguage()
    {
        var names = VocabularyTable.Sorts.SelectMany(s => s.Attributes.Select(a => a.Name).Append(s.Name).Concat(s.OwnKinds)).Distinct();

        names.Should().OnlyContain(n => n.All(c => char.IsAsciiLetterLower(c) || c == '-'));

        // `from` and `until` are keys of every entry, and the only attributes that are words of the language too.
        names.Intersect(VocabularyTable.Reserved).Should().BeEquivalentTo("from", "until");
    }

    [Fact]
    public void Targets_OfReferencesAndLists_AreSorts()
    {
        foreach (var row in Rows)
        {
            var refers = row.Type.Kind is ValueKind.Reference or ValueKind.List;
            row.Type.Targets.IsEmpty.Should().Be(!refers, "{0}", row);
            row.Type.Targets.Should().OnlyHaveUniqueItems().And.BeSubsetOf(VocabularyTable.Sorts.Select(s => s.Name));
            (row.Target is not null).Should().Be(row.Type.Targets.Length == 1, "{0}", row);
        }
    }

    [Fact]
    public void EveryRow_IsWordedInBothLanguages()
    {
        foreach (var row in Rows)
        {
            foreach (var words in new[] { row.Label, row.Phrase, row.Meaning })
            {
                words.Sv.Should().NotBeNullOrWhiteSpace("{0}", row).And.NotEndWith(".");
                words.En.Should().NotBeNullOrWhiteSpace("{0}", row).And.NotEndWith(".");
            }

            row.Phrase.Sv.Should().Contain("{0}", "{0}", row);
            row.Phrase.En.Should().Contain("{0}", "{0}", row);
            row.Label.Sv.Should().NotContain("{");
            row.Meaning.En.Should().NotContain("{");
        }
    }

    [Fact]
    public void EverySort_IsWordedInBothLanguages()
    {
        foreach (var words in VocabularyTable.Sorts.SelectMany(s => new[] { s.Label, s.PluralLabel, s.Meaning }))
        {
            words.Sv.Should().NotBeNullOrWhiteSpace();
            words.En.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void EveryClosedWordAndOwnKind_HasALabel()
    {
        var words = Rows.SelectMany(r => r.Type.Words).Concat(VocabularyTable.Sorts.SelectMany(s => s.OwnKinds)).Distinct();

        // A word without a label comes back as it is in both languages. Two words are the same in Swedish and English.
        words.Where(w => VocabularyTable.LabelOf(w) is var label && label.Sv == w && label.En == w).Should().BeEquivalentTo("permanent", "region");
    }

    [Fact]
    public void ClosedLists_HoldEachWordOnceAndNoWordOfTheLanguage()
    {
        foreach (var row in Rows.Where(r => r.Type.Kind == ValueKind.Word))
        {
            row.Type.Words.Should().NotBeEmpty().And.OnlyHaveUniqueItems("{0}", row);
            row.Type.Words.Should().NotIntersectWith(VocabularyTable.Reserved, "{0}", row);
            row.Defaults.Should().BeSubsetOf(row.Type.Words, "{0}", row);
        }
    }

    [Fact]
    public void InverseLists_LeadBackToTheirReference()
    {
        var inverse = Rows.Where(r => r.Derivation?.StartsWith("inverse ", StringComparison.Ordinal) == true).ToList();

        inverse.Should().NotBeEmpty().And.OnlyContain(r => r.InverseOf != null && r.Type.IsList && r.LeftOut == LeftOut.Derived);
        foreach (var row in inverse)
        {
            row.InverseOf!.Sort.Should().Be(row.Target, "{0} lists what refers to it", row);
            row.InverseOf.Type.Targets.Should().Contain(row.Sort.Name, "{0} is referred to", row);
        }
    }

    [Fact]
    public void WhatLeavingOutMeans_FitsTheRow()
    {
        foreach (var row in Rows)
        {
            (row.LeftOut == LeftOut.Derived).Should().Be(row.Derivation is not null, "{0}", row);
            (row.LeftOut == LeftOut.Default).Should().Be(!row.Defaults.IsEmpty, "{0}", row);
            if (row.Type.IsList)
            {
                row.LeftOut.Should().BeOneOf([LeftOut.Unknown, LeftOut.Derived], "{0}: a list is given, left out or derived", row);
            }
        }
    }

    [Fact]
    public void Kinds_OfASort_NeedAnAttributeThatHoldsThem()
    {
        VocabularyTable.Sorts.Where(s => !s.OwnKinds.IsEmpty).Should().OnlyContain(s => s.KindAttribute != null);
        VocabularyTable.Sorts.Should().OnlyContain(s => s.Attributes.Count(a => a.Type.Kind == ValueKind.Kind) <= 1);
    }

    [Fact]
    public void SwedishArticles_OfSorts_AreKnown()
    {
        var neuter = VocabularyTable.Sorts.Where(VocabularyTable.IsNeuter).Select(s => s.Label.Sv);

        neuter.Should().BeEquivalentTo(
            "område", "organ", "parti", "dokument", "sakområde", "år", "halvår", "kvartal", "möte", "deltagande", "ärende", "mål");
    }
}
