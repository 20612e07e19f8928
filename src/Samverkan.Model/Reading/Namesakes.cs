namespace Samverkan.Model.Reading;

/// <summary>Finds bodies and organisations that are called the same, so that reports can tell them apart.</summary>
internal static class Namesakes
{
    /// <summary>Marks each that shares its name with another of its sort.</summary>
    public static void Mark(IEnumerable<Element> elements)
    {
        var first = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (element is not { IsAndMore: false, IsImplicit: false, Sort.Name: "body" or "organisation" })
            {
                continue;
            }

            // No name has a line break.
            if (!first.TryAdd(element.Sort.Name + "\n" + element.Name, element))
            {
                element.HasNamesake = true;
                first[element.Sort.Name + "\n" + element.Name].HasNamesake = true;
            }
        }
    }
}
