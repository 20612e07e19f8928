namespace Samverkan.Schemas;

/// <summary>How a schema says that one thing follows from another.</summary>
internal enum Dialect
{
    /// <summary>With <c>if</c> and <c>then</c>, as editors understand it best: the committed files.</summary>
    IfThen,

    /// <summary>With <c>anyOf</c> and <c>not</c>, which NJsonSchema understands too.</summary>
    AnyOfNot,
}
