using Samverkan.Model.Reading;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.RuleSets;

namespace Samverkan.TestSupport;

/// <summary>Reads texts for tests that are about what is wrong with them.</summary>
public static class WhenRead
{
    /// <summary>What a structure gives rise to, whether it can be used or not.</summary>
    /// <param name="text">YAML; JSON where <paramref name="name"/> ends in <c>.json</c>.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="limits">How much it may ask for.</param>
    public static Reported Structure(string text, string name = "x.structure.yaml", ReadLimits? limits = null) =>
        new(Model.Structure.Parse(text, name, limits).Diagnostics, text);

    /// <summary>What a charter gives rise to, whether it can be used or not.</summary>
    public static Reported Charter(string text, string name = "x.charter.yaml") => new(RuleSet.Parse(text, name).Diagnostics, text);

    /// <summary>What bytes give rise to that should be a structure.</summary>
    public static Reported Bytes(ReadOnlySpan<byte> bytes, string name = "x.structure.yaml")
    {
        var text = SourceText.Decode(name, bytes);
        return text.Succeeded ? Structure(text.Value.Text, name) : new(text.Diagnostics, "");
    }
}
