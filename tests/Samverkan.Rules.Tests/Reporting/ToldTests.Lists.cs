using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Reporting;

public sealed partial class ToldTests
{
    private const string Late = "covers: [structure, events]\nperiod: { from: 2019-07-01, until: 2020-03-31 }\n";

    // What each list holds, for sure and perhaps, and what is missing where it cannot be told.
    private static readonly (string Rule, string Structure)[] Lists =
    [
        // Those that stand in the structure, collectives apart.
        ("must: { organisations: { at-least: 5 } }", Organisations + "  kommunerna: { kind: collective, members: [alfa, beta] }\n"),
        ("must: { organisations: { is: collective, at-least: 2 } }", Organisations + "  kommunerna: { kind: collective, members: [alfa, beta] }\n"),
        ("must: { organisations: { is: [collective, region], at-least: 3 } }", Organisations + "  kommunerna: { kind: collective, members: [alfa, beta] }\n"),
        ("must: { organisations: { at-least: 4 } }", Organisations + "  and-more: {}\n"),
        ("must: { organisations: { is: municipality, at-most: 2 } }", Organisations + "  and-more: {}\n"),
        ("each: municipality\nmust: { name: Gamma }", Organisations + "  kommunerna: { kind: collective }\n  and-more: {}\n"),
        ("each: organisation\nmust: { name: Gamma }", Organisations + "  kommunerna: { kind: collective }\n"),
        ("each: collective\nmust: { members: { includes: beta } }", Organisations + "  kommunerna: { kind: collective, members: [alfa] }\n"),
        ("must: { bodies: { is: rad, at-most: 0 } }", Council("sphere: political") + "  sodra: { kind: rad, until: 2019-12-31 }\n  tredje: { kind: rad, from: 2020-06-02 }\n  fjarde: { kind: rad, from: 2020-06-01 }\n"),
        ("must: { bodies: { is: rad, at-least: 3 } }", Council("sphere: political") + "  sodra: { kind: rad, until: unknown }\n  tredje: { kind: rad, from: unknown }\n"),
        ("must: { areas: { at-least: 1 } }", Council("sphere: political")),
        ("must: { areas: { at-least: 2 } }", Council("sphere: political") + "areas: { vast: { kind: lansdel } }\n"),
        ("must: { policy-areas: { at-least: 3 } }", Council("policy-areas: [skola]") + "policy-areas: { buss: {} }\n"),

        // Sets.
        ("in: norra\nmust: { organisations: { at-least: 3 } }", Council("organisations: [alfa, beta]")),
        ("in: norra\nmust: { organisations: { at-least: 3 } }", Council("organisations: [alfa, and-more]")),
        ("in: norra\nmust: { organisations: { at-least: 1 } }", Council("organisations: unknown")),
        ("in: norra\nmust: { organisations: { at-least: 1 } }", Council("organisations: none")),
        ("in: norra\nmust: { organisations: { at-most: 1 } }", Council("organisations: municipality")),
        ("in: norra\nmust: { organisations: { is: municipality, at-most: 1 } }", Council("organisations: { each: municipality }")),
        ("in: norra\nmust: { powers: { at-least: 3 } }", Council("powers: [inform, decide]")),
        ("in: norra\nmust: { powers: { at-most: 1 } }", Council("powers: [inform, decide, and-more]")),
        ("in: norra\nmust: { attached-to: { at-least: 1 } }", Council("attached-to: [sodra]") + "  sodra: { kind: rad }\n"),
        ("in: norra\nmust: { attached-to: { at-least: 2 } }", Council("attached-to: [tredje]") + "  and-more: {}\n"),
        ("in: norra\nmust: { attached-to: { is: rad, at-least: 1 } }", Council("attached-to: [tredje]") + "  and-more: {}\n"),

        // Those that refer to a thing, in one body and in all.
        ("in: norra\neach: municipality\nmust: { seats: { at-most: 0 } }", Council("seats: [{ id: a, represents: alfa }]") + "  sodra: { kind: rad, seats: [{ id: b, represents: alfa }, { id: c, represents: beta }] }\n"),
        ("each: municipality\nmust: { seats: { at-most: 0 } }", Council("seats: [{ id: a, represents: alfa }]") + "  sodra: { kind: rad, seats: [{ id: b, represents: alfa }, { id: c, represents: beta, until: 2019-12-31 }] }\n"),
        ("each: municipality\nmust: { seats: { at-least: 2 } }", Council("seats: [{ id: a, represents: alfa }]") + "  and-more: {}\n"),
        ("each: municipality\nmust: { seats: { at-least: 2 } }", Council("seats: [{ id: a, represents: alfa }, { id: b, represents: alfa }, { id: c, represents: unknown }]") + "  sodra: { kind: rad }\n"),
        ("each: municipality\nmust: { seats: { at-least: 2 } }", Council("seats: [{ id: a, represents: alfa }, and-more]")),
        ("each: municipality\nmust: { seats: { at-least: 1 } }", Council("seats: [{ id: a, represents: alfa }]") + "  styrelsen: { kind: namnd, of: beta, seats: [and-more] }\n"),
        ("each: municipality\nmust: { seats: { at-least: 1 } }", Council("seats: [{ id: a, represents: municipality }]")),
        ("each: municipality\nmust: { seats: { at-least: 1 } }", Council("seats: [{ id: a, represents: { each: municipality } }]")),
        ("each: municipality\nmust: { seats: { at-least: 2 } }", Council("seats: [{ id: a, represents: alfa, count: 2 }, { id: b, represents: beta, count: { at-least: 1, at-most: 3 } }]")),
        ("each: municipality\nmust: { appoints: { at-least: 1 } }", Council("seats: [{ id: a, appointed-by: styrelsen }, { id: b, appointed-by: alfa }]") + "  styrelsen: { kind: namnd, of: beta }\n"),
        ("each: municipality\nmust: { appoints: { at-least: 2 } }", Council("seats: [{ id: a, appointed-by: styrelsen }, { id: b, appointed-by: alfa }]") + "  styrelsen: { kind: namnd, of: unknown }\n"),
        ("each: municipality\nmust: { areas: { at-least: 1 } }", Organisations + "areas: { vast: { kind: lansdel, municipalities: [alfa] }, ost: { kind: lansdel, municipalities: [and-more] } }\n"),
        ("each: municipality\nmust: { areas: { at-most: 0 } }", Organisations + "areas: { vast: { kind: lansdel, municipalities: [alfa] }, ost: { kind: lansdel, municipalities: unknown } }\n"),
        ("each: municipality\nmust: { areas: { at-least: 1 } }", Organisations + "areas: { vast: { kind: lansdel, municipalities: [alfa] }, and-more: {} }\n"),
        ("each: policy-area\nmust: { bodies: { at-least: 2 } }", Council("policy-areas: [skola]") + "  sodra: { kind: rad, policy-areas: [skola, vatten] }\n  tredje: { kind: rad }\n"),
        ("in: norra\nmust: { attached-bodies: { at-least: 2 } }", Council("sphere: political") + "  sodra: { kind: rad, attached-to: [norra] }\n  tredje: { kind: rad, attached-to: [and-more] }\n"),
        ("in: norra\nmust: { attached-bodies: { at-most: 0 } }", Council("sphere: political") + "  sodra: { kind: rad, attached-to: [norra] }\n  tredje: { kind: rad, attached-to: rad }\n"),
        ("in: norra\nmust: { attached-bodies: { at-most: 0 } }", Council("sphere: political") + "  tredje: { kind: rad, attached-to: rad }\n"),
        ("in: norra\neach: seat\nmust: { substitutes: { at-least: 1 } }", Council("seats: [{ id: a }, { id: b }, { id: c }], substitutes: [{ id: s, substitute-for: a }, { id: t, substitute-for: unknown }]")),
        ("in: norra\neach: seat\nmust: { substitutes: { at-least: 1 } }", Council("seats: [{ id: a }, { id: b }], substitutes: [{ id: s, substitute-for: a }, and-more]")),
        ("in: norra\neach: seat\nmust: { substitutes: { at-least: 1 } }", Council("seats: [{ id: a }, { id: b }], substitutes: [{ id: s }]")),
        ("in: norra\neach: post\nmust: { seats: { at-least: 1 } }", Council("presidium: [chair, vice-chair]") + "  sodra: { kind: rad, seats: [{ id: a, ex-officio: norra/chair }, { id: b, ex-officio: unknown }] }\n"),
        ("each: party\nmust: { seats: { at-least: 1 } }", Council("seats: [{ id: a, party: s }, { id: b, party: unknown }]") + "parties: { s: {}, m: {} }\n"),

        // Events outside the period that is told of.
        ("in: norra\nmust: { meetings: { at-least: 3 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { meetings: { at-least: 3 } }", Late + Council("from: 2019-07-01, meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { meetings: { date: { before: 2020-04-01 }, at-least: 3 } }", Late + Council("from: 2019-07-01, meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { meetings: { date: { after: 2019-06-30 }, at-least: 3 } }", Late + Council("until: 2020-12-31, meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { meetings: { date: { after: 2019-06-30, before: 2020-04-01 }, at-least: 3 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { meetings: { date: { before: 2019-07-01 }, at-least: 3 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { meetings: { at-most: 0 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\nmust: { actions: { at-least: 1 } }", Late + Council("from: 2019-07-01") + "actions: [{ kind: decision, actor: alfa, date: 2019-08-01 }]\n"),
        ("in: norra\nmust: { actions-about: { at-least: 1 } }", Late + Council("from: 2019-07-01") + "actions: [{ kind: decision, actor: alfa, about: norra, date: 2019-08-01 }]\n"),
        ("in: norra\nmust: { actions-about: { at-least: 2 } }", Late + Council("from: 2019-07-01") + "actions: [{ kind: decision, actor: alfa, about: norra, date: 2019-08-01 }, { kind: decision, actor: alfa, date: 2019-08-01 }]\n"),
        ("in: norra\nmust: { actions-about: { date: { after: 2019-06-30, before: 2020-04-01 }, at-least: 1 } }", Late + Council("from: 2019-07-01") + "actions: [{ kind: decision, actor: norra, about: norra, date: unknown }]\n"),
        ("must: { actions: { is: decision, at-least: 2 } }", Late + Council("from: 2019-07-01") + "actions: [{ kind: decision, actor: alfa, date: 2019-08-01 }]\n"),

        // What a period holds.
        ("in: norra\neach: year\nmust: { meetings: { at-least: 3 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01 }, { id: b, date: 2020-01-15 }, { id: c, date: 2019-12 }, { id: d, date: 2018-05-01 }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-most: 0 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01, status: cancelled }, { id: b, date: 2020-01-15, status: unknown }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 1 } }", Late + Council("from: 2019-10-01, until: 2020-02-01, meetings: []")),
        ("in: norra\neach: year\nmust: { meetings: { exactly: 1 } }", Late + Council("from: 2019-10-01, meetings: [{ id: a, date: 2019-11-01 }, { id: b, date: 2019-12-01 }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 1 } }", Late + Council("from: 2019-07-01, meetings: []")),
        ("in: norra\neach: year\nmust: { meetings: { at-most: 1 } }", Late + Council("meetings: [{ id: a, date: 2019-12-31 }, { id: b, date: 2020-01-01 }, { id: c, date: 2020-01 }]")),
        ("in: norra\neach: half-year\nmust: { meetings: { at-least: 2 } }", Late + Council("from: 2019-07-01, meetings: [{ id: a, date: 2019-08-01 }]")),
        ("in: norra\neach: quarter\nmust: { meetings: { at-least: 1 } }", Late + Council("meetings: [{ id: a, date: 2019-08-01 }, { id: b, date: 2019-10-01 }, { id: c, date: 2019-12-31 }]")),
        ("in: norra\neach: month\nmust: { meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-11-15, until: 2020-02-28 }\n" + Council("meetings: [{ id: a, date: 2019-12-01 }, { id: b, date: 2020-01-31 }]")),
        ("in: norra\neach: year\nmust: { plans: { at-least: 1 } }", Late + Council("plans: [{ id: a, years: [2019] }, { id: b, from: 2020-01-01, until: 2020-06-30 }]")),
        ("in: norra\neach: year\nmust: { plans: { at-most: 0 } }", Late + Council("plans: [{ id: a, years: [2018, 2019] }, { id: b, from: 2018-01-01, until: 2019-12-31 }, { id: c, years: [2018, and-more] }, { id: d, years: [2018] }, { id: e, from: 2020-12-31, until: 2021-12-31 }, { id: f, from: 2018-01-01 }]")),
        ("in: norra\neach: year\nmust: { plan-updates: { at-least: 1 } }", Late + Council("plans: [{ id: a, ready: 2019-12-01 }, { id: b, ready: unknown }, { id: c, ready: 2018-12-01 }, { id: d, ready: 2020-05 }]")),
        ("in: norra\neach: year\nmust: { plan-updates: { at-least: 1 } }", Late + Council("plans: [{ id: c, ready: 2018-12-01 }]")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 4 } }", Council("meetings-per-year: none")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 4 } }", Council("meetings-per-year: unknown")),
        ("in: norra\neach: quarter\nmust: { meetings: { at-least: 1 } }", Council("meetings-per-year: 4")),
        ("in: norra\neach: quarter\nmust: { meetings: { at-most: 3 } }", Council("meetings-per-year: 4")),
        ("in: norra\neach: quarter\nmust: { meetings: { at-most: 4 } }", Council("meetings-per-year: 4")),
        ("in: norra\neach: year\nmust: { meetings: { form: digital, at-least: 4 } }", Council("meetings-per-year: 4")),
        ("in: norra\neach: year\nmust: { plan-updates: { at-least: 1 } }", Council("meetings-per-year: 4")),
        ("in: rad\neach: year\nmust: { meetings: { at-least: 4 } }", Organisations + "bodies: { norra: { kind: rad, meetings-per-year: 3 }, and-more: {} }\n"),
        ("in: rad\neach: year\nmust: { meetings: { at-least: 4 } }", Late + Organisations + "bodies: { norra: { kind: rad, meetings-per-year: 3 }, and-more: {} }\n"),
        ("in: norra\neach: year\nmust: { starts: 2019-01-01, ends: { before: 2020-01-01 } }", Late + Council("sphere: political")),

        // What only a file of the other sort would tell.
        ("in: norra\nmust: { agenda-by: chair, meetings: { at-least: 1 } }", Council("sphere: political")),
        ("in: norra\nmust: { agenda-by: body, meetings: { form: digital, at-least: 1 } }", Council("agenda-by: body")),
        ("in: norra\nmust: { agenda-by: chair, seats: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n" + Council("meetings: []")),
        ("in: norra\nmust: { agenda-by: chair, meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-01-01, until: 2020-06-01 }\n" + Council("meetings: []")),
        ("in: norra\nmay: { meetings: { at-least: 1 } }", Council("sphere: political")),
        ("in: norra\nunsettled: { meetings: { at-least: 1 } }", Council("sphere: political")),

        // Groups: the last one that breaks the bound is told.
        ("in: norra\nmust: { seats: { per: represents, at-most: 1 } }", Council("seats: [{ id: a, represents: beta }, { id: b, represents: beta }, { id: c, represents: alfa }, { id: d, represents: alfa }]")),
        ("in: norra\nmust: { seats: { per: represents, at-most: 1/2 } }", Council("seats: [{ id: a, represents: beta }, { id: b, represents: beta }, { id: c, represents: alfa }]")),
        ("in: norra\nmust: { seats: { per: represents, at-most: 1/2 } }", Council("seats: []")),
        ("in: norra\nmust: { seats: { per: represents, at-most: 2, among: { side: majority }, fewer-than: 1/2 } }", Council("seats: [{ id: a, represents: beta, side: majority }, { id: b, represents: beta, side: opposition }, { id: c, side: majority }]")),
        ("in: norra\nmust: { seats: { per: represents, at-most: 1 } }", Council("seats: [{ id: a, represents: beta }, { id: b }, { id: c, count: { at-least: 0, at-most: 2 } }, and-more]")),
        ("in: norra\nmust: { seats: { distinct: represents, at-least: 3 } }", Council("seats: [{ id: a, represents: beta }, { id: b, represents: beta, count: { at-least: 0, at-most: 2 } }, { id: c, represents: alfa, count: { at-least: 0, at-most: 1 } }, { id: d }]")),
        ("in: norra\nmust: { seats: { distinct: side, at-least: 3 } }", Council("seats: [{ id: a }, { id: b }, and-more]")),

        // References that lead through lists.
        ("in: norra\nmust: { seats: { represents: sodra.upkeep-by, at-least: 1 } }", Council("seats: [{ id: a, represents: alfa }]")),
        ("in: norra\nmust: { seats: { represents: sodra.upkeep-by, at-least: 1 } }", Council("seats: [{ id: a, represents: alfa }]") + "  and-more: {}\n"),
        ("in: norra\nmust: { seats: { represents: sodra.upkeep-by, at-least: 1 } }", Council("seats: [{ id: a, represents: alfa }]") + "  sodra: { kind: rad, upkeep-by: beta }\n"),
        ("in: norra\nmust: { organisations: { exactly: norra.seats.represents } }", Council("organisations: [alfa, beta], seats: [{ id: a, represents: alfa }, { id: b, represents: regionen }]")),
        ("in: norra\nmust: { organisations: { includes: norra.seats.represents } }", Council("organisations: [alfa, beta], seats: [{ id: a, represents: alfa }, { id: b }, { id: c, represents: beta, from: unknown }]")),
        ("in: norra\nmust: { organisations: { includes: norra.seats.represents } }", Council("organisations: [alfa, beta], seats: [{ id: a, represents: alfa }, and-more]")),
        ("in: norra\nmust: { organisations: { includes: norra.seats.represents } }", Council("organisations: [alfa, beta], seats: [{ id: a, represents: alfa }], until: 2019-12-31")),
        ("in: norra\neach: seat\nmust: { represents: body.organisations }", Council("organisations: [alfa, and-more], seats: [{ id: a, represents: alfa }, { id: b, represents: beta }]")),
        ("in: norra\neach: municipality\nmust: { areas: { includes: body.area } }", Council("area: vast") + "areas: { vast: { kind: lansdel, municipalities: [alfa] } }\n"),
        ("in: norra\neach: municipality\nmust: { areas: { includes: body.area } }", Council("sphere: political") + "areas: { vast: { kind: lansdel, municipalities: [alfa] } }\n"),
    ];

    // Whom a rule is about, and on what days.
    private static readonly (string Rule, string Structure)[] Subjects =
    [
        ("must: { name: Test }", Council("sphere: political")),
        ("in: rad\nmust: { sphere: political }", Council("sphere: political") + "  sodra: { kind: rad, sphere: official }\n  arbetet: { kind: grupp }\n  and-more: {}\n"),
        ("in: { not: rad }\nmust: { sphere: political }", Council("sphere: political") + "  sodra: { kind: rad }\n  arbetet: { kind: grupp, sphere: political }\n"),
        ("in: [rad, grupp, namnd]\nmust: { sphere: political }", Council("sphere: political") + "  styrelsen: { kind: namnd, of: alfa, sphere: political }\n"),
        ("in: [norra, arbetet]\nmust: { sphere: political }", Council("sphere: political") + "  arbetet: { kind: grupp, sphere: official }\n"),
        ("in: [norra, styrelsen]\nmust: { sphere: political }", Council("sphere: political")),
        ("in: rad\nmust: { sphere: political }", Council("sphere: political, count: { at-least: 0, at-most: 1 }")),
        ("in: rad\nmust: { sphere: political }", Council("sphere: official, count: { at-least: 0, at-most: 1 }")),
        ("in: rad\nmust: { sphere: political }", Council("sphere: official, count: 3")),
        ("in: rad\nmust: { sphere: political }", Council("sphere: official, count: 0")),
        ("each: seat\nmust: { side: majority }", Council("seats: [{ id: a, side: majority }], substitutes: [{ id: s }]") + "  sodra: { kind: rad, seats: [{ id: b, side: opposition }, and-more] }\n"),
        ("each: [seat, substitute]\nmust: { side: majority }", Council("seats: [{ id: a, side: majority }], substitutes: [{ id: s, side: opposition }]")),
        ("in: norra\neach: [seat, substitute]\nmust: { side: majority }", Council("seats: [{ id: a, side: majority }], substitutes: [{ id: s, side: opposition }]") + "  sodra: { kind: rad, seats: [{ id: b, side: opposition }] }\n"),
        ("each: seat\nmust: { side: majority }", Council("seats: [{ id: a, side: majority }]") + "  styrelsen: { kind: namnd, of: alfa }\n"),
        ("each: { is: seat, represents: alfa }\nmust: { side: majority }", Council("seats: [{ id: a, side: majority }, { id: b, represents: alfa }, { id: c, represents: alfa, side: opposition }]")),
        ("each: post\nmust: { appointed-by: alfa }", Council("presidium: [chair], working-committee: [chair, vice-chair]")),
        ("in: norra\neach: post\nmust: { appointed-by: alfa }", Council("presidium: [chair], working-committee: [chair, vice-chair]")),
        ("each: { is: chair, post-of: norra }\nmust: { appointed-by: alfa }", Council("presidium: [chair, vice-chair]") + "  sodra: { kind: rad, presidium: [chair] }\n"),
        ("each: chair\nmust: { appointed-by: alfa }", Council("presidium: [chair, vice-chair]") + "  sodra: { kind: rad, presidium: [chair] }\n"),
        ("each: { is: chair, post-of: styrelsen }\nmust: { appointed-by: alfa }", Council("presidium: [chair, vice-chair]")),
        ("each: { is: post, post-of: styrelsen }\nmust: { appointed-by: alfa }", Council("presidium: [chair, vice-chair]")),
        ("in: norra\neach: { is: post, post-of: sodra }\nmust: { appointed-by: alfa }", Council("presidium: [chair]") + "  sodra: { kind: rad, presidium: [vice-chair] }\n"),
        ("each: skola\nmust: { bodies: { at-least: 1 } }", Council("sphere: political")),
        ("each: [skola, vatten]\nmust: { bodies: { at-least: 1 } }", Council("policy-areas: [skola, buss]")),
        ("each: policy-area\nmust: { bodies: { at-least: 1 } }", Council("policy-areas: [skola, buss]")),
        ("each: skola\nmust: { bodies: { at-least: 1 } }", "policy-areas: { vatten: {}, and-more: {} }\n" + Council("policy-areas: [vatten]")),
        ("in: norra\neach: organisation\nmust: { seats: { at-least: 1 } }", Council("seats: [{ represents: alfa }, { represents: regionen }]")),
        ("in: rad\neach: region\nmust: { seats: { at-least: 1 } }", Council("seats: [{ represents: alfa }]") + "  sodra: { kind: rad, seats: [{ represents: regionen }] }\n"),
        ("in: norra\neach: goal\nmust: { reach: local }", Events + Council("plans: [{ id: p, goals: [{ id: g, reach: local }, { id: h, reach: county }] }, { id: q, goals: [and-more] }, { id: r }]")),
        ("in: norra\neach: measure\nmust: { carried-out-by: { includes: alfa } }", Events + Council("plans: [{ id: p, goals: [{ id: g, measures: [{ id: m, carried-out-by: [alfa] }, { id: n, carried-out-by: [beta] }] }] }]")),
        ("in: norra\neach: attendance\nmust: { capacity: member }", Events + Council("seats: [{ id: a }], meetings: [{ id: m, date: 2019-02-01, attendances: [{ seat: a, capacity: member }, { seat: a, capacity: guest }] }, { id: n, date: 2019-03-01 }]")),
        ("in: norra\neach: meeting\nfrom: 2019-06-01\nmust: { form: digital }", Events + Council("meetings: [{ id: a, date: 2019-05-31, form: in-person }, { id: b, date: 2019-06-01, form: in-person }, { id: c, date: 2019-06, form: in-person }, { id: d, date: 2019-05, form: in-person }, { id: e, date: 2019, form: in-person }]")),
        ("in: norra\neach: meeting\nmust: { form: digital }", Events + Council("from: 2019-02-10, until: 2019-12-31, meetings: [{ id: a, date: 2019-02-08, form: in-person }, { id: b, date: 2019-02, form: in-person }, { id: c, date: 2020-01-01, form: in-person }]")),
        ("in: norra\neach: meeting\nmust: { form: digital }", Events + Council("meetings: [{ id: a, date: unknown, form: in-person }, and-more]")),
        ("each: action\nfrom: 2019-06-01\nmust: { binds: none }", Events + Council("sphere: political") + "actions: [{ kind: decision, actor: norra, date: 2019-05-31, binds: [alfa] }, { kind: decision, actor: norra, date: 2019-06-01, binds: [alfa] }, { kind: decision, actor: norra, binds: [alfa] }]\n"),
        ("in: norra\neach: year\nfrom: 2020-01-01\nmust: { meetings: { at-least: 1 } }", Events + Council("meetings: []")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-01-01, until: 2019-12-31 }\n" + Council("meetings: []")),
        ("in: norra\neach: year\nmust: { meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2018-12-31, until: 2020-01-01 }\n" + Council("meetings: []")),
        ("in: norra\neach: quarter\nmust: { meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-03-31, until: 2019-07-01 }\n" + Council("meetings: []")),
        ("in: norra\neach: half-year\nmust: { meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-06-30, until: 2019-07-01 }\n" + Council("meetings: []")),
        ("in: norra\neach: month\nmust: { meetings: { at-least: 1 } }", "covers: events\nperiod: { from: 2019-09-30, until: 2019-12-01 }\n" + Council("meetings: []")),
        ("in: norra\neach: month\nmust: { ends: { before: 2019-10-31 } }", "covers: events\nperiod: { from: 2019-09-30, until: 2019-11-01 }\n" + Council("meetings: []")),
        ("in: norra\nmust: { sphere: political }", Council("sphere: official, until: 2019-12-31")),
        ("in: norra\nmust: { sphere: political }", Council("sphere: official, from: 2020-06-01, until: 2020-06-01")),
        ("in: norra\nfrom: 2020-06-01\nuntil: 2020-06-01\nmust: { sphere: political }", Council("sphere: official")),
        ("in: norra\nfrom: 2020-06-02\nmust: { sphere: political }", Council("sphere: official")),
        ("in: rad\neach: seat\nmust: { side: majority }", Council("seats: [{ id: a, side: opposition, until: 2020-05-31 }, { id: b, side: opposition, from: 2020-06-02 }, { id: c, side: opposition, until: 2020-06-01 }]")),
        ("in: rad\neach: seat\nmust: { side: majority }", "defaults: { rad: { seats: [{ id: a, side: opposition }] } }\n" + Council("sphere: political") + "  sodra: { kind: rad, seats: [] }\n"),
    ];

    [Fact]
    public void Lists_AreToldAsKept() => Snapshot.Verify(Rows(Lists));

    [Fact]
    public void Subjects_AreToldAsKept() => Snapshot.Verify(Rows(Subjects));

    private static string Rows(IEnumerable<(string Rule, string Structure)> rows) =>
        string.Join('\n', rows.Select(c => $"{c.Rule.Replace('\n', ' ')}\n{c.Structure.Replace(Organisations, "", StringComparison.Ordinal)}{Came(c.Rule, c.Structure)}{Told(c.Rule, c.Structure)}"));

    // What the rule came to for each thing, also where there is nothing to tell.
    private static string Came(string rule, string structure) =>
        string.Concat(Judged.By("rules:\n- id: rule\n" + string.Concat(rule.Split('\n').Select(l => "  " + l + "\n")), structure).Rule("rule").Result.Judgements
            .Where(j => j.Subject is not null)
            .Select(j => $"  {Path(j.Subject!)}{(j.Body is null || j.Body == j.Subject ? "" : " of " + Path(j.Body))}: {j.Outcome}{(j.Reason == Reason.None ? "" : " " + j.Reason)}{(j.Use == Use.None ? "" : " " + j.Use)}{(j.Outcome == Outcome.NotApplicable && !j.Missing.IsEmpty ? " lacks " + string.Join(", ", j.Missing.Select(m => $"{m.Attribute?.Name} of {Path(m.Of)}")) : "")}\n"));

    private static string Path(Model.Element thing) => thing.FullId ?? $"{thing.Sort.Name}{(thing.IsAndMore ? " and more" : "")} {thing.Id}".TrimEnd() + (thing.Owner is { Owner: not null } owner ? " in " + Path(owner) : "");
}
