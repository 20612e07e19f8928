namespace Samverkan.Model.Writing;

/// <summary>A piece of a file that is to be written.</summary>
internal abstract record Piece;

/// <summary>A word or text.</summary>
/// <param name="Text">As it is meant, without quotation marks.</param>
internal sealed record TextPiece(string Text) : Piece;

/// <summary>A number or day, which stands without quotation marks in YAML.</summary>
/// <param name="Text">As it is written.</param>
internal sealed record PlainPiece(string Text) : Piece;

/// <summary>Nothing, where a charter may say what it means.</summary>
internal sealed record NullPiece : Piece;

/// <summary>A list.</summary>
/// <param name="Items">What stands in it.</param>
internal sealed record ListPiece(IReadOnlyList<Piece> Items) : Piece;

/// <summary>Keys with their values.</summary>
/// <param name="Keys">In the order they are written.</param>
internal sealed record KeysPiece(IReadOnlyList<KeyValuePair<string, Piece>> Keys) : Piece;
