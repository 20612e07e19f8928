using FluentValidation;
using Samverkan.Benchmarks.HandWritten;

namespace Samverkan.Benchmarks.Peers;

/// <summary>The rules about an organisation's seats in the strategic council.</summary>
internal sealed class MemberOfCouncilAValidator : AbstractValidator<MemberIn>
{
    public MemberOfCouncilAValidator()
    {
        RuleFor(m => m.Seats).Must(s => s.Any()).When(m => m.Organisation.Kind == "region").WithState(m => Broken("region-seat", m));
        When(m => m.IsMunicipality, () =>
        {
            RuleFor(m => m.Seats).Must(seats => seats.Any(s => s.Side == "majority")).WithState(m => Broken("majority-seat", m));
            RuleFor(m => m.Seats).Must(seats => seats.Any(s => s.Side == "opposition")).WithState(m => Broken("opposition-seat", m));
            RuleFor(m => m.Seats).Must(seats => seats.Count() == 2).WithState(m => Broken("exactly-two-seats", m));
        });
    }

    private static Violation Broken(string rule, MemberIn member) => new(rule, member.Organisation.Id, member.In.Body.Id);
}
