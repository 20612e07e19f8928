using System.Collections.Immutable;
using Samverkan.Model;
using Samverkan.Model.Diagnostics;
using Samverkan.Model.Reading;
using Samverkan.Rules;
using Samverkan.Rules.Evaluation;

namespace Samverkan.DependencyInjection;

/// <summary>The charters of an application, each read once and shared. Safe to use from several threads at once.</summary>
public sealed class CharterLibrary
{
    private readonly Dictionary<string, Shelf> _shelves;

    /// <summary>Reads the charters.</summary>
    /// <param name="options">Names them.</param>
    /// <exception cref="InvalidInputException">A charter has errors.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public CharterLibrary(SamverkanOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Ids = [.. options.Sources.Select(s => s.Id)];
        _shelves = options.Sources.ToDictionary(s => s.Id, s => new Shelf(s, options), StringComparer.Ordinal);
        foreach (var shelf in _shelves.Values)
        {
            _ = shelf.Current;
        }
    }

    /// <summary>The ids of the charters, in the order they were added.</summary>
    public ImmutableArray<string> Ids { get; }

    /// <summary>What is wrong with the newest version of charters that have changed for the worse; the version before is still judged by. By id, in the order they were added.</summary>
    public ImmutableArray<KeyValuePair<string, ImmutableArray<Diagnostic>>> Problems =>
        [.. Ids.Select(id => KeyValuePair.Create(id, _shelves[id].Problems)).Where(p => !p.Value.IsEmpty)];

    /// <summary>A charter's rules, as they are now.</summary>
    /// <param name="id">The charter's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such charter.</exception>
    public RuleSet this[string id] => Find(id) ?? throw new KeyNotFoundException($"There is no charter \"{id}\". There are: {string.Join(", ", Ids)}.");

    /// <summary>A charter's rules, as they are now; null when there is no such charter.</summary>
    /// <param name="id">The charter's id.</param>
    public RuleSet? Find(string id) => _shelves.TryGetValue(id, out var shelf) ? shelf.Current : null;

    /// <summary>Judges a structure by one charter.</summary>
    /// <param name="id">The charter's id.</param>
    /// <param name="structure">The structure.</param>
    /// <param name="options">The day to judge as of, and what to judge by.</param>
    /// <exception cref="KeyNotFoundException">There is no such charter.</exception>
    public EvaluationResult Evaluate(string id, Structure structure, EvaluationOptions? options = null) => this[id].Evaluate(structure, options);

    private sealed class Shelf(ICharterSource source, SamverkanOptions options)
    {
        private readonly Lock _reading = new();
        private readonly LoadOptions _load = new() { Limits = options.Limits ?? ReadLimits.Default, Attributes = [.. options.Attributes] };
        private State? _state;

        public ImmutableArray<Diagnostic> Problems => Fresh().Problems;

        public RuleSet Current => Fresh().Rules;

        // One thread reads a charter that has changed; the others wait only for the first version.
        private State Fresh()
        {
            var state = Volatile.Read(ref _state);
            var version = source.Version;
            if (state is not null && (version is null || version.Equals(state.Version)))
            {
                return state;
            }

            if (state is not null && !_reading.TryEnter())
            {
                return state;
            }

            if (state is null)
            {
                _reading.Enter();
            }

            try
            {
                state = Volatile.Read(ref _state);
                version = source.Version;
                if (state is null || (version is not null && !version.Equals(state.Version)))
                {
                    state = Read(state, version);
                    Volatile.Write(ref _state, state);
                }

                return state;
            }
            finally
            {
                _reading.Exit();
            }
        }

        private State Read(State? before, object? version)
        {
            ReadResult<RuleSet> read;
            try
            {
                read = source.Load(_load);
            }
            catch (IOException) when (before is not null)
            {
                // It is being written, most likely: the next use tries again.
                return before;
            }

            return before is null || read.Succeeded ? new(read.OrThrow(), version, []) : new(before.Rules, version, read.Diagnostics);
        }
    }

    private sealed record State(RuleSet Rules, object? Version, ImmutableArray<Diagnostic> Problems);
}
