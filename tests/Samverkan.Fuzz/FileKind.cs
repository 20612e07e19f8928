namespace Samverkan.Fuzz;

/// <summary>What a file is read as.</summary>
internal enum FileKind
{
    Structure,
    Charter,
    Cases,
    Statements,
}
