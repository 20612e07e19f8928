using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>A sum of products some of which may have no end: those all go one way.</summary>
internal sealed class BigSum
{
    private Int128 _sum;
    private int _endless;

    public int Sign => _endless != 0 ? _endless : Int128.Sign(_sum);

    public void Add(long each, int times)
    {
        if (each != 0 && times >= Multiplicity.Unlimited)
        {
            _endless = Math.Sign(each);
        }
        else
        {
            _sum += (Int128)each * times;
        }
    }
}
