using Samverkan.Model;

namespace Samverkan.Rules.Attributes;

/// <summary>The code that was registered for a derived attribute threw, or answered with something that the attribute cannot be. It is a fault in that code, not in a file.</summary>
public sealed class DerivationException : Exception
{
    internal DerivationException(DerivedAttribute attribute, Element element, Exception inner)
        : base($"The attribute \"{attribute.Name}\" could not be worked out for {element}: {inner.Message}", inner)
    {
        Attribute = attribute;
        Element = element;
    }

    /// <summary>The attribute.</summary>
    public DerivedAttribute Attribute { get; }

    /// <summary>The thing that it was asked of.</summary>
    public Element Element { get; }
}
