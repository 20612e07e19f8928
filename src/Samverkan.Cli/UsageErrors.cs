using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Samverkan.Model;
using Samverkan.Model.Text;

namespace Samverkan.Cli;

/// <summary>Says what is wrong with a command line, once and in the language asked for: the parser tells of each word that follows a mistyped one, in English.</summary>
internal static class UsageErrors
{
    public static Language LanguageOf(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        var asked = at >= 0 && at + 1 < args.Length ? args[at + 1] : Array.Find(args, a => a.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..] ?? "en";
        return asked == "sv" || DidYouMean.Suggest(asked, ["sv", "en"]) == "sv" ? Language.Swedish : Language.English;
    }

    /// <summary>What is wrong; nothing where the command line is in order.</summary>
    public static List<Wording> Of(ParseResult parsed, string[] args)
    {
        if (parsed.Errors.Count == 0 && !Array.Exists(args, a => a.StartsWith("--", StringComparison.Ordinal) && IsTakenForAFile(parsed, a)))
        {
            return [];
        }

        var command = parsed.CommandResult.Command;
        if (parsed.Errors.Count > 0 && command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
        {
            return [UnknownCommand(word, command)];
        }

        if (UnknownOption(parsed, command) is { } option)
        {
            return [option];
        }

        return [.. parsed.Errors.Select(Said).DistinctBy(w => w.En)];
    }

    private static Wording UnknownCommand(string word, Command command)
    {
        var known = command.Subcommands.Select(c => c.Name).ToList();
        var all = string.Join(", ", known);
        return DidYouMean.Suggest(word, known) is { } meant
            ? new($"`{word}` är inget kommando; menade du `{meant}`?", $"`{word}` is no command; did you mean `{meant}`?")
            : new($"`{word}` är inget kommando; det finns {all}", $"`{word}` is no command; there are {all}");
    }

    // A mistyped option may have been taken for a file.
    private static Wording? UnknownOption(ParseResult parsed, Command command)
    {
        var known = command.Options.Select(o => o.Name).ToList();
        var plain = parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash).Where(t => t.Type == TokenType.Argument).Select(t => t.Value);
        foreach (var token in plain.Concat(parsed.UnmatchedTokens).Where(t => t.StartsWith("--", StringComparison.Ordinal) && t.Length > 2))
        {
            var name = token.Split('=')[0];
            if (!known.Contains(name) && !File.Exists(token) && !IsValue(parsed, token))
            {
                var all = string.Join(", ", known);
                return DidYouMean.Suggest(name, known) is { } meant
                    ? new($"`{name}` är ingen flagga för `{command.Name}`; menade du `{meant}`?", $"`{name}` is no option of `{command.Name}`; did you mean `{meant}`?")
                    : new($"`{name}` är ingen flagga för `{command.Name}`; det finns {all}", $"`{name}` is no option of `{command.Name}`; there are {all}");
            }
        }

        return null;
    }

    private static bool IsTakenForAFile(ParseResult parsed, string word)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.Argument && token.Value == word)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValue(ParseResult parsed, string token) =>
        parsed.CommandResult.Children.OfType<OptionResult>().Any(o => o.Tokens.Any(t => t.Value == token));

    private static Wording Said(ParseError error)
    {
        if (error.SymbolResult is OptionResult { Option: var option } result)
        {
            if (result.Tokens.Count == 0)
            {
                return new($"{option.Name}: ett värde saknas efter flaggan", $"{option.Name}: a value is missing after the option");
            }

            var allowed = option.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToList();
            if (allowed.Count > 0 && !allowed.Contains(result.Tokens[^1].Value))
            {
                var (word, all) = (result.Tokens[^1].Value, string.Join(", ", allowed));
                return DidYouMean.Suggest(word, allowed) is { } meant
                    ? new($"{option.Name}: `{word}` går inte; menade du `{meant}`?", $"{option.Name}: `{word}` will not do; did you mean `{meant}`?")
                    : new($"{option.Name}: `{word}` går inte; det finns {all}", $"{option.Name}: `{word}` will not do; there are {all}");
            }
        }

        if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: var argument })
        {
            return new($"<{argument.Name}> saknas", $"<{argument.Name}> is missing");
        }

        if (error.SymbolResult is CommandResult { Command: { Subcommands.Count: > 0 } group })
        {
            var all = string.Join(", ", group.Subcommands.Select(c => c.Name));
            return new($"ange ett kommando: {all}", $"name a command: {all}");
        }

        return Wording.Same(error.Message.Replace('\n', ' '));
    }
}
