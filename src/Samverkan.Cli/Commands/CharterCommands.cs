using System.CommandLine;
using System.Globalization;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Text;
using Samverkan.Rules;
using Samverkan.Rules.Reporting;
using Samverkan.Rules.RuleSets;
using Samverkan.Rules.Statements;

namespace Samverkan.Cli.Commands;

/// <summary><c>samverkan list</c>, <c>show</c> and <c>coverage</c>: what charters there are and what they say.</summary>
internal static class CharterCommands
{
    public static Command List(Terminal terminal)
    {
        var lang = CommonOptions.Lang();
        var command = new Command("list", "Lists the shipped charters.") { lang };
        command.SetAction(parsed =>
        {
            var language = CommonOptions.Language(parsed.GetValue(lang));
            foreach (var shipped in BuiltInCharters.All)
            {
                var charter = RuleSet.Load(shipped).OrThrow().Charters[0];
                var rules = language == Language.Swedish ? "regler" : "rules";
                terminal.Output.Write($"{charter.Id,-26} {charter.Name.In(language)} ({charter.Rules.Length} {rules})\n");
            }

            return (int)ExitCode.Complies;
        });
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var name = new Argument<string>("charter") { Description = "A shipped charter by its id, or a charter file." };
        var rule = new Argument<string?>("rule") { Description = "One rule, by its id.", Arity = ArgumentArity.ZeroOrOne };
        var lang = CommonOptions.Lang();
        var command = new Command("show", "Shows a charter, or one of its rules, in words.") { name, rule, lang };
        command.SetAction(parsed => (int)With(terminal, parsed.GetValue(name)!, CommonOptions.Language(parsed.GetValue(lang)), (charter, language) => Show(charter, parsed.GetValue(rule), terminal, language)));
        return command;
    }

    public static Command Coverage(Terminal terminal)
    {
        var name = new Argument<string>("charter") { Description = "A charter file, with <name>.statements.yaml beside it, or a shipped charter by its id." };
        var lang = CommonOptions.Lang();
        var command = new Command("coverage", "Accounts for every statement of a charter's sources.") { name, lang };
        command.SetAction(parsed => (int)With(terminal, parsed.GetValue(name)!, CommonOptions.Language(parsed.GetValue(lang)), (charter, language) => Coverage(charter, parsed.GetValue(name)!, terminal, language)));
        return command;
    }

    private static ExitCode With(Terminal terminal, string name, Language language, Func<Charter, Language, ExitCode> then)
    {
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var rules = Inputs.Charter(name, problems, diagnostics, sources);
        CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
        return rules is null ? ExitCode.BadInput : then(rules.Charters[0], language);
    }

