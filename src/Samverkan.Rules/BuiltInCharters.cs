using System.Collections.Immutable;
using Samverkan.Model.Text;

namespace Samverkan.Rules;

/// <summary>A charter that comes with the library.</summary>
/// <param name="Id">Its id, as in <c>--charter</c>.</param>
public sealed record BuiltInCharter(string Id)
{
    internal SourceText Text() => Resource("charter") ?? throw new InvalidOperationException($"no charter {Id}");

    /// <summary>The inventory of its sources' statements, where it has one.</summary>
    internal SourceText? Statements() => Resource("statements");

    private SourceText? Resource(string what)
    {
        var name = $"charters/{Id}.{what}.yaml";
        using var stream = typeof(BuiltInCharter).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new SourceText(name, reader.ReadToEnd());
    }
}

/// <summary>The charters that come with the library.</summary>
public static class BuiltInCharters
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<BuiltInCharter> All { get; } =
    [
        .. typeof(BuiltInCharters).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("charters/", StringComparison.Ordinal) && n.EndsWith(".charter.yaml", StringComparison.Ordinal))
            .Select(n => new BuiltInCharter(n["charters/".Length..^".charter.yaml".Length]))
            .OrderBy(c => c.Id, StringComparer.Ordinal),
    ];

    /// <summary>Jämtland Härjedalen from 2015.</summary>
    public static BuiltInCharter JamtlandHarjedalen2015 => Find("jamtland-harjedalen-2015")!;

    /// <summary>Örebro from 2027.</summary>
    public static BuiltInCharter Orebro2027 => Find("orebro-2027")!;

    /// <summary>Östergötland in 2016.</summary>
    public static BuiltInCharter Ostergotland2016 => Find("ostergotland-2016")!;

    /// <summary>Västmanland 2017–2018.</summary>
    public static BuiltInCharter Vastmanland2017 => Find("vastmanland-2017")!;

    /// <summary>Östergötland from 2019.</summary>
    public static BuiltInCharter Ostergotland2019 => Find("ostergotland-2019")!;

    /// <summary>The shipped charter with this id, or null.</summary>
    public static BuiltInCharter? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
