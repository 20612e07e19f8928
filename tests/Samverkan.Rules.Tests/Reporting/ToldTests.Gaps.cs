using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed partial class ToldTests
{
    private static readonly (string Rule, string Structure)[] Gaps =
    [
        ("in: { is: rad, sphere: political }\nmust: { agenda-by: chair }", Council("agenda-by: body")),
        ("in: norra\nif: { sphere: political }\nmust: { agenda-by: chair }", Council("agenda-by: body")),
        ("in: norra\neach: { is: seat, side: majority }\nmust: { represents: alfa }", Council("seats: [{ id: a, represents: beta }, { id: b, side: opposition }, { id: c, side: majority, represents: beta, count: { at-least: 0, at-most: 2 } }]")),
        ("in: norra\neach: seat\nmust: { represents: alfa }", Council("seats: [{ id: a, represents: beta, until: unknown }, { id: b, represents: beta, from: unknown }, { id: c, represents: beta, until: 2019-12-31 }]")),
        ("in: norra\nmust: { agenda-by: chair }", Council("agenda-by: body, until: unknown")),
        ("in: norra\nmust: { seats: { at-least: 2 } }", Council("seats: [{ id: a }, { id: b, from: unknown }, { id: c, until: unknown, from: 2021-01-01 }]")),
        ("in: norra\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a }, { id: b, from: unknown }]")),
        ("in: norra\neach: municipality\nmust: { seats: { side: majority, at-least: 1 } }", Council("seats: [{ id: a }, { id: b, represents: alfa, side: majority }]")),
        ("in: norra\neach: municipality\nmust: { seats: { at-most: 1 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: unknown }, and-more]")),
        ("each: municipality\nmust: { seats: { at-least: 1 } }", "covers: structure\n" + Organisations),
        ("each: municipality\nmust: { appoints: { at-least: 1 } }", Council("seats: [{ id: a, appointed-by: myndighet }]") + "  myndighet: { kind: namnd, of: unknown }\n"),
        ("in: norra\nmust: { seats: { appointed-by: alfa, at-least: 1 } }", Council("seats: [{ id: a, appointed-by: myndighet }]") + "  myndighet: { kind: namnd, of: unknown }\n"),
        ("in: norra\neach: seat\nmust: { appointed-by: alfa }", Council("seats: [{ id: a, appointed-by: myndighet }, { id: b, appointed-by: tredje }]") + "  myndighet: { kind: namnd, of: unknown }\n  tredje: { kind: namnd, of: beta }\n"),
        ("in: norra\neach: seat\nmust: { appointed-by: { is: namnd } }", Council("seats: [{ id: a, appointed-by: alfa }, { id: b }, { id: c, appointed-by: norra }]")),
        ("in: norra\neach: seat\nmust: { appointed-by: { is: municipality } }", Council("seats: [{ id: a, appointed-by: myndighet }, { id: b, appointed-by: tredje }, { id: c, appointed-by: norra }]") + "  myndighet: { kind: namnd, of: unknown }\n  tredje: { kind: namnd, of: beta }\n"),
        ("in: norra\nmust: { from: { after: sodra.until } }", Council("from: 2019-01-01, replaces: sodra") + "  sodra: { kind: rad }\n"),
        ("in: norra\nmust: { from: { after: sodra.until } }", Council("from: 2019-01-01") + "  sodra: { kind: rad, until: unknown }\n"),
        ("in: norra\nmust: { from: { after: sodra.until } }", Council("from: 2019-01-01") + "  sodra: { kind: rad, until: 2019-01-01 }\n"),
        ("in: norra\nmust: { seats: { represents: sodra.upkeep-by, at-least: 1 } }", Council("seats: [{ id: a, represents: alfa }]") + "  sodra: { kind: rad }\n"),
        ("in: norra\neach: municipality\nmust: { areas: { includes: body.area } }", Council("area: vast") + "areas: { vast: { kind: lansdel, municipalities: [alfa, and-more] } }\n"),
        ("in: norra\nmust: { organisations: { includes: structure.organisations } }", Council("organisations: [alfa, beta]")),
        ("in: norra\nmust: { organisations: { only: sodra.organisations } }", Council("organisations: [alfa, beta]") + "  sodra: { kind: rad, organisations: [alfa, and-more] }\n"),
        ("in: norra\nmay: { powers: { only: [inform, discuss] }, seats: { at-least: 1 } }", Council("powers: [inform, decide], seats: [{}]")),
        ("in: norra\nmay: { powers: { only: [inform, discuss] }, seats: { at-least: 1 } }", Council("powers: [inform, decide]")),
        ("in: norra\nmay: { powers: { only: [inform, discuss] }, seats: { at-least: 1 } }", Council("powers: [inform], seats: [{}]")),
        ("in: norra\nif: { sphere: political }\nmay: { seats: { at-least: 1 } }", Council("sphere: official, seats: [{}]")),
        ("in: norra\nunsettled: { seats: { at-least: 1 } }", Council("seats: [{}]")),
        ("in: norra\nunsettled: { seats: { at-least: 1 } }", Council("agenda-by: body")),
        ("in: norra\neach: meeting\nmust: { form: digital }", Events + Council("meetings: [{ id: a, date: 2019-02-08, form: in-person }, { id: b, date: 2019-03, form: in-person, until: unknown }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 3 } }", Events + Council("meetings: [{ id: a, date: 2019-02-08 }, { id: b, date: 2019-03 }, { id: c, date: unknown }, and-more]")),
        ("in: norra\neach: year\nmust: { plans: { at-least: 1 } }", Events + Council("plans: [{ id: a, years: [2019] }, { id: b }]")),
        ("each: action\nmust: { takes-effect: { after: action.date } }", Events + Council("name: Norra") + "actions: [{ kind: decision, actor: norra, date: 2019-05-05, takes-effect: 2019-05-05 }, { kind: decision, actor: norra, date: unknown, takes-effect: 2019-05-05 }, { kind: decision, actor: norra, date: 2019-05-05 }]\n"),
        ("in: styrelsen\nmust: { presidium: { is: chair, exactly: 1 } }", Council("name: Norra")),
        ("in: rad\nmust: { agenda-by: chair }", Organisations + "bodies:\n  norra: { kind: rad, agenda-by: chair }\n  and-more: {}\n"),
    ];

    [Fact]
    public void Gaps_AreToldAsKept() => Snapshot.Verify(string.Join('\n', Gaps.Select(c => $"{c.Rule.Replace('\n', ' ')}\n{c.Structure}\n{Told(c.Rule, c.Structure)}")));
}
