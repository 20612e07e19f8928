using Samverkan.Model;
using Samverkan.Rules.Attributes;

/// <summary>How many people live in a municipality, for the rules that ask for it. A real service would ask its register.</summary>
internal static class Population
{
    private static readonly Dictionary<string, long> Register = new() { ["linkoping"] = 167_000, ["norrkoping"] = 144_000, ["motala"] = 43_700 };

    public static DerivedAttribute Attribute { get; } = DerivedAttribute.Number(
        "organisation", "population", new Wording("folkmängd", "population"),
        of => Register.TryGetValue(of.Element.Id!, out var people) ? people : DerivedValue.Unknown);
}
