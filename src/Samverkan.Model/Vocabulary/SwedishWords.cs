namespace Samverkan.Model.Vocabulary;

/// <summary>The words of the files, found by what a Swedish author may write instead: <c>organ</c> for <c>bodies</c>, <c>ska</c> for <c>must</c>.</summary>
internal static class SwedishWords
{
    // What people say beside what the table calls things; an abbreviation or a sign counts too. Several words where it depends on the place.
    private static readonly (string Sv, string Words)[] Said =
    [
        ("struktur", "structure"), ("stadga", "charter"), ("stadgar", "charters charter"), ("namn", "name title"), ("titel", "title name"), ("rubrik", "title name"),
        ("organ", "bodies body"), ("organet", "body"), ("råd", "bodies body"), ("nämnd", "bodies body"), ("kommun", "municipality"), ("kommuner", "municipality municipalities"),
        ("kommunen", "municipality"), ("kommunerna", "municipality municipalities"), ("municipalities", "municipality"), ("parter", "organisations organisation"), ("part", "organisation"),
        ("organisationer", "organisations organisation"), ("organisation", "organisation organisations"), ("regioner", "region"), ("regionen", "region"), ("landsting", "region"), ("landstinget", "region"),
        ("förening", "association"), ("myndighet", "authority"), ("platser", "seats seat"), ("plats", "seat seats"), ("ledamöter", "seats seat"), ("ledamot", "seat seats"), ("antal", "count"),
        ("ersättare", "substitutes substitute"), ("suppleanter", "substitutes substitute"), ("insyn", "observers observer"), ("adjungerade", "co-opted"), ("presidiet", "presidium"),
        ("ordförande", "chair"), ("ordf", "chair"), ("vice-ordförande", "vice-chair"), ("vice-ordf", "vice-chair"), ("post", "post"), ("poster", "presidium posts"), ("innehavare", "holder"),
        ("företräder", "represents"), ("representerar", "represents"), ("utses-av", "appointed-by"), ("utser", "appoints appointed-by"), ("nomineras-av", "nominated-by"), ("sida", "side"), ("sidor", "sides"),
        ("majoritet", "majority"), ("majoriteten", "majority"), ("styrande", "majority"), ("styret", "majority"), ("minoritet", "opposition"), ("minoriteten", "opposition"), ("oppositionen", "opposition"),
        ("slag", "kind kind-of"), ("typ", "kind kind-of"), ("sort", "kind kind-of"), ("slag-av", "kind-of"), ("område", "area areas"), ("sakområde", "policy-areas policy-area"),
        ("politikområden", "policy-areas"), ("befogenhet", "powers"), ("uppgift", "tasks facts"), ("egna-uppgifter", "facts"), ("möten", "meetings meetings-per-year"), ("möte", "meeting meetings"),
        ("sammanträden", "meetings meetings-per-year"), ("sammanträde", "meeting meetings"), ("sammanträden-per-år", "meetings-per-year"), ("mötesantal", "meetings-per-year"),
        ("ingår-i", "part-of"), ("knutet-till", "attached-to"), ("inrättat-av", "established-by"), ("inrättas-av", "established-by"), ("överordnat", "superior"), ("ersätter", "replaces overrides"),
        ("datum", "date as-of"), ("dag", "date as-of"), ("den", "as-of date"), ("per", "as-of"), ("från", "from"), ("fr.o.m.", "from"), ("from.", "from"), ("från-och-med", "from"), ("gäller-från", "from"),
        ("till", "until"), ("t.o.m.", "until"), ("tom", "until"), ("till-och-med", "until"), ("gäller-till", "until"), ("omfattar", "covers"), ("händelser", "events"),
        ("ord", "words"), ("källor", "sources"), ("källa", "sources source"), ("regler", "rules"), ("regel", "rule rules"), ("utgivare", "publisher"), ("nivå", "layer"), ("lager", "layer"), ("språk", "lang language"),
        ("avtal", "agreement"), ("arbetsordning", "charter"), ("praxis", "practice"), ("eget-beslut", "own-decision"), ("antagen", "adopted"), ("antaget", "adopted"), ("beslutad", "adopted"), ("förslag", "proposed"),
        ("föreslagen", "proposed"), ("försök", "trial"), ("upphävd", "superseded"), ("ersatt", "superseded"),
        ("stycke", "cite"), ("paragraf", "cite"), ("hänvisning", "cite"), ("citat", "cite"), ("säger", "says"), ("lydelse", "says"), ("mening", "says"), ("text", "says"), ("utsagor", "statements"), ("utsaga", "statements"),
        ("går-före", "overrides"), ("tolkning", "interpretation"), ("läsning", "interpretation"), ("vald", "chosen"), ("annan", "other"), ("prövas-inte", "unchecked"), ("oprövat", "unchecked"), ("eftersom", "because"),
        ("därför-att", "because"), ("i", "in"), ("varje", "each"), ("var", "each"), ("om", "if of"), ("ska", "must"), ("skall", "must"), ("måste", "must"), ("bör", "should"), ("får", "may"), ("kan", "may"),
        ("oreglerat", "unsettled"), ("öppet", "unsettled"), ("öppen-fråga", "unsettled"), ("minst", "at-least"), ("min", "at-least"), ("minimum", "at-least"), ("högst", "at-most"), ("max", "at-most"), ("maximum", "at-most"),
        ("exakt", "exactly"), ("precis", "exactly"), ("fler-än", "more-than"), ("mer-än", "more-than"), ("färre-än", "fewer-than"), ("mindre-än", "fewer-than"), ("less-than", "fewer-than"), ("greater-than", "more-than"),
        ("lika-många-som", "as-many-as"), ("bland", "among"), ("alla", "all"), ("någon-av", "any-of"), ("ingen-av", "none-of"), ("inte", "not"), ("ej", "not"), ("är", "is"), ("innehåller", "includes"), ("omfattar", "includes"),
        ("någon", "includes-any"), ("bara", "only"), ("endast", "only"), ("utom", "excludes"), ("före", "before"), ("efter", "after"), ("senast", "by"), ("ingen", "none"), ("inga", "none"), ("inget", "none"),
        ("saknas", "none"), ("okänd", "unknown"), ("okänt", "unknown"), ("vet-ej", "unknown"), ("vet-inte", "unknown"), ("med-flera", "and-more"), ("m.fl.", "and-more"), ("fler", "and-more"), ("utelämnad", "left-out"),
        ("fall", "cases name"), ("grund", "base"), ("grunder", "bases"), ("ändring", "change"), ("ändra", "change"), ("väntat", "expect"), ("förväntat", "expect"), ("förväntan", "expect"),
        ("uppfylld", "satisfied"), ("uppfyllt", "satisfied"), ("uppfylls", "satisfied"), ("godkänd", "satisfied"), ("följs", "satisfied"), ("ok", "satisfied"), ("bruten", "violated"), ("brutet", "violated"), ("bryts", "violated"),
        ("bryter", "violated"), ("oavgjord", "undetermined"), ("oklart", "undetermined"), ("kan-inte-avgöras", "undetermined cannot-tell"), ("ej-tillämplig", "not-applicable"), ("inte-tillämplig", "not-applicable"),
        ("används", "used"), ("används-inte", "not-used"), ("utanför-regeln", "outside-the-rule"), ("beskriven", "described"), ("dispens", "waived"), ("dispenser", "waivers"), ("gäller", "subject in"), ("för", "subject"),
        ("avser", "subject"), ("skäl", "reason because"), ("motiv", "reason because"), ("motivering", "reason because"), ("beslut", "decision"), ("diarienummer", "decision"), ("beslutad-av", "decided-by"), ("beslutat-av", "decided-by"),
        ("beslutsfattare", "decided-by"), ("svenska", "sv"), ("engelska", "en"), ("swedish", "sv"), ("english", "en"), ("se", "sv"), ("strukturer", "structures"), ("format", "formats"), ("avvikelse", "departure"), ("brott", "violation"), ("aldrig", "never"),
        ("informera", "inform"), ("samråda", "consult"), ("diskutera", "discuss"), ("analysera", "analyse"), ("samverka", "cooperate"), ("bereda", "prepare"), ("rekommendera", "recommend"), ("yttra-sig", "give-opinion"),
        ("uppdra", "commission"), ("besluta", "decide"), ("tal", "number"), ("tidslängd", "duration"), ("heltal", "number"),
    ];

