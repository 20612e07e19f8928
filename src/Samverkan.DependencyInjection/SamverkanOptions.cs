using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Rules;
using Samverkan.Rules.Attributes;

namespace Samverkan.DependencyInjection;

/// <summary>Which charters an application judges by.</summary>
public sealed class SamverkanOptions
{
    internal List<ICharterSource> Sources { get; } = [];

    /// <summary>How much a charter may ask for; the usual limits where null.</summary>
    public ReadLimits? Limits { get; set; }

    /// <summary>Attributes that the application works out and the rules of every charter may name.</summary>
    public IList<DerivedAttribute> Attributes { get; } = [];

    /// <summary>Adds a charter that comes with the library, under its own id.</summary>
    /// <param name="charter">One of <see cref="BuiltInCharters"/>.</param>
    public SamverkanOptions Add(BuiltInCharter charter)
    {
        ArgumentNullException.ThrowIfNull(charter);
        return Add(new Shipped(charter));
    }

    /// <summary>Adds a charter file. It is read again when its time or length has changed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">What it is asked for by; the file's name without <c>.charter.yaml</c> where null.</param>
    public SamverkanOptions AddFile(string path, string? id = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        var end = name.IndexOf(".charter.", StringComparison.Ordinal);
        return Add(new CharterFile(id ?? (end > 0 ? name[..end] : Path.GetFileNameWithoutExtension(name)), path));
    }

    /// <summary>Adds a charter from any other place.</summary>
    /// <param name="source">The place.</param>
    /// <exception cref="ArgumentException">There is a charter of this id already.</exception>
    public SamverkanOptions Add(ICharterSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Sources.Exists(s => s.Id == source.Id))
        {
            throw new ArgumentException($"A charter \"{source.Id}\" has been added already.", nameof(source));
        }

        Sources.Add(source);
        return this;
    }

    private sealed class Shipped(BuiltInCharter charter) : ICharterSource
    {
        public string Id => charter.Id;

        public object? Version => null;

        public ReadResult<RuleSet> Load(LoadOptions options) => RuleSet.Load(charter);
    }
}
