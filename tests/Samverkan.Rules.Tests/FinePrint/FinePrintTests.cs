using Samverkan.Rules.Evaluation;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.FinePrint;

/// <summary>The cases where a naive evaluator gives a wrong verdict. The trait is the number of the line in the fine print that a test is about.</summary>
public sealed partial class FinePrintTests
{
    private const string Organisations = """
        organisations:
          regionen: { kind: region }
          alfa: { kind: municipality }
          beta: { kind: municipality }

        """;

    // The two municipalities, the region and one council, `norra`.
    private static string Council(string inside) => Organisations + $"bodies:\n  norra: {{ kind: rad, {inside} }}\n";

    private static string Seats(string seats) => Council($"seats: [{seats}]");

    // The same with the events of 2019.
    private static string Year2019(string inside, string rest = "") =>
        "covers: [structure, events]\nperiod: { from: 2019-01-01, until: 2019-12-31 }\n" + Council(inside) + rest;

    private static RuleJudged InCouncil(string must, string structure, string? asOf = null) => Judged.Rule($"in: norra\nmust: {must}", structure, asOf);
}
