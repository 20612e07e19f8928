using Samverkan.Model;

namespace Samverkan.Rules.Evaluation;

/// <summary>Something a rule may be about.</summary>
internal sealed class Candidate
{
    private Frame? _bodyFrame;

    public Candidate(Element subject, Element? body, Frame frame)
    {
        Subject = subject;
        Body = body;
        Frame = frame;
        Exists = Kleene.And(Existence(subject), body is null ? Truth.True : Existence(body));
        Whys = Exists == Truth.True ? [] : [.. new[] { subject, body }.OfType<Element>().Distinct().Where(e => Existence(e) == Truth.Unknown)
            .Select(e => e.IsAndMore ? Lists.Missing(e) : new MissingFact(e, null, MissingKind.Count))];
    }

    /// <summary>The thing.</summary>
    public Element Subject { get; }

    /// <summary>The body that <c>in</c> picks; null without.</summary>
    public Element? Body { get; }

    /// <summary>The days it is judged on.</summary>
    public Frame Frame { get; }

    /// <summary>The days, about the body: for the condition of <c>in</c>.</summary>
    public Frame BodyFrame => Body is null || ReferenceEquals(Body, Subject) ? Frame : _bodyFrame ??= Frame.About(Body);

    /// <summary>Whether it exists for sure, or only possibly.</summary>
    public Truth Exists { get; }

    /// <summary>What is missing, where it exists only possibly.</summary>
    public MissingFact[] Whys { get; }

    /// <summary>The same with what is taken for the numbers that the structure leaves free.</summary>
    public Candidate With(FreeNumbers numbers) => new(Subject, Body, Frame.With(numbers));

    // What is left free to be there is judged as there, unless numbers are tried: a rule must hold for all of it.
    private Truth Existence(Element element)
    {
        var count = Frame.NumberOf(element);
        return count.Low + count.FreeHigh > 0 ? Truth.True : count.High > 0 ? Truth.Unknown : Truth.False;
    }
}
