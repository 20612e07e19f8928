namespace Samverkan.Cli;

/// <summary>What the command came to, for the shell. A violation and a bad input never share a code.</summary>
internal enum ExitCode
{
    /// <summary>The structure complies, or nothing as bad as <c>--fail-on</c> was found.</summary>
    Complies = 0,

    /// <summary>Violations, or departures where <c>--fail-on</c> asks for them.</summary>
    Violations = 1,

    /// <summary>An input could not be read or judged, or the command was used wrongly.</summary>
    BadInput = 2,

    /// <summary>Something cannot be told, where <c>--fail-on undetermined</c> asks for it.</summary>
    Undetermined = 3,

    /// <summary>A fault in Samverkan itself.</summary>
    Fault = 70,
}
