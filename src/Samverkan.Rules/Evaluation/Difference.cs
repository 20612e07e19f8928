using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>A sum over entries of something from least to most for each thing they stand for, whose number may be known to lie between two as well.</summary>
internal sealed class Difference
{
    private readonly BigSum _low = new();
    private readonly BigSum _high = new();

    public void Add(long least, long most, Multiplicity count)
    {
        _low.Add(least, least < 0 ? count.High : count.Low);
        _high.Add(most, most < 0 ? count.Low : count.High);
    }

    public Truth Against(CountEdge edge)
    {
        var sum = new Interval(_low.Sign, _high.Sign);
        return Sums.Holds(edge, 0, sum, sum);
    }
}
