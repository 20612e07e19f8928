using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Model.Diagnostics;
using Samverkan.Rules.Diagnostics;

namespace Samverkan.Rules.Waivers;

/// <summary>What waivers came to in a run over several structures: one that matches in any of them is matched.</summary>
internal sealed class WaiverTally(WaiverSet waivers)
{
    private readonly Dictionary<Waiver, WaiverResult> _best = new(ReferenceEqualityComparer.Instance);

    public void Add(ImmutableArray<WaiverResult> results)
    {
        foreach (var one in results)
        {
            if (!_best.TryGetValue(one.Waiver, out var before) || one.State < before.State || (before.State == WaiverState.Unmatched && before.Meant is null))
            {
                _best[one.Waiver] = one;
            }
        }
    }

    /// <summary>What each came to at best, in the order of the set; null for one whose structure was not judged.</summary>
    public IEnumerable<(Waiver Waiver, WaiverState? State)> States => waivers.Waivers.Select(w => (w, _best.TryGetValue(w, out var one) ? one.State : (WaiverState?)null));

    /// <summary>The expired and the unmatched ones, as warnings.</summary>
    public ImmutableArray<Diagnostic> Doubts()
    {
        var bag = new DiagnosticBag();
        foreach (var (waiver, state, meant) in _best.Values.Select(r => (r.Waiver, r.State, r.Meant)))
        {
            var subject = waiver.Subject ?? WaiverKeys.All;
            if (state == WaiverState.Expired)
            {
                bag.Add(RulesDiagnostics.WaiverExpired(waiver.Span, waiver.Rule, subject, waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            }
            else if (state == WaiverState.Unmatched)
            {
                bag.Add(RulesDiagnostics.WaiverUnmatched(waiver.Span, waiver.Rule, subject, meant));
            }
        }

        return bag.Sorted();
    }
}
