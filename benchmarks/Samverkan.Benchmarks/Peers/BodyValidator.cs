using System.Globalization;
using FluentValidation;
using Samverkan.Benchmarks.HandWritten;

namespace Samverkan.Benchmarks.Peers;

/// <summary>The rules about a body, by its kind.</summary>
internal sealed class BodyValidator : AbstractValidator<BodyIn>
{
    private static readonly string[] Tasks = ["task-1", "task-2", "task-3", "task-4", "task-5", "task-6", "task-7", "task-8", "task-9"];

    public BodyValidator()
    {
        When(b => b.Body.Kind == "strategic-council", () =>
        {
            RuleForEach(b => b.Members).SetValidator(new MemberOfCouncilAValidator());
            RuleFor(b => b.Body.Presidium).Must((b, posts) => posts.Count(p => p.Post == "chair" && b.IsOfKind(p, "region")) == 1)
                .WithState(b => new Violation("region-chairs", b.Body.Id, null));
            Council("four-meetings-in-a", "a-does-not-decide");
        });
        When(b => b.Body.Kind == "care-council", () =>
        {
            RuleForEach(b => b.Members).Must(m => m.Organisation.Kind is not ("municipality" or "region") || m.Seats.Any())
                .WithState((b, m) => new Violation("participant-seat", m.Organisation.Id, b.Body.Id));
            Council("four-meetings-in-b", "b-does-not-decide");
        });
        When(b => b.Body.Kind is "strategic-group" or "leadership-group", () =>
        {
            RuleFor(b => b.Body.Tasks).Must(tasks => Array.TrueForAll(Tasks, tasks.Contains)).WithState(b => new Violation("nine-tasks", b.Body.Id, null));
            // Whether a seat is for an official follows from its body.
            RuleForEach(b => b.Members).Must((b, m) => !m.IsMunicipality || (b.Body.Sphere == "official" && m.Seats.Any()))
                .WithState((b, m) => new Violation("official-seat", m.Organisation.Id, b.Body.Id));
        });
        When(b => b.Body.Kind == "strategic-group", () =>
            RuleForEach(b => b.Members).Must(m => !m.IsMunicipality || m.Seats.Any(s => s.Position == "kommundirektor"))
                .WithState((b, m) => new Violation("chief-executive-seat", m.Organisation.Id, b.Body.Id)));
        When(b => b.Body.Kind is "strategic-council" or "care-council" or "strategic-group" or "leadership-group", () =>
        {
            RuleFor(b => b.Body.Presidium).Must((b, posts) => posts.Exists(p => b.IsOfKind(p, "region")))
                .WithState(b => new Violation("region-in-presidium", b.Body.Id, null));
            RuleFor(b => b.Body.Presidium).Must((b, posts) => posts.Exists(p => b.IsOfKind(p, "municipality")))
                .WithState(b => new Violation("municipality-in-presidium", b.Body.Id, null));
        });
    }

    private void Council(string meetings, string powers)
    {
        RuleFor(b => b.Body.MeetingsPerYear).Must(n => n is not < 4).WithState(b => new Violation(meetings, b.Body.Id, null));
        RuleFor(b => b.Body.Powers).Must(p => !p.Contains("decide")).WithState(b => new Violation(powers, b.Body.Id, null));
        RuleForEach(b => b.Body.Plans).Must(p => p.LengthInYears == 2).WithState((b, plan) => new Violation("plan-of-two-years", plan.Id, b.Body.Id));
        RuleForEach(b => b.Years).Must((b, year) => b.Body.Plans.Exists(p => p.Ready.Year == year))
            .WithState((b, year) => new Violation("plan-updated-yearly", year.ToString(CultureInfo.InvariantCulture), b.Body.Id));
    }
}
