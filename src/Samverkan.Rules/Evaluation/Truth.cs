namespace Samverkan.Rules.Evaluation;

/// <summary>What can be said of a condition. Ordered so that the least is what an <em>all of</em> comes to.</summary>
internal enum Truth : byte
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>It depends on what is not given.</summary>
    Unknown = 1,

    /// <summary>It holds.</summary>
    True = 2,

    /// <summary>There is nothing to judge: this part drops out.</summary>
    Inapplicable = 3,
}

/// <summary>Kleene's logic, with parts that drop out.</summary>
internal static class Kleene
{
    // As the values are ordered, what is inapplicable gives way to everything in an "all of".
    public static Truth And(Truth a, Truth b) => (Truth)Math.Min((byte)a, (byte)b);

    public static Truth Or(Truth a, Truth b) =>
        a == Truth.Inapplicable ? b : b == Truth.Inapplicable ? a : (Truth)Math.Max((byte)a, (byte)b);

    public static Truth Not(Truth a) => a switch
    {
        Truth.False => Truth.True,
        Truth.True => Truth.False,
        _ => a,
    };

    public static Truth Of(bool holds) => holds ? Truth.True : Truth.False;

    /// <summary>For conditions that pick: where there is nothing to judge, nothing is picked.</summary>
    public static Truth Picks(Truth a) => a == Truth.Inapplicable ? Truth.False : a;
}
