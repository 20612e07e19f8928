using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>A sum of products some of which may have no end: those all go one way.</summary>
internal sealed class BigSum
{
    private Int128 _sum;
    private int _endless;

    public int Sign => _endless != 0 ? _endless : Int128.Sign(_sum);

    /// <summary>Adds something so many times from least to most that the least comes of it.</summary>
    public void AddLeast(long each, int least, int most) => Add(each, each < 0 ? most : least);

    /// <summary>Adds something so many times from least to most that the most comes of it.</summary>
    public void AddMost(long each, int least, int most) => Add(each, each < 0 ? least : most);

    private void Add(long each, int times)
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
