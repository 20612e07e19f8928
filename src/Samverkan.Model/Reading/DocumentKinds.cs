using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;

namespace Samverkan.Model.Reading;

/// <summary>Tells the kinds of file apart by the key that each begins with, so that the wrong file in the right place gives one message.</summary>
internal static class DocumentKinds
{
    private static readonly (string Key, Wording Called)[] All =
    [
        ("structure", new("en struktur", "a structure")),
        ("charter", new("en stadga", "a charter")),
        ("cases-of", new("en fil med fall", "a file of cases")),
        ("waivers-of", new("en fil med dispenser", "a file of waivers")),
        ("baseline-of", new("ett utgångsläge", "a baseline")),
        ("statements-of", new("en förteckning över utsagor", "an inventory of statements")),
    ];

    /// <summary>Reports a file of another kind than the one that begins with a key.</summary>
    /// <returns>Whether it is of another kind.</returns>
    public static bool IsOther(MappingNode root, string wanted, SourceText source, DiagnosticBag bag)
    {
        if (root[wanted] is not null)
        {
            return false;
        }

        foreach (var (key, called) in All)
        {
            if (root.Entries.Find(e => e.Key.Value == key).Key is { } at)
            {
                bag.Add(ModelDiagnostics.OtherKindOfFile(source.SpanOf(at.Range), called, All.First(k => k.Key == wanted).Called, Help(wanted)));
                return true;
            }
        }

        return false;
    }

    private static Wording Help(string wanted) => wanted switch
    {
        "cases-of" => new("skriv `samverkan test STADGA.cases.yaml`", "write `samverkan test CHARTER.cases.yaml`"),
        "waivers-of" => new("skriv `--waivers DISPENSER.waivers.yaml`", "write `--waivers WAIVERS.waivers.yaml`"),
        "baseline-of" => new("skriv `--baseline LÄGE.baseline.yaml`", "write `--baseline KNOWN.baseline.yaml`"),
        "statements-of" => new("en sådan fil börjar med `statements-of: STADGANS-ID`", "such a file begins with `statements-of: ID-OF-THE-CHARTER`"),
        _ => new("skriv `samverkan check FÖRSLAG.structure.yaml --charter STADGA.charter.yaml`", "write `samverkan check PROPOSAL.structure.yaml --charter CHARTER.charter.yaml`"),
    };
}
