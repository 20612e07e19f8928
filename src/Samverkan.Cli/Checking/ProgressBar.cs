using System.Diagnostics;
using System.Globalization;
using Samverkan.Model;

namespace Samverkan.Cli.Checking;

/// <summary>Shows on the standard error how far long work has come, where somebody sees it; nothing for work that is soon done.</summary>
internal sealed class ProgressBar(Terminal terminal, Language language, int files)
{
    private const int Cells = 24;

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TimeSpan _next = terminal.ProgressAfter;
    private bool _isShown;
    private int _files;
    private int _structures;

    /// <summary>A structure is done, or the last of a file was.</summary>
    public void Done(bool endsFile)
    {
        _structures += endsFile ? 0 : 1;
        _files += endsFile ? 1 : 0;
        if (terminal.ShowsProgress && _since.Elapsed >= _next)
        {
            _next = _since.Elapsed + TimeSpan.FromMilliseconds(100);
            _isShown = true;
            terminal.Error.Write("\r" + Line() + "\u001b[K");
        }
    }

    /// <summary>Takes it away, for other lines or at the end.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            _isShown = false;
            terminal.Error.Write("\r\u001b[K");
        }
    }

    private string Line()
    {
        var isSwedish = language == Language.Swedish;
        if (files < 2)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{_structures} {(isSwedish ? "strukturer" : "structures")}");
        }

        var full = (int)((long)Cells * _files / files);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', full)}{new string('.', Cells - full)}] {_files} {(isSwedish ? "av" : "of")} {files} {(isSwedish ? "filer" : "files")}");
    }
}
