using Samverkan.Model;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.Waivers;

namespace Samverkan.Cli.Commands;

/// <summary>Waivers one by one, for people to read.</summary>
internal sealed class WaiverPage(Terminal terminal, Language language)
{
    private readonly TextPage _page = new(terminal.Output, new TextOptions { Width = terminal.Width, Colours = terminal.Colours });

    public void Write(IEnumerable<(Waiver Waiver, string? State)> waivers)
    {
        var isFirst = true;
        foreach (var (waiver, state) in waivers)
        {
            if (!isFirst)
            {
                _page.Blank();
            }

            isFirst = false;
            Write(waiver, state);
        }

        if (isFirst)
        {
            _page.Paragraph(Say("Det finns inga dispenser.", "There are no waivers."), 0);
        }
    }

    /// <summary>Whether a waiver holds on a day, in words.</summary>
    public static string On(DateOnly day, Waiver waiver, Language language) => waiver.HoldsOn(day)
        ? language == Language.Swedish ? "gäller" : "in force"
        : WaiverWords.State(day > waiver.Until ? WaiverState.Expired : WaiverState.NotYet, language);

    private void Write(Waiver waiver, string? state)
    {
        var within = waiver.In is null ? "" : Say(" i ", " in ") + waiver.In;
        var structure = waiver.Structure is null ? "" : $" ({waiver.Structure})";
        _page.Heading($"{waiver.Rule}: {waiver.Subject ?? WaiverKeys.All}{within}{structure}");
        if (state is not null)
        {
            _page.Labelled(Say("läge:", "state:"), state, 2);
        }

        var from = waiver.From is { } first ? WaiverWords.Day(first) : "…";
        _page.Labelled(Say("tid:", "time:"), $"{from} – {WaiverWords.Day(waiver.Until)}", 2);
        _page.Labelled(Say("beslut:", "decided:"), $"{waiver.DecidedBy.In(language)}, {waiver.Decision}", 2);
        _page.Labelled(Say("skäl:", "reason:"), waiver.Reason.In(language), 2);
        _page.Labelled(Say("plats:", "at:"), waiver.Span.ToString(), 2);
    }

    private string Say(string sv, string en) => language == Language.Swedish ? sv : en;
}
