using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed partial class ToldTests
{
    private const string Sides = "{ id: a, represents: alfa, side: majority, count: { at-least: 1, at-most: 3 } }, { id: b, represents: unknown, side: opposition }, { id: c, represents: unknown }, "
        + "{ id: d, represents: alfa, count: { at-least: 0, at-most: 2 } }, { id: e, represents: beta }, { id: f, represents: beta, side: opposition }, { id: g, represents: alfa, side: opposition }, { id: h, represents: unknown, side: majority }";

    // What is missing where numbers, shares, groups and lists cannot be told: just what can still matter.
    private static readonly (string Rule, string Structure)[] Open =
    [
        // The same list on both sides, and two lists.
        ("in: norra\nmust: { seats: { represents: alfa, at-least: { as-many-as: { seats: { side: majority } } } } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { represents: alfa, exactly: { as-many-as: { seats: { side: majority } } } } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { represents: alfa, at-most: { as-many-as: { seats: { side: majority } } } } }", Council("seats: [{ id: a, represents: alfa }, { id: b, side: majority, represents: alfa, count: { at-least: 1, at-most: 2 } }]")),
        ("in: norra\nmust: { seats: { side: majority, at-most: { as-many-as: { substitutes: { side: majority } } } } }", Council("seats: [{ id: a }, { id: b, side: majority, count: { at-least: 1, at-most: 2 } }, { id: c, side: opposition }], substitutes: [{ id: s }, { id: t, side: majority, count: { at-least: 0, at-most: 2 } }, { id: u, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, fewer-than: { as-many-as: { substitutes: {} } } } }", Council("seats: [{ id: a }], substitutes: [{ id: s }, and-more]")),
        ("in: norra\neach: year\nmust: { plans: { at-most: { as-many-as: { plan-updates: {} } } } }", Events + Council("plans: [{ id: p, years: [2019] }, { id: q, years: [2019], ready: 2019-05-05, count: { at-least: 1, at-most: 2 } }, { id: r, ready: 2019-05-05 }, { id: t, years: [2019], ready: unknown }]")),
        ("in: norra\neach: year\nmust: { plan-updates: { at-least: { as-many-as: { plans: {} } } } }", Events + Council("plans: [{ id: q, years: [2019], ready: 2019-05-05 }, { id: r, ready: 2019-05-05 }, { id: t, years: [2019], ready: unknown, count: { at-least: 1, at-most: 2 } }]")),

        // Shares: of what, and how many of them.
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2, among: { represents: alfa } } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { side: majority, at-most: 1/3, among: { represents: alfa } } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { side: majority, exactly: 100%, among: { represents: alfa } } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 100% } }", Council("seats: [{ id: a, side: majority, count: { at-least: 1, at-most: 2 } }, { id: b }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2, among: { represents: alfa } } }", Council("seats: [{ id: b, represents: unknown, side: opposition }, { id: c, represents: alfa, side: opposition, count: { at-least: 0, at-most: 2 } }, { id: d, represents: beta, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2, among: { represents: alfa } } }", Council("seats: [{ id: b, represents: unknown, side: opposition }, { id: c, represents: alfa, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2, among: { represents: alfa } } }", Council("seats: [{ id: b, represents: beta, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, more-than: 1/3 } }", Council("seats: [{ id: a, side: majority, count: 1 }, { id: b, side: opposition, count: { at-least: 1, at-most: 3 } }]")),
        ("in: norra\nmust: { seats: { side: majority, fewer-than: 1/3 } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition, count: { at-least: 1, at-most: 3 } }, { id: c }]")),

        // Groups and different values.
        ("in: norra\nmust: { seats: { per: represents, at-most: 1 } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { side: majority, per: represents, at-most: 1/2 } }", Council("seats: [{ id: a, represents: alfa, side: majority }, { id: b, represents: beta, side: majority }, { id: c, represents: unknown, side: majority, count: { at-least: 0, at-most: 2 } }, { id: d, represents: beta }]")),
        ("in: norra\nmust: { seats: { distinct: side, at-least: 2 } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { distinct: side, exactly: 2 } }", Council("seats: [{ id: a, side: majority }, { id: b }, { id: c, represents: alfa, side: majority, count: { at-least: 0, at-most: 1 } }]")),
        ("in: norra\nmust: { seats: { represents: alfa, distinct: side, at-most: 1 } }", Council("seats: [{ id: a, represents: alfa, side: majority }, { id: b, represents: unknown, side: majority }, { id: c, represents: unknown, side: opposition }, { id: d, represents: alfa, side: opposition, count: { at-least: 0, at-most: 1 } }]")),
        ("in: norra\nmust: { seats: { distinct: represents.kind, at-least: 2 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: unknown }, { id: c, represents: gamma }]").Replace("organisations:\n", "organisations:\n  gamma: { kind: unknown }\n", StringComparison.Ordinal)),

        // These and no others; some of these; none of these.
        ("in: norra\nmust: { presidium: { exactly: [chair, vice-chair] } }", Council("presidium: [{ post: chair }, { post: vice-chair, count: { at-least: 0, at-most: 1 } }]")),
        ("in: norra\nmust: { presidium: { exactly: [chair] } }", Council("presidium: [{ post: chair }, { post: vice-chair, count: { at-least: 0, at-most: 1 } }]")),
        ("in: norra\nmust: { presidium: { exactly: [chair] } }", Council("presidium: [{ post: chair, count: { at-least: 1, at-most: 2 } }]")),
        ("in: norra\nmust: { presidium: { exactly: [chair, vice-chair] } }", Council("presidium: [chair, and-more]")),
        ("in: norra\nmust: { presidium: { includes: [chair, vice-chair] } }", Council("presidium: [{ post: chair, count: { at-least: 0, at-most: 1 } }, { post: vice-chair, from: unknown }]")),
        ("in: norra\nmust: { presidium: { includes-any: [chair, vice-chair] } }", Council("presidium: [{ post: chair, count: { at-least: 0, at-most: 1 } }, { post: vice-chair, from: unknown }]")),
        ("in: norra\nmust: { presidium: { excludes: [chair] } }", Council("presidium: [{ post: chair, count: { at-least: 0, at-most: 1 } }, { post: vice-chair }]")),
        ("in: norra\nmust: { presidium: { seat: { side: majority }, excludes: [chair] } }", Council("seats: [{ id: a }], presidium: [{ post: chair, seat: a }, { post: vice-chair, seat: a }]")),
        ("in: norra\nmust: { presidium: { seat: { side: majority }, exactly: [chair] } }", Council("seats: [{ id: a }, { id: b, side: opposition }], presidium: [{ post: chair, seat: a }, { post: vice-chair, seat: a }, { post: member, seat: b }]")),
        ("in: norra\nmust: { presidium: { seat: { side: majority }, exactly: none } }", Council("seats: [{ id: a }, { id: b, side: opposition }], presidium: [{ post: chair, seat: a }, { post: member, seat: b }]")),
        ("in: norra\nmust: { presidium: { seat: { side: majority }, exactly: none } }", Council("seats: [{ id: a, side: majority }], presidium: [{ post: chair, seat: a, count: { at-least: 0, at-most: 1 } }]")),
        ("must: { bodies: { sphere: political, exactly: [norra, sodra] } }", Council("sphere: political") + "  sodra: { kind: rad }\n  tredje: { kind: rad }\n"),
        ("must: { bodies: { is: rad, exactly: [norra, sodra] } }", Council("sphere: political") + "  and-more: {}\n"),
        ("must: { bodies: { includes: [norra, styrelsen] } }", Council("sphere: political")),
        ("must: { bodies: { is: namnd, excludes: [styrelsen] } }", Council("sphere: political")),
        ("in: sodra\nmust: { attached-bodies: { exactly: [norra] } }", Council("attached-to: [sodra, and-more]") + "  sodra: { kind: rad }\n  tredje: { kind: rad, attached-to: unknown }\n"),
        ("in: norra\nmust: { seats: { side: majority, all: { represents: municipality } } }", Council($"seats: [{Sides}]")),
        ("in: norra\nmust: { seats: { all: { represents: { is: municipality } } } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: regionen, count: { at-least: 0, at-most: 1 } }, { id: c, represents: gamma }]").Replace("organisations:\n", "organisations:\n  gamma: { kind: unknown }\n", StringComparison.Ordinal)),

        // What was done outside the period that is covered.
        ("in: norra\nmust: { meetings: { at-least: 2 } }", Late + Council("meetings: [{ date: 2019-08-08 }]")),
        ("in: norra\nmust: { meetings: { at-least: 2 } }", Late + Council("from: 2019-07-01, until: 2020-03-31, meetings: [{ date: 2019-08-08 }]")),
        ("in: norra\nmust: { meetings: { at-least: 2 } }", Late + Council("from: 2019-06-30, until: 2020-03-31, meetings: [{ date: 2019-08-08 }]")),
        ("in: norra\nmust: { meetings: { at-least: 2 } }", Late + Council("from: 2019-07-01, until: 2020-04-01, meetings: [{ date: 2019-08-08 }]")),
        ("in: norra\nmust: { meetings: { at-least: 2 } }", Late + Council("from: 2019-07-01, meetings: [{ date: 2019-08-08 }]")),
        ("in: norra\nmust: { meetings: { at-most: 1 } }", Late + Council("until: 2019-12-31, meetings: [{ date: 2019-08-08 }]")),
        ("each: { is: decision }\nmust: { about: norra }", Late + Council("from: 2019-07-01") + "actions: [{ kind: decision, actor: norra, date: 2019-08-08 }]\n"),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 2 } }", Late + Council("meetings: [{ date: 2019-08-08 }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 1 } }", Late + Council("from: 2019-07-01, until: 2019-12-31, meetings: [{ date: 2019-08 }, { date: 2020-01 }, { date: unknown }]")),
    ];

    // A structure may call things by other names than the charter's.
    private const string OtherNames = """
        words:
          rad: { kind-of: body }
          norra: { is: rad, also: [norra-radet] }
          sodra: { is: rad, also: [sodra-radet] }
          alfa: { is: municipality, also: [alfa-kommun] }
          beta: { is: municipality }
          chef: { is: position, also: [kommunchef] }
          skola: { is: policy-area, also: [utbildning] }

        """;

    private static readonly (string Rule, string Structure)[] Renamed =
    [
        ("in: norra\nmust: { upkeep-by: alfa }", "organisations: { alfa-kommun: { kind: municipality } }\nbodies: { norra-radet: { kind: rad, upkeep-by: none } }\n"),
        ("in: norra\nmust: { upkeep-by: alfa }", "organisations: { alfa: { kind: municipality } }\nbodies: { norra-radet: { kind: rad, upkeep-by: none } }\n"),
        ("in: norra\nmust: { upkeep-by: alfa }", "organisations: { beta: { kind: municipality } }\nbodies: { norra-radet: { kind: rad, upkeep-by: beta } }\n"),
        ("in: norra\nmust: { organisations: { includes: [alfa, beta] } }", "organisations: { alfa-kommun: { kind: municipality }, beta: { kind: municipality } }\nbodies: { norra: { kind: rad, organisations: [] } }\n"),
        ("in: norra\nmust: { organisations: { excludes: [alfa, beta] } }", "organisations: { alfa-kommun: { kind: municipality }, beta: { kind: municipality } }\nbodies: { norra: { kind: rad, organisations: [alfa-kommun, beta] } }\n"),
        ("in: norra\nmust: { seats: { represents: alfa, position: chef, at-least: 1 } }", "organisations: { alfa-kommun: { kind: municipality } }\nbodies: { norra: { kind: rad, seats: [{ position: kommunchef }] } }\n"),
        ("in: norra\nmust: { seats: { represents: alfa, at-least: 1 } }", "organisations: { beta: { kind: municipality } }\nbodies: { norra: { kind: rad, seats: [] } }\n"),
        ("in: norra\nmust: { policy-areas: { includes: skola } }", "bodies: { norra: { kind: rad, policy-areas: [] }, sodra: { kind: rad, policy-areas: [utbildning] } }\n"),
        ("in: norra\nmust: { attached-to: { includes: sodra } }", "bodies: { norra: { kind: rad, attached-to: [] }, sodra-radet: { kind: rad } }\n"),
        ("in: norra\nmust: { attached-to: { includes: sodra } }", "bodies: { norra: { kind: rad, attached-to: [] } }\n"),
        ("must: { bodies: { includes: [norra, sodra] } }", "bodies: { norra-radet: { kind: rad } }\n"),
        ("in: norra\neach: municipality\nmust: { seats: { at-least: 1 } }", "organisations: { alfa-kommun: { kind: municipality } }\nbodies: { norra-radet: { kind: rad, seats: [] } }\n"),
    ];

    [Fact]
    public void Doubts_AreToldAsKept() => Snapshot.Verify(Rows(Open));

    [Fact]
    public void OtherNames_AreToldAsKept() =>
        Snapshot.Verify(string.Join('\n', Renamed.Select(c => $"{c.Rule.Replace('\n', ' ')}\n{c.Structure}{Mended(c.Rule, c.Structure)}")));

    private static string Mended(string rule, string structure) =>
        string.Concat(Judged.By(OtherNames + "rules:\n- id: rule\n" + string.Concat(rule.Split('\n').Select(l => "  " + l + "\n")), structure).Result.Findings
            .Select(f => $"  {f}\n" + string.Concat(f.Remedies.Select(r =>
                $"    {r.Action} {r.Of}.{r.Attribute.Name} {r.Count} [{string.Join(", ", r.Values)}] with [{string.Join(", ", r.With.Select(w => $"{w.Key.Name}: {w.Value}"))}]{(r.IsComplete ? "" : ", something is left to choose")}\n"))));
}
