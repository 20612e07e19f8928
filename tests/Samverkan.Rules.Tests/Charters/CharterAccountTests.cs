using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;
using Samverkan.TestSupport;

namespace Samverkan.Rules.Tests.Charters;

/// <summary>Nothing in the five source documents is silently left out.</summary>
public sealed class CharterAccountTests
{
    // id, force inside its source, how it can be decided: D from a description, E with events, M of other rules, N not at all.
    private static readonly List<(string Id, string Force, string Decidable)> Expected =
    [
        .. File.ReadLines(RepositoryRoot.Path("tests", "Samverkan.Rules.Tests", "Charters", "statements.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Select(p => (p[0], p[1], p[2])),
    ];

    private static readonly Dictionary<string, string> PrefixOf = new()
    {
        ["ostergotland-2019"] = "OG19",
        ["ostergotland-2016"] = "OG16",
        ["orebro-2027"] = "OR27",
        ["jamtland-harjedalen-2015"] = "JH18",
        ["vastmanland-2017"] = "VM17",
    };

    public static TheoryData<string, int> Charters => new()
    {
        { "ostergotland-2019", 104 },
        { "ostergotland-2016", 47 },
        { "orebro-2027", 72 },
        { "jamtland-harjedalen-2015", 71 },
        { "vastmanland-2017", 94 },
    };

    [Theory]
    [MemberData(nameof(Charters))]
    public void Inventory_OfEachCharter_HoldsEveryStatementInOrder(string name, int count)
    {
        var inventory = Read(name);

        inventory.Statements.Should().HaveCount(count);
        inventory.Statements.Select(s => s.Id).Should().Equal(Expected.Where(e => e.Id.StartsWith(PrefixOf[name], StringComparison.Ordinal)).Select(e => e.Id));
        inventory.Statements.Should().OnlyContain(s => !string.IsNullOrWhiteSpace(s.Says.Sv) && !string.IsNullOrWhiteSpace(s.Says.En) && s.Cite.Length > 0);
    }

    // What the head of a charter carries (status, dates, sources) is accounted for like any other statement: unchecked by rules, with that reason.
    [Theory]
    [MemberData(nameof(Charters))]
    [Trait("FinePrint", "41")]
    public void Account_OfEachCharter_LeavesNoStatementWithoutAHome(string name, int count)
    {
        var account = Account.Of(CharterFolder.RuleSet(name).Charters[0], Read(name));

        account.Homeless.Should().BeEmpty();
        account.Unknown.Should().BeEmpty();
        account.Twice.Should().BeEmpty();
        (account.Carried.Length + account.Permissions.Length + account.Open.Length + account.Unchecked.Length).Should().Be(count);
    }

    [Fact]
    public void EveryDecidableDuty_OfAllCharters_IsCarriedByARule()
    {
        var duties = Expected.Where(e => e.Force is "must" or "should" && e.Decidable is "D" or "E").Where(e => e.Force is "must" or "should").Select(e => e.Id).ToList();
        var carried = PrefixOf.Keys.SelectMany(n => CharterFolder.RuleSet(n).Charters[0].Rules).SelectMany(r => r.Statements).ToHashSet();

        duties.Should().HaveCount(220);
        duties.Where(d => !carried.Contains(d)).Should().BeEmpty();
        Expected.Should().HaveCount(388);
    }

    [Fact]
    public void EveryRule_OfAllCharters_CarriesAStatement()
    {
        var rules = PrefixOf.Keys.SelectMany(n => CharterFolder.RuleSet(n).Charters[0].Rules.Select(r => (Charter: n, Rule: r)));

        rules.Where(r => r.Rule.Statements.IsEmpty).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Charter}: {r.Rule}")).Should().BeEmpty();
    }

    private static Inventory Read(string name)
    {
        var bag = new DiagnosticBag();
        var inventory = Inventory.Read(CharterFolder.Statements(name), bag);
        bag.Sorted().Should().BeEmpty();
        return inventory!;
    }
}
