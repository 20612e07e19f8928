using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed partial class ToldTests
{
    // What is compared, shared out, due or named, and cannot be told or is not so.
    private static readonly (string Rule, string Structure)[] Comparisons =
    [
        // As many of these as of those: in one list, where an entry is on both sides, and in two.
        ("in: norra\nmust: { seats: { side: majority, at-least: { as-many-as: { seats: { side: opposition } } } } }", Council("seats: [{ id: a, side: majority }, { id: b }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: { as-many-as: { seats: { side: opposition } } } } }", Council("seats: [{ id: a, side: majority, count: { at-least: 0, at-most: 3 } }, { id: b, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-most: { as-many-as: { seats: { side: opposition } } } } }", Council("seats: [{ id: a, side: opposition }, { id: b }, and-more]")),
        ("in: norra\nmust: { seats: { side: majority, exactly: { as-many-as: { seats: { side: opposition } } } } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }, { id: c, from: unknown }]")),
        ("in: norra\nmust: { seats: { side: majority, more-than: { as-many-as: { seats: { side: opposition } } } } }", Council("seats: [{ id: a, side: majority, until: unknown }, { id: b, side: opposition, count: { at-least: 0, at-most: 1 } }]")),
        ("in: norra\nmust: { seats: { side: majority, fewer-than: { as-many-as: { seats: { side: opposition } } } } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: { as-many-as: { substitutes: { side: majority } } } } }", Council("seats: [{ id: a, side: majority }, { id: b }], substitutes: [{ id: s, side: majority }, { id: t }, { id: u, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: { as-many-as: { substitutes: { side: majority } } } } }", Council("seats: [{ id: a, side: majority }], substitutes: [{ id: s, side: majority, count: { at-least: 0, at-most: 3 } }]")),
        ("in: norra\nmust: { seats: { side: majority, at-most: { as-many-as: { substitutes: { side: majority } } } } }", Council("seats: [{ id: a, side: majority }, { id: b, side: majority }], substitutes: [{ id: s, side: majority }, { id: t, from: unknown, side: majority }, and-more]")),
        ("in: norra\nmust: { seats: { side: majority, exactly: { as-many-as: { substitutes: { side: majority } } } } }", Council("seats: [{ id: a, side: majority }], substitutes: [{ id: s, side: majority }, { id: t, side: majority }]")),
        ("in: norra\nmust: { seats: { side: majority, exactly: { as-many-as: { substitutes: { side: majority } } } } }", Council("seats: [{ id: a, side: majority }], agenda-by: body")),
        ("in: norra\neach: municipality\nmust: { seats: { represents: alfa, at-least: { as-many-as: { seats: { side: majority } } } } }", Council("seats: [{ id: a, represents: alfa }, { id: b, side: majority }, { id: c, represents: beta, side: majority }]")),
        ("must: { bodies: { is: rad, at-least: { as-many-as: { organisations: { is: municipality } } } } }", Council("sphere: political")),
        ("must: { bodies: { is: rad, sphere: political, at-least: { as-many-as: { bodies: { is: rad, seats: { at-least: 1 } } } } } }", Council("sphere: unknown, seats: [{}]") + "  sodra: { kind: rad, sphere: official }\n"),
        ("in: norra\nmust: { organisations: { is: region, at-least: { as-many-as: { organisations: { is: municipality } } } } }", Council("organisations: [alfa, regionen, and-more]")),

        // Shares.
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2 } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }, { id: c, from: unknown, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-most: 1/2 } }", Council("seats: [{ id: a, side: majority }, { id: b, count: { at-least: 0, at-most: 2 } }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 100% } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition, count: { at-least: 0, at-most: 2 } }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2 } }", Council("seats: [{ id: a, side: opposition, count: { at-least: 0, at-most: 2 } }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2 } }", Council("seats: [{ id: a, side: opposition, from: unknown }]")),
        ("in: norra\nmust: { seats: { side: majority, exactly: 1/2 } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }, and-more]")),
        ("in: norra\nmust: { seats: { side: majority, more-than: 1/3 } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }, { id: c, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, fewer-than: 1/3 } }", Council("seats: [{ id: a, side: majority }, { id: b, side: opposition }, { id: c, side: opposition }]")),
        ("in: norra\nmust: { seats: { side: majority, at-least: 1/2 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { among: { represents: municipality }, side: majority, at-least: 1/2 } }", Council("seats: [{ id: a, represents: alfa, side: opposition }, { id: b, side: majority }, { id: c, represents: regionen, side: majority }]")),

        // By a day that has not come, and by one that has.
        ("in: norra\nmust: { plans: { ready: { by: 2020-12-31 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { before: 2020-06-01 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { before: 2020-06-02 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { by: 2020-06-01 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { after: 2020-07-01 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { after: 2019-07-01, by: 2020-12-31 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { after: 2019-07-01, before: 2020-01-01 }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { before: body.until }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { by: body.until }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { at-most: 2 months, after: body.from }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { at-most: 14 months, after: body.from }, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: 2020-07, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: 2020-05, at-least: 1 } }", Events + Council("from: 2019-05-01, until: 2020-06, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { by: 2020-12-31 }, more-than: 1 } }", Events + Council("from: 2019-05-01, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { by: 2020-12-31 }, at-least: 2 } }", Events + Council("from: 2019-05-01, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { by: 2020-12-31 }, at-most: 2 } }", Events + Council("from: 2019-05-01, plans: [{ id: a, ready: 2019-05-01 }]")),
        ("in: norra\nmust: { plans: { ready: { by: 2020-12-31 }, fewer-than: 2 } }", Events + Council("from: 2019-05-01, plans: [{ id: a, ready: 2019-05-01 }]")),

        // Names in a list that is not complete, or of which something is not told.
        ("must: { bodies: { is: rad, exactly: [norra, sodra] } }", Council("sphere: political") + "  sodra: { kind: rad, from: unknown }\n"),
        ("must: { bodies: { is: rad, exactly: [norra] } }", Council("sphere: political") + "  sodra: { kind: unknown }\n"),
        ("must: { bodies: { is: rad, exactly: [norra] } }", Council("sphere: political") + "  and-more: {}\n"),
        ("must: { bodies: { is: rad, exactly: [norra] } }", Council("sphere: political, count: { at-least: 0, at-most: 1 }")),
        ("must: { bodies: { sphere: political, exactly: [norra] } }", Council("name: Norra") + "  sodra: { kind: rad }\n"),
        ("must: { bodies: { sphere: political, includes: [norra] } }", Council("name: Norra") + "  and-more: {}\n"),
        ("must: { bodies: { sphere: political, excludes: [norra] } }", Council("name: Norra") + "  and-more: {}\n"),
        ("must: { bodies: { sphere: political, includes-any: [norra, sodra] } }", Council("name: Norra") + "  sodra: { kind: rad, sphere: official }\n"),
        ("must: { bodies: { includes: styrelsen } }", Council("name: Norra")),
        ("must: { bodies: { excludes: styrelsen } }", Council("name: Norra")),
        ("must: { bodies: { is: rad, exactly: none } }", Council("from: unknown")),
        ("must: { bodies: { all: { sphere: political } } }", Council("name: Norra") + "  sodra: { kind: rad, sphere: political }\n  and-more: {}\n"),
        ("must: { bodies: { is: rad, all: { sphere: political } } }", Council("sphere: official, from: unknown") + "  sodra: { kind: rad, sphere: political }\n"),
        ("must: { bodies: { is: rad, all: { sphere: political } } }", Council("sphere: official, count: { at-least: 0, at-most: 1 }")),
        ("in: norra\nmust: { presidium: { exactly: [chair, vice-chair] } }", Council("presidium: [chair, and-more]")),
        ("in: norra\nmust: { presidium: { exactly: [chair] } }", Council("presidium: [chair, vice-chair]")),
        ("in: norra\nmust: { presidium: { includes: vice-chair } }", Council("presidium: [chair, and-more]")),
        ("in: norra\nmust: { presidium: { exactly: none } }", Council("presidium: [and-more]")),
        ("in: norra\nmust: { organisations: { exactly: sodra.organisations } }", Council("organisations: [alfa, beta], presidium: []")),
        ("in: norra\nmust: { seats: { all: { represents: alfa } } }", Council("seats: [{ id: a, represents: alfa }, { id: b }, { id: c, represents: beta, from: unknown }]")),
        ("in: norra\nmust: { seats: { side: majority, all: { represents: alfa } } }", Council("seats: [{ id: a, represents: beta }, { id: b, side: majority }, and-more]")),
        ("in: norra\nmust: { seats: { all: { represents: sodra.upkeep-by } } }", Council("seats: [{ id: a, represents: beta }]")),
    ];

    [Fact]
    public void Comparisons_AreToldAsKept() => Snapshot.Verify(Rows(Comparisons));
}
