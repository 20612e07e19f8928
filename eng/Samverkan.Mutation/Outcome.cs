namespace Samverkan.Mutation;

/// <summary>What came of a change.</summary>
internal enum Outcome
{
    /// <summary>No test noticed.</summary>
    Survived,

    /// <summary>A test failed.</summary>
    Failed,

    /// <summary>A test did not come to its end, or the process came to its.</summary>
    Ended,

    /// <summary>A test failed, and fails without the change too by now: what is left of this change or an earlier one.</summary>
    Poisoned,

    /// <summary>No test reaches it.</summary>
    NotReached,
}