    private static ExitCode Show(Charter charter, string? id, Terminal terminal, Language language)
    {
        var isSwedish = language == Language.Swedish;
        var page = new TextPage(terminal.Output, new TextOptions { Width = terminal.Width, Colours = terminal.Colours });
        var words = new RuleWords(charter, language);
        if (id is null)
        {
            page.Heading($"{charter.Name.In(language)} ({charter.Id})");
            foreach (var rule in charter.Rules)
            {
                page.Blank();
                page.Paragraph($"{rule.Id} · {string.Join(", ", rule.Cites)} · {words.ForceOf(rule)}", 0);
                page.Paragraph(rule.Says.In(language), 2);
            }

            return ExitCode.Complies;
        }

        if (charter.Rules.FirstOrDefault(r => r.Id == id) is not { } one)
        {
            var meant = DidYouMean.Suggest(id, charter.Rules.Select(r => r.Id));
            CommonOptions.Tell(
                [meant is null
                    ? new($"{charter.Id} har ingen regel {id}", $"{charter.Id} has no rule {id}")
                    : new($"{charter.Id} har ingen regel {id}; menade du {meant}?", $"{charter.Id} has no rule {id}; did you mean {meant}?")],
                [], [], terminal, language);
            return ExitCode.BadInput;
        }

        page.Heading(one.Id);
        page.Paragraph(one.Says.In(language), 2);
        page.Labelled(isSwedish ? "stycke:" : "cites:", string.Join("; ", one.Cites.Select(c => $"{c.Paragraph}, {c.Source.Title}")), 2);
        page.Labelled(isSwedish ? "kraft:" : "force:", words.ForceOf(one), 2);
        page.Labelled(isSwedish ? "gäller:" : "about:", words.About(one), 2);
        foreach (var clause in words.Asks(one))
        {
            page.Labelled(isSwedish ? "krav:" : "asks:", clause, 2);
        }

        if (one.Force is Force.Must or Force.Should)
        {
            foreach (var clause in words.Breaks(one))
            {
                page.Labelled(isSwedish ? "bryts av:" : "broken:", clause, 2);
            }
        }

        if (one.Interpretation is { } reading)
        {
            page.Labelled(isSwedish ? "läsning:" : "reading:", reading.Chosen.In(language), 2);
            if (reading.Other is { } other)
            {
                page.Labelled(isSwedish ? "annan:" : "other:", other.In(language), 2);
            }
        }

        if (one.From is not null || one.Until is not null)
        {
            var from = one.From is { } f ? RuleWords.Day(f) : "…";
            page.Labelled(isSwedish ? "tid:" : "time:", $"{from} – {(one.Until is { } u ? RuleWords.Day(u) : "…")}", 2);
        }

        if (!one.Overrides.IsEmpty)
        {
            page.Labelled(isSwedish ? "före:" : "instead:", string.Join(", ", one.Overrides), 2);
        }

        page.Labelled(isSwedish ? "plats:" : "at:", one.Span.ToString(), 2);
        return ExitCode.Complies;
    }

    private static ExitCode Coverage(Charter charter, string name, Terminal terminal, Language language)
    {
        var isSwedish = language == Language.Swedish;
        var problems = new List<Wording>();
        var diagnostics = new List<Diagnostic>();
        var sources = new List<SourceText>();
        var inventory = Inputs.Statements(charter, name, problems, diagnostics, sources);
        if (inventory is null && problems.Count == 0 && diagnostics.Count == 0)
        {
            problems.Add(new($"{charter.Id}: förteckning över utsagor saknas", $"{charter.Id}: there is no inventory of statements"));
        }

        CommonOptions.Tell(problems, diagnostics, sources, terminal, language);
        if (inventory is null)
        {
            return ExitCode.BadInput;
        }

        var account = Account.Of(charter, inventory);
        var all = inventory.Statements.Length;
        void Row(string sv, string en, int n) =>
            terminal.Output.Write($"  {(isSwedish ? sv : en),-38}{n.ToString(CultureInfo.InvariantCulture),5}\n");
        terminal.Output.Write($"{charter.Name.In(language)} ({charter.Id})\n");
        Row("utsagor i källorna", "statements in the sources", all);
        Row("bärs av en regel", "carried by a rule", account.Carried.Length);
        Row("tillåtelser", "permissions", account.Permissions.Length);
        Row("öppna frågor", "open questions", account.Open.Length);
        Row("prövas inte, med skäl", "unchecked, with a reason", account.Unchecked.Length);
        Row("utan hemvist", "without a home", account.Homeless.Length);
        foreach (var (sv, en, ids) in new[]
        {
            ("utan hemvist: ", "without a home: ", account.Homeless.Select(s => s.Id)),
            ("både i en regel och bland det som inte prövas: ", "both carried and unchecked: ", account.Twice.Select(s => s.Id)),
            ("okända id: ", "unknown ids: ", account.Unknown),
        })
        {
            if (ids.Any())
            {
                terminal.Output.Write((isSwedish ? sv : en) + string.Join(", ", ids) + "\n");
            }
        }

        foreach (var reason in charter.Unchecked)
        {
            terminal.Output.Write($"  {string.Join(", ", reason.Statements)}: {reason.Because.In(language)}\n");
        }

        return account.Homeless.IsEmpty && account.Unknown.IsEmpty && account.Twice.IsEmpty ? ExitCode.Complies : ExitCode.Violations;
    }
}
