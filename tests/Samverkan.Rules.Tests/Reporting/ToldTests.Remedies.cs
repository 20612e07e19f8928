using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.Reporting;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed partial class ToldTests
{
    private const string Sodra = "  sodra: { kind: rad, sphere: political, upkeep-by: beta, seats: [{ id: x, represents: alfa }] }\n";

    // What would mend a finding, as data: programs apply it.
    private static readonly (string Rule, string Structure)[] Remedies =
    [
        // What an entry to add must be.
        ("must: { bodies: { is: rad, at-least: 2 } }", Council("sphere: political")),
        ("must: { bodies: { is: norra, exactly: 1 } }", Organisations + "bodies: { arbetet: { kind: grupp } }\n"),
        ("must: { bodies: { is: [norra, sodra], exactly: 2 } }", Organisations + "bodies: { arbetet: { kind: grupp } }\n"),
        ("must: { bodies: { is: [norra, sodra], exactly: 2 } }", Council("sphere: political")),
        ("must: { bodies: { is: [norra, sodra], at-least: 1 } }", Organisations + "bodies: { arbetet: { kind: grupp } }\n"),
        ("must: { bodies: { is: [norra, arbetet], at-least: 3 } }", Council("sphere: political")),
        ("must: { bodies: { is: rad, sphere: political, at-least: 2 } }", Council("sphere: political")),
        ("must: { bodies: { is: rad, upkeep-by: region, at-least: 1 } }", Council("upkeep-by: alfa")),
        ("must: { bodies: { is: rad, upkeep-by: [alfa, beta], at-least: 1 } }", Council("upkeep-by: regionen")),
        ("must: { bodies: { is: rad, upkeep-by: { not: alfa }, at-least: 1 } }", Council("upkeep-by: alfa")),
        ("must: { bodies: { is: rad, seats: { at-least: 3 }, at-least: 1 } }", Council("seats: []")),
        ("must: { bodies: { is: rad, seats: { side: majority, represents: alfa, exactly: 2 }, substitutes: none, at-least: 1 } }", Council("seats: []")),
        ("must: { bodies: { is: rad, seats: { represents: municipality, at-least: 3 }, at-least: 1 } }", Council("seats: []")),
        ("must: { bodies: { is: rad, seats: { distinct: represents, at-least: 3 }, at-least: 1 } }", Council("seats: []")),
        ("must: { bodies: { is: rad, seats: { per: represents, at-most: 3 }, at-least: 2 } }", Council("seats: []")),
        ("must: { bodies: { is: rad, seats: { at-least: 1/2 }, at-least: 1 } }", Council("seats: []")),
        ("must: { bodies: { is: rad, organisations: { at-least: 2 }, at-least: 1 } }", Council("organisations: [alfa]")),
        ("must: { bodies: { is: rad, actions: { at-least: 2 }, at-least: 1 } }", Council("organisations: [alfa]")),
        ("must: { bodies: { is: rad, presidium: { is: chair, exactly: 1 }, at-least: 1 } }", Council("presidium: []")),
        ("must: { bodies: { is: rad, presidium: { is: [chair, vice-chair], exactly: 2 }, at-least: 1 } }", Council("presidium: []")),
        ("must: { bodies: { is: rad, seats: { at-least: 3, at-most: 4 }, at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { represents: alfa, side: majority, at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { holder: Anna Ek, at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { holder: [Anna Ek, Bo Ek], at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { position: none, at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { position: [none, direktor], at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { ex-officio: sodra/chair, at-least: 1 } }", Council("seats: []") + "  sodra: { kind: rad, presidium: [chair] }\n"),
        ("in: norra\nmust: { seats: { ex-officio: sodra/chair, at-least: 1 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { sphere: political, at-least: 1 } }", Council("sphere: mixed, seats: []")),
        ("in: norra\nmust: { seats: { represents: sodra.upkeep-by, at-least: 1 } }", Council("seats: []") + Sodra),
        ("in: norra\nmust: { seats: { among: { represents: alfa }, side: majority, at-least: 1/2 } }", Council("seats: [{ id: a, represents: alfa, side: opposition }]")),
        ("in: norra\nmust: { seats: { among: { represents: alfa }, side: majority, at-least: 1 } }", Council("seats: [{ id: a, represents: alfa, side: opposition }]")),
        ("in: norra\nmust: { presidium: { is: chair, exactly: 1 } }", Council("presidium: [vice-chair]")),
        ("in: norra\nmust: { presidium: { is: [chair, vice-chair], exactly: 2 } }", Council("presidium: [vice-chair]")),
        ("in: norra\nmust: { plans: { length: 2 years, at-least: 1 } }", Events + Council("plans: []")),
        ("in: norra\nmust: { plans: { length: { at-least: 2 years }, at-least: 1 } }", Events + Council("plans: []")),

        // In another list than the one that is counted.
        ("each: municipality\nmust: { seats: { side: majority, at-least: 1 } }", Council("seats: []")),
        ("in: norra\neach: municipality\nmust: { seats: { side: majority, at-least: 1 } }", Council("seats: [{ represents: alfa, side: majority }]")),
        ("in: norra\neach: municipality\nmust: { seats: { represents: alfa, at-least: 1 } }", Council("seats: []")),
        ("in: norra\neach: municipality\nmust: { seats: { represents: [alfa, beta], at-least: 1 } }", Council("seats: []")),
        ("in: norra\neach: municipality\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: alfa }, { id: c, represents: beta }]")),
        ("in: norra\neach: municipality\nmust: { areas: { at-least: 1 } }", Council("sphere: political") + "areas: { vast: { kind: lansdel, municipalities: [alfa] } }\n"),
        ("in: norra\neach: seat\nmust: { substitutes: { at-least: 1 } }", Council("seats: [{ id: a }], substitutes: []")),
        ("in: norra\neach: seat\nmust: { substitutes: { side: majority, at-least: 2 } }", Council("seats: [{ id: a }], substitutes: [{ id: s, substitute-for: a, side: majority }]")),
        ("in: norra\nmust: { actions: { is: decision, at-least: 1 } }", Events + Council("from: 2019-01-01") + "actions: []\n"),
        ("in: norra\nmust: { attached-bodies: { is: grupp, at-least: 1 } }", Council("sphere: political") + "  arbetet: { kind: grupp, attached-to: [] }\n"),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 2 } }", Events + Council("meetings: [{ id: a, date: 2019-02-01 }]")),
        ("in: norra\neach: year\nmust: { meetings: { form: digital, at-least: 2 } }", Events + Council("meetings: [{ id: a, date: 2019-02-01, form: digital }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-most: 1 } }", Events + Council("meetings: [{ id: a, date: 2019-02-01 }, { id: b, date: 2019-03-01 }]")),
        ("in: norra\neach: half-year\nmust: { meetings: { at-most: 2 } }", Council("meetings-per-year: 5")),
        ("in: norra\neach: half-year\nmust: { meetings: { fewer-than: 3 } }", Council("meetings-per-year: 6")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 4, at-most: 6 } }", Council("meetings-per-year: 3")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 4, at-most: 6 } }", Council("meetings-per-year: 7")),
        ("in: norra\neach: year\nmust: { meetings: { more-than: 4 } }", Council("meetings-per-year: 4")),

        // What is one too many.
        ("in: norra\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a }, { id: b }, { id: c }]")),
        ("in: norra\nmust: { seats: { fewer-than: 1 } }", Council("seats: [{ id: a, count: 2 }]")),
        ("in: norra\nmust: { seats: { exactly: 1 } }", Council("seats: [{ id: a, count: 2 }, and-more]")),
        ("in: norra\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a, represents: { each: municipality } }]")),
        ("in: norra\nmust: { seats: { represents: alfa, at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: beta }, { id: c, represents: alfa }]")),
        ("must: { bodies: { is: rad, at-most: 0 } }", Council("sphere: political")),
        ("in: norra\nmust: { seats: { per: represents, at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: alfa }]")),
        ("in: norra\nmust: { seats: { distinct: represents, at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: beta }]")),

        // Several requirements on one list.
        ("in: norra\nmust: [{ seats: { side: majority, exactly: 1 } }, { seats: { side: opposition, exactly: 1 } }]", Council("seats: [{ id: a, side: majority }, { id: b, side: majority }]")),
        ("in: norra\nmust: [{ seats: { side: majority, exactly: 1 } }, { seats: { side: opposition, exactly: 1 } }]", Council("seats: [{ id: a, side: majority }, { id: b, side: majority }, { id: c, side: majority }]")),
        ("in: norra\nmust: [{ seats: { side: majority, exactly: 1 } }, { seats: { side: opposition, exactly: 1 } }]", Council("seats: [{ id: a, side: opposition, count: 2 }]")),
        ("in: norra\nmust: [{ seats: { side: majority, represents: alfa, exactly: 1 } }, { seats: { side: opposition, represents: beta, exactly: 1 } }]", Council("seats: [{ id: a, side: majority, represents: alfa }, { id: b, side: majority, represents: alfa }]")),
        ("in: norra\nmust: [{ seats: { side: majority, exactly: 1 } }, { substitutes: { side: opposition, exactly: 1 } }]", Council("seats: [{ id: a, side: majority }, { id: b, side: majority }], substitutes: []")),
        ("in: norra\nmust: [{ seats: { at-most: 2 } }, { seats: { side: majority, at-least: 1 } }]", Council("seats: [{ id: a, side: opposition }, { id: b, side: opposition }]")),
        ("in: norra\nmust: [{ seats: { at-most: 3 } }, { seats: { side: majority, at-least: 1 } }]", Council("seats: [{ id: a, side: opposition }, { id: b, side: opposition }]")),
        ("in: norra\nmust: [{ seats: { side: opposition, at-most: 2 } }, { seats: { side: majority, at-least: 1 } }]", Council("seats: [{ id: a, side: opposition }, { id: b, side: opposition }]")),
        ("in: norra\nmust: [{ seats: { at-most: 1 } }, { seats: { side: majority, at-least: 1 } }]", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }]")),
        ("in: norra\nmust: [{ seats: { at-most: 1 } }, { seats: { side: majority, at-least: 2 } }]", Council("seats: [{ id: a, side: majority }, { id: b, side: majority }]")),
        ("in: norra\nmust: [{ seats: { at-most: 1 } }, { seats: { side: majority, at-least: 1/2 } }]", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }]")),
        ("must: [{ bodies: { is: rad, exactly: [norra] } }, { bodies: { is: rad, sphere: political, at-least: 2 } }]", Council("sphere: political")),
        ("must: [{ bodies: { is: rad, includes: norra } }, { bodies: { is: rad, at-most: 0 } }]", Council("sphere: political")),

        // Values and sets.
        ("in: norra\nmust: { sphere: political }", Council("agenda-by: body, sphere: official")),
        ("in: norra\nmust: { sphere: [political, mixed] }", Council("sphere: official")),
        ("in: norra\nmust: { upkeep-by: alfa }", Council("upkeep-by: beta")),
        ("in: norra\nmust: { upkeep-by: none }", Council("upkeep-by: beta")),
        ("in: norra\nmust: { part-of: none }", Council("part-of: sodra") + Sodra),
        ("in: norra\nmust: { part-of: sodra }", Council("sphere: political") + Sodra),
        ("in: norra\nmust: { part-of: sodra }", Council("sphere: political")),
        ("in: norra\nmust: { from: 2019-05-01 }", Council("from: 2019-04-01, until: 2020-12-31")),
        ("in: norra\nmust: { from: 2021-05-01 }", Council("from: 2019-04-01, until: 2020-12-31")),
        ("in: norra\nmust: { until: 2018-05-01 }", Council("from: 2019-04-01, until: 2020-12-31")),
        ("in: norra\nmust: { until: 2020-06 }", Council("from: 2019-04-01, until: 2020-12-31")),
        ("in: norra\nmust: { meetings-per-year: { fewer-than: 0 } }", Council("meetings-per-year: 3")),
        ("in: norra\nmust: { meetings-per-year: { fewer-than: 1 } }", Council("meetings-per-year: 3")),
        ("in: norra\nmust: { meetings-per-year: { at-least: 4, at-most: 6 } }", Council("meetings-per-year: 3")),
        ("in: norra\neach: meeting\nmust: { called-ahead: 7 days }", Events + Council("meetings: [{ id: a, date: 2019-02-08, called: 2019-02-03 }]")),
        ("in: norra\neach: plan\nmust: { length: 2 years }", Events + Council("plans: [{ id: a, length: 1 year }]")),
        ("in: norra\nmust: { handover: seamless }", Council("from: 2019-01-01, replaces: [sodra]") + "  sodra: { kind: rad, until: 2018-11-30 }\n"),
        ("in: norra\nmust: { organisations: { exactly: [alfa, beta] } }", Council("organisations: [alfa, regionen]")),
        ("in: norra\nmust: { organisations: { includes-any: [alfa, beta] } }", Council("organisations: [regionen]")),
        ("in: norra\nmust: { organisations: { includes: region } }", Council("organisations: [alfa]")),
        ("in: norra\nmust: { organisations: none }", Council("organisations: [alfa]")),
        ("in: norra\nmust: { organisations: { excludes: [alfa, beta] } }", Council("organisations: [alfa, regionen]")),
        ("in: norra\nmust: { organisations: { only: structure.organisations }, powers: { only: [inform] } }", Council("organisations: [alfa], powers: [inform, decide]")),
        ("in: norra\nmust: [{ powers: { includes: [inform] } }, { powers: { excludes: [inform] } }]", Council("powers: [decide]")),
        ("in: norra\nmust: [{ powers: { includes: [inform] } }, { powers: { only: [decide] } }]", Council("powers: [decide]")),
        ("in: norra\nmust: [{ powers: { includes: [inform] } }, { powers: { exactly: [inform, decide] } }]", Council("powers: [decide]")),
        ("in: norra\nmust: [{ powers: { includes: [inform] } }, { powers: { includes-any: [decide, consult] } }]", Council("powers: [discuss]")),
        ("in: norra\nmust: [{ powers: { excludes: [inform] } }, { powers: { includes-any: [inform, consult] } }]", Council("powers: [inform]")),
        ("in: norra\nmust: [{ organisations: { includes: [alfa] } }, { organisations: { only: sodra.organisations } }]", Council("organisations: [beta]") + "  sodra: { kind: rad, organisations: [beta] }\n"),
        ("in: norra\nmust: { attached-to: { includes: norra }, attached-bodies: { at-most: 0 } }", Council("attached-to: []")),
        ("in: norra\nmust: { attached-to: { includes: sodra }, attached-bodies: { at-most: 0 } }", Council("attached-to: []") + Sodra),
        ("in: norra\nmust: { superior: { sphere: political } }", Council("superior: sodra") + "  sodra: { kind: rad, sphere: official }\n"),
        ("in: norra\nmust: [{ superior: sodra }, { superior: { sphere: political } }]", Council("superior: tredje") + Sodra + "  tredje: { kind: rad, sphere: official }\n"),
        ("in: norra\nmust: { any-of: [{ sphere: political }, { sphere: mixed }] }", Council("sphere: official")),
        ("in: norra\nmust: [{ sphere: political }, { none-of: [{ sphere: political }] }]", Council("sphere: official")),
        ("in: norra\nmust: [{ sphere: political }, { agenda-by: chair }]", Council("sphere: official, agenda-by: body")),
        ("in: norra\nmust: [{ sphere: political }, { seats: { distinct: represents, at-least: 2 } }]", Council("sphere: official, seats: []")),
        ("must: { name: Samverkan }", Council("sphere: official")),
        ("must: { covers: { includes: events } }", Council("sphere: official")),
        ("each: action\nmust: { is: opinion }", Events + Council("sphere: official") + "actions: [{ kind: decision, actor: norra, date: 2019-02-01 }]\n"),

        // Lists with ids of their own.
        ("must: { bodies: { is: rad, exactly: [norra, sodra] } }", Council("sphere: political") + "  tredje: { kind: rad }\n"),
        ("must: { bodies: { includes: [sodra, arbetet] } }", Council("sphere: political")),
        ("must: { bodies: { is: rad, includes: [sodra, arbetet] } }", Council("sphere: political")),
        ("must: { bodies: { sphere: political, includes: [sodra] } }", Council("sphere: political")),
        ("must: { bodies: { sphere: political, includes: [norra] } }", Council("sphere: official")),
        ("must: { bodies: { excludes: [norra, arbetet] } }", Council("sphere: political") + "  arbetet: { kind: grupp }\n"),
        ("must: { organisations: { includes: [alfa, kommunerna] } }", Organisations),
        ("must: { organisations: { is: [municipality, collective], includes: [kommunerna] } }", Organisations),
        ("must: { organisations: { exactly: [alfa, beta, regionen] } }", "organisations: { alfa: { kind: municipality }, tredje: { kind: municipality } }\n"),
        ("in: norra\neach: municipality\nmust: { areas: { includes: body.area } }", Council("area: vast") + "areas: { vast: { kind: lansdel, municipalities: [alfa] } }\n"),

        // Where two requirements want what cannot be together, or more is asked of what is to be added.
        ("in: norra\nmust: [{ upkeep-by: alfa }, { upkeep-by: beta }]", Council("upkeep-by: alfa")),
        ("in: norra\nmust: { from: 2025-06-15, until: 2024-12-31 }", Council("sphere: political")),
        ("in: norra\nmust: { from: 2019-06-15, until: 2020-12-31 }", Council("sphere: political")),
        ("must: [{ organisations: { includes: regionen } }, { organisations: { at-most: 2 } }]", "organisations: { alfa: { kind: municipality }, beta: { kind: municipality } }\n"),
        ("must: [{ organisations: { includes: regionen } }, { organisations: { at-most: 3 } }]", "organisations: { alfa: { kind: municipality }, beta: { kind: municipality } }\n"),
        ("in: norra\nmust: { seats: { at-least: 2, all: { represents: municipality } } }", Council("seats: [{ represents: alfa }]")),
        ("in: norra\neach: seat\nmust: { holds: { exactly: norra/chair } }", Council("seats: [{ id: a, holds: norra/vice-chair }], presidium: [chair, vice-chair]")),
    ];

    [Fact]
    public void Remedies_AreToldAsKept() => Snapshot.Verify(string.Join('\n', Remedies.Select(c => $"{c.Rule.Replace('\n', ' ')}\n{c.Structure.Replace(Organisations, "", StringComparison.Ordinal)}{Mending(c.Rule, c.Structure)}")));

    private static string Mending(string rule, string structure) =>
        string.Concat(Judged.By("rules:\n- id: rule\n" + string.Concat(rule.Split('\n').Select(l => "  " + l + "\n")), structure).Result.Findings.Select(f =>
            $"  {OneLine.Of(f, Language.English)}\n" + string.Concat(f.Remedies.Select(r => "  - " + Data(r) + "\n"))));

    private static string Data(Remedy remedy) => string.Join("; ", new[]
    {
        $"{remedy.Action} {remedy.Count.ToString(CultureInfo.InvariantCulture)} {Path(remedy.Of)}.{remedy.Attribute.Name}",
        Said("", remedy.Values),
        Given(remedy.With),
        Said("for ", remedy.For is null ? [] : [Path(remedy.For)]),
        Said("with inside ", remedy.Inside.Select(Needed)),
        Said("of ", remedy.Among.Select(Path)),
        remedy.IsComplete ? "" : "something left to choose",
    }.Where(p => p.Length > 0));

    private static string Said(string lead, IEnumerable<string> words) => words.Any() ? lead + string.Join(", ", words) : "";

    private static string Given(ImmutableArray<KeyValuePair<AttributeRow, string>> with) => Said("", with.Select(w => $"{w.Key.Name}: {w.Value}"));

    private static string Needed(RemedyEntries entries) =>
        $"{entries.Count.ToString(CultureInfo.InvariantCulture)} {entries.List.Name}{Said(" ", entries.With.Select(w => $"{w.Key.Name}: {w.Value}"))}{(entries.Inside.IsEmpty ? "" : " (" + string.Join(", ", entries.Inside.Select(Needed)) + ")")}";
}
