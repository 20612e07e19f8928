using FluentValidation;
using Samverkan.Benchmarks.HandWritten;
using Samverkan.Benchmarks.Workload;

namespace Samverkan.Benchmarks.Peers;

/// <summary>The rules about the structure as a whole; those about its bodies are of their own.</summary>
internal sealed class StructureValidator : AbstractValidator<StructureRecord>
{
    private static readonly string[] Groups = ["group-1", "group-2", "group-3", "group-4", "group-5", "group-6"];

    public StructureValidator()
    {
        RuleFor(s => s.Bodies).Must(bodies => bodies.Exists(b => b.Id == "council-a")).WithState(s => new Violation("council-a-exists", s.Id, null));
        RuleFor(s => s.Bodies).Must(bodies => bodies.Exists(b => b.Id == "council-b")).WithState(s => new Violation("council-b-exists", s.Id, null));
        RuleFor(s => s.Bodies).Must(bodies => Array.TrueForAll(Groups, g => bodies.Exists(b => b.Id == g))).WithState(s => new Violation("six-groups-exist", s.Id, null));
        RuleForEach(s => s.Bodies.Select(b => new BodyIn(s, b))).SetValidator(new BodyValidator()).OverridePropertyName("Bodies");
    }
}
