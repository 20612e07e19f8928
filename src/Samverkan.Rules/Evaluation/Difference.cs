using Samverkan.Model;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Evaluation;

/// <summary>A sum over entries of something from least to most for each thing they stand for. What is unknown of the numbers may fall either way; what is left free is taken at its worst.</summary>
internal sealed class Difference
{
    private readonly BigSum _floorLow = new();
    private readonly BigSum _floorHigh = new();
    private readonly BigSum _ceilingLow = new();
    private readonly BigSum _ceilingHigh = new();

    public void Add(long least, long most, Multiplicity count)
    {
        _floorLow.AddLeast(least, count.Low, count.High);
        _floorLow.AddLeast(least, count.FreeLow, count.FreeHigh);
        _floorHigh.AddMost(most, count.Low, count.High);
        _floorHigh.AddLeast(most, count.FreeLow, count.FreeHigh);
        _ceilingLow.AddLeast(least, count.Low, count.High);
        _ceilingLow.AddMost(least, count.FreeLow, count.FreeHigh);
        _ceilingHigh.AddMost(most, count.Low, count.High);
        _ceilingHigh.AddMost(most, count.FreeLow, count.FreeHigh);
    }

    public Truth Against(CountEdge edge) => Sums.Holds(edge, 0, new(_floorLow.Sign, _floorHigh.Sign), new(_ceilingLow.Sign, _ceilingHigh.Sign));
}
