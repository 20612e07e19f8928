namespace Samverkan.Properties.Tests.Reference;

/// <summary>What can be said of a condition.</summary>
internal enum Say
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>It depends on what is not told.</summary>
    Maybe,

    /// <summary>It holds.</summary>
    Yes,

    /// <summary>There is nothing to judge: this part drops out.</summary>
    Nothing,
}
