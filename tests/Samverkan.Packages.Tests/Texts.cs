using Samverkan.Model;
using Samverkan.Rules;

namespace Samverkan.Packages.Tests;

// A council that must have two seats, and structures with so many of them.
internal static class Texts
{
    public static RuleSet Rules => RuleSet.Parse(Charter(2)).OrThrow();

    public static string Charter(int seats) => $$"""
        charter: council
        language: 1
        name: { sv: Rådets stadga, en: The council's charter }
        sources: { paper: { title: Papper } }
        words:
          rad: { kind-of: body, sv: råd, en: council }
        rules:
        - id: seats
          cite: "1"
          says: { sv: "Rådet har {{seats}} platser.", en: "The council has {{seats}} seats." }
          in: rad
          must: { seats: { exactly: {{seats}} } }
        """;

    public static Structure Structure(string seats) => Model.Structure.Parse($$"""
        structure: example
        covers: [structure]
        as-of: 2020-06-01
        bodies:
          norra: { kind: rad, name: Norra rådet{{(seats.Length == 0 ? "" : ", seats: [" + seats + "]")}} }
        """).OrThrow();
}