    private static readonly Lazy<Dictionary<string, List<string>>> All = new(Build);

    /// <summary>What a word may stand for, the likeliest first; nothing where it is no Swedish word that is known here.</summary>
    /// <param name="word">In small letters, with hyphens for blanks.</param>
    public static IReadOnlyList<string> For(string word) => All.Value.GetValueOrDefault(word) ?? [];

    private static Dictionary<string, List<string>> Build()
    {
        var all = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (sv, words) in Said)
        {
            foreach (var word in words.Split(' '))
            {
                Add(sv, word);
            }
        }

        foreach (var sort in VocabularyTable.Sorts)
        {
            Add(sort.Label.Sv!, sort.Name);
            Add(sort.PluralLabel.Sv!, sort.Plural);
            foreach (var row in sort.Attributes)
            {
                Add(row.Label.Sv!, row.Name);
                foreach (var word in row.Type.Words)
                {
                    Add(VocabularyTable.LabelOf(word).Sv!, word);
                }
            }

            foreach (var kind in sort.OwnKinds)
            {
                Add(VocabularyTable.LabelOf(kind).Sv!, kind);
            }
        }

        return all;

        void Add(string sv, string word)
        {
            var key = Text.DidYouMean.Plain(sv);
            if (!all.TryGetValue(key, out var words))
            {
                all.Add(key, words = []);
            }

            if (!words.Contains(word))
            {
                words.Add(word);
            }
        }
    }
}
