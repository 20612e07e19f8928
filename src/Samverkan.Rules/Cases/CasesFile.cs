using System.Collections.Immutable;
using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules.Evaluation;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Cases;

/// <summary>A charter's own tests, as written.</summary>
/// <param name="CasesOf">The id of the charter.</param>
/// <param name="Bases">Structures that cases start from, by name, each with its file.</param>
/// <param name="Cases">The cases, in the order of the file.</param>
/// <param name="Source">The file.</param>
internal sealed record CasesFile(ScalarNode CasesOf, ImmutableDictionary<string, ScalarNode> Bases, ImmutableArray<Case> Cases, SourceText Source);

/// <summary>One case.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Base">The structure it starts from; null where it brings its own.</param>
/// <param name="Structure">Its own structure, or a file's name.</param>
/// <param name="Change">What is changed in it.</param>
/// <param name="AsOf">The day to judge as of.</param>
/// <param name="Sources">The sources to judge by.</param>
/// <param name="Expect">What each rule is expected to come to.</param>
/// <param name="Violated">If given: exactly these rules are violated or departed from.</param>
/// <param name="Undetermined">If given: exactly these rules cannot be told.</param>
/// <param name="Waived">If given: exactly these rules are waived.</param>
/// <param name="Waivers">The waivers to judge with: files, or waivers of its own.</param>
internal sealed record Case(
    ScalarNode Name, ScalarNode? Base, Node? Structure, MappingNode? Change, DateOnly? AsOf, ImmutableArray<string>? Sources,
    ImmutableArray<(ScalarNode Rule, ScalarNode Outcome)> Expect, ImmutableArray<ScalarNode>? Violated, ImmutableArray<ScalarNode>? Undetermined, ImmutableArray<ScalarNode>? Waived, Node? Waivers);

/// <summary>What a rule came to in one word, as cases say it.</summary>
internal static class CaseWords
{
    public static readonly ImmutableArray<string> All = [.. CasesKeys.Outcome.Words];

    public static string Of(RuleResult result) => result switch
    {
        { IsWaived: true } => "waived",
        { Use: Use.Used } => "used",
        { Use: Use.OutsideTheRule } => "outside-the-rule",
        { Use: Use.Described } => "described",
        { Use: Use.CannotTell } => "cannot-tell",
        { Reason: Reason.NeedsEvents } => "needs-events",
        { Reason: Reason.Overridden } => "overridden",
        { Use: Use.NotUsed } => "not-used",
        { Use: Use.NotDescribed } => "not-described",
        { Outcome: Outcome.Satisfied } => "satisfied",
        { Outcome: Outcome.Violated } => "violated",
        { Outcome: Outcome.Undetermined } => "undetermined",
        _ => "not-applicable",
    };

    /// <summary>What a rule should be seen as by the cases of its charter.</summary>
    public static ImmutableArray<string> Wanted(Force force) => force switch
    {
        Force.May => ["used", "not-used"],
        Force.Unsettled => ["described", "not-described"],
        _ => ["satisfied", "violated"],
    };

    /// <summary>The word for what cannot be told.</summary>
    public static string Open(Force force) => force is Force.May or Force.Unsettled ? "cannot-tell" : "undetermined";
}
