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
        var (low, high) = (least < 0 ? count.High : count.Low, most > 0 ? count.High : count.Low);
        _floorLow.Add(least, low);
        _floorLow.Add(least, least < 0 ? count.FreeHigh : count.FreeLow);
        _floorHigh.Add(most, high);
        _floorHigh.Add(most, most < 0 ? count.FreeHigh : count.FreeLow);
        _ceilingLow.Add(least, low);
        _ceilingLow.Add(least, least > 0 ? count.FreeHigh : count.FreeLow);
        _ceilingHigh.Add(most, high);
        _ceilingHigh.Add(most, most > 0 ? count.FreeHigh : count.FreeLow);
    }

    public Truth Against(CountEdge edge) => Sums.Holds(edge, 0, new(_floorLow.Sign, _floorHigh.Sign), new(_ceilingLow.Sign, _ceilingHigh.Sign));
}
