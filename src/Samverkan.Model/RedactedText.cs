namespace Samverkan.Model;

/// <summary>Stands for the name of a person in a structure that was redacted: told as a placeholder, and told from others as the name was.</summary>
public sealed class RedactedText : IEquatable<RedactedText>
{
    internal RedactedText(string original, int number)
    {
        Original = original;
        Number = number;
    }

    /// <summary>Which person of the structure, from 1, in the order of the file.</summary>
    public int Number { get; }

    /// <summary>What conditions are held against; never to be told.</summary>
    internal string Original { get; }

    /// <summary>Whether it stands for the same name.</summary>
    public bool Equals(RedactedText? other) => other is not null && other.Original == Original;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RedactedText);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Original);

    /// <summary>The placeholder: <c>person 3</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person {Number}");
}
