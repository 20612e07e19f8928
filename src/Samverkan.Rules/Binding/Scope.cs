using System.Collections.Immutable;
using Samverkan.Model.Vocabulary;
using Samverkan.Rules.RuleSets;

namespace Samverkan.Rules.Binding;

/// <summary>What a rule is about: where dotted references in it may start.</summary>
/// <param name="Subject">The sorts the rule picks with <c>each</c>; the body or the structure where it picks none.</param>
/// <param name="HasBody">Whether <c>in</c> picks a body.</param>
/// <param name="Named">Collects the words its conditions name.</param>
internal sealed record Scope(ImmutableArray<Sort> Subject, bool HasBody, HashSet<Word> Named)
{
    public IEnumerable<string> Roots
    {
        get
        {
            if (HasBody)
            {
                yield return "body";
            }

            foreach (var sort in Subject.Where(s => s.Name != "body" && s.Name != "structure"))
            {
                yield return sort.Name;
            }

            yield return "structure";
        }
    }
}
