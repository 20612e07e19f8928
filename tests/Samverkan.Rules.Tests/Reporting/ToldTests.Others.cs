namespace Samverkan.Rules.Tests.Reporting;

public sealed partial class ToldTests
{
    private const string Events = "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n";

    private static readonly (string Rule, string Structure)[] Others =
    [
        ("in: norra\neach: municipality\nmust: { seats: { at-least: 1 } }", Council("seats: [{ represents: alfa }]")),
        ("in: norra\neach: municipality\nmust: { seats: { side: opposition, at-least: 1 } }", Council("seats: [{ represents: alfa }, { represents: beta, side: majority }]")),
        ("in: norra\neach: municipality\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: alfa }]")),
        ("each: municipality\nmust: { seats: { at-least: 1 } }", Council("seats: [{ represents: alfa }]")),
        ("each: municipality\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: alfa }, { represents: beta }]")),
        ("in: norra\neach: seat\nmust: { side: majority }", Council("seats: [{ id: a, side: opposition }, { id: b, side: majority }, { id: c }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 4 } }", Council("meetings-per-year: 3")),
        ("in: norra\neach: year\nmust: { meetings: { fewer-than: 4 } }", Council("meetings-per-year: 5")),
        ("in: norra\neach: quarter\nmust: { meetings: { at-most: 2 } }", Council("meetings-per-year: 1")),
        ("in: norra\neach: half-year\nmust: { meetings: { at-most: 2 } }", Council("meetings-per-year: 5")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 4 } }", Council("name: Norra")),
        ("in: norra\neach: year\nmust: { plans: { at-least: 1 } }", Council("name: Norra")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 2 } }", Events + Council("meetings-per-year: 3, meetings: [{ date: 2019-02-01 }, { date: 2019-03-01, status: cancelled }, { date: 2020-01-01, status: unknown }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-most: 1 } }", Events + Council("meetings: [{ id: a, date: 2019-02-01 }, { id: b, date: 2019-03-01 }]")),
        ("in: norra\neach: year\nmust: { plan-updates: { at-least: 1 } }", Events + Council("plans: [{ id: a, ready: 2018-02-01 }]")),
        ("in: norra\neach: seat\nmust: { substitutes: { at-least: 1 } }", Council("seats: [{ id: a }], substitutes: []")),
        ("in: norra\neach: meeting\nmust: { called-ahead: { at-least: 7 days } }", Events + Council("meetings: [{ id: a, date: 2019-02-08, called: 2019-02-03 }, { id: b, date: 2019-03-01 }, { id: c, date: 2019-03-08, called: 2019-03-01 }]")),
        ("in: norra\neach: plan\nmust: { length: 2 years }", Events + Council("plans: [{ id: a, length: 1 year }, { id: b }]")),
        ("each: matter\nmust: { decided: { before: matter.opinion-invited } }", Events + Council("name: Norra") + "matters: { fraga: { decided: 2019-05-01, opinion-invited: 2019-04-01 }, annan: { decided: 2019-05-01, opinion-invited: unknown } }\n"),
        ("each: document\nmust: { adopted: { by: 2020-12-31 } }", Events + Council("name: Norra") + "documents: { plan: { adopted: none }, strategi: { adopted: 2021-01-01 }, tredje: { adopted: unknown } }\n"),
        ("in: norra\nmust: { agenda-by: chair }", "defaults: { rad: { agenda-by: body } }\n" + Council("name: Norra")),
        ("in: norra\nmust: { seats: { at-most: 1 } }", "defaults: { rad: { seats: [{ id: a }, { id: b }] } }\n" + Council("name: Norra")),
        ("in: norra\nmust: { seats: { at-least: 3 } }", "defaults: { rad: { seats: [{ id: a }, { id: b }] } }\n" + Council("name: Norra")),
        ("in: norra\neach: municipality\nmust: { seats: { at-least: 2 } }", "defaults: { rad: { seats: [{ represents: { each: municipality } }] } }\n" + Council("name: Norra")),
        ("in: norra\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a, represents: { each: municipality } }]")),
        ("must: { bodies: { is: rad, exactly: [norra, sodra] } }", Council("name: Norra") + "  tredje: { kind: rad }\n"),
        ("must: { bodies: { is: rad, includes: [norra, sodra] } }", Council("name: Norra")),
        ("must: { bodies: { is: rad, includes-any: [sodra] } }", Council("name: Norra")),
        ("must: { bodies: { excludes: [norra, sodra] } }", Council("name: Norra")),
        ("must: { bodies: { is: rad, sphere: political, includes: [norra, sodra] } }", Council("name: Norra") + "  sodra: { kind: rad, sphere: official }\n"),
        ("must: { bodies: { is: rad, includes: styrelsen } }", Council("name: Norra")),
        ("in: styrelsen\nmust: { sphere: political }", Council("name: Norra")),
        ("in: rad\nmust: { sphere: political }", Organisations + "bodies: { norra: { kind: rad, sphere: official } }\n"),
    ];

    private static string Council(string inside) => Organisations + $"bodies:\n  norra: {{ kind: rad, {inside} }}\n";
}
