using Samverkan.Model.Diagnostics;
using Samverkan.Rules;

namespace Samverkan.DependencyInjection;

/// <summary>A place that a charter comes from: a file, a database, a service. Its members are called from several threads.</summary>
public interface ICharterSource
{
    /// <summary>What the charter is asked for by.</summary>
    string Id { get; }

    /// <summary>Something that changes when the charter does, such as a time or a version; compared with <see cref="object.Equals(object?)"/> at each use, so it should cost little. Null where it never changes.</summary>
    object? Version { get; }

    /// <summary>Reads the charter: <see cref="RuleSet.Parse"/> for a text, <see cref="RuleSet.Read"/> for a text with a name.</summary>
    /// <param name="options">How much it may ask for, and the attributes that the application adds: to be passed on.</param>
    /// <returns>The rules, or what is wrong with the charter.</returns>
    ReadResult<RuleSet> Load(LoadOptions options);
}
