namespace Samverkan.Rules.Evaluation;

/// <summary>What an evaluation says of a rule and one thing it is about.</summary>
public enum Outcome
{
    /// <summary>The facts given show that it holds.</summary>
    Satisfied,

    /// <summary>The facts given show that it does not.</summary>
    Violated,

    /// <summary>It depends on facts that are not given.</summary>
    Undetermined,

    /// <summary>There is nothing to judge; <see cref="Reason"/> tells why.</summary>
    NotApplicable,
}

/// <summary>Why a rule is not applicable.</summary>
public enum Reason
{
    /// <summary>It is applicable.</summary>
    None,

    /// <summary>The structure has nothing that the rule is about.</summary>
    NothingToJudge,

    /// <summary>The body it is about is missing; the rule that requires the body reports that.</summary>
    BodyMissing,

    /// <summary>Rule or subject is not in force on the day judged.</summary>
    NotInForce,

    /// <summary>A special rule takes its place.</summary>
    Overridden,

    /// <summary>It needs events, and the description covers structure alone.</summary>
    NeedsEvents,

    /// <summary>It needs the structure, and the description covers events alone.</summary>
    NeedsStructure,

    /// <summary>Its <c>if</c> is false.</summary>
    ConditionFalse,

    /// <summary>It comes only from sources that the run did not ask for.</summary>
    NotAskedFor,
}

/// <summary>What came of a permission, or of a question that the source leaves open.</summary>
public enum Use
{
    /// <summary>The rule is neither.</summary>
    None,

    /// <summary>The permission is used.</summary>
    Used,

    /// <summary>The permission is not used.</summary>
    NotUsed,

    /// <summary>What is done goes beyond the permission: outside the rule, but no violation.</summary>
    OutsideTheRule,

    /// <summary>The structure is such as the open question describes.</summary>
    Described,

    /// <summary>The structure is not such as the open question describes.</summary>
    NotDescribed,

    /// <summary>It cannot be told.</summary>
    CannotTell,
}
