using System.Globalization;
using System.Reflection;
using System.Text;
using Samverkan.Model.Reading;
using Samverkan.Model.Vocabulary;
using Samverkan.TestSupport;

namespace Samverkan.Model.Tests.Reading;

/// <summary>What is told of the keys of a structure: in messages, the schema and the reference pages.</summary>
public sealed class StructureKeysTests
{
    [Fact]
    public void Keys_AreToldWithTheirMeaningInBothLanguages()
    {
        var told = new StringBuilder();
        foreach (var table in typeof(StructureKeys).GetProperties(BindingFlags.Static | BindingFlags.Public).Select(p => p.GetValue(null)).OfType<KeyTable>())
        {
            told.Append(CultureInfo.InvariantCulture, $"{table.Name}: {table.What.Sv} | {table.What.En}\n");
            foreach (var row in table.Rows)
            {
                told.Append(CultureInfo.InvariantCulture, $"  {row.Name} ({row.Shape}{(row.IsRequired ? ", required" : "")}): {row.Meaning.Sv} | {row.Meaning.En}\n");
                told.Append(string.Concat(row.Choices.Select(c => $"    {c.Word}: {c.Meaning.Sv} | {c.Meaning.En}\n")));
            }
        }

        Snapshot.Verify(told.ToString());
    }
}
