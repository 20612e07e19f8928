namespace Samverkan.Model.Reading;

/// <summary>A fact as it is written, before a charter has said what it means.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What is told.</param>
internal sealed record WrittenFact(ScalarNode Name, Node Value);
