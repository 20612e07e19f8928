using Samverkan.Model;
using Samverkan.Model.Reading;

namespace Samverkan.Cli.Checking;

/// <summary>A document to judge, or the end of its file.</summary>
/// <param name="Source">What messages call the file.</param>
/// <param name="Document">The document; null at the end of the file.</param>
/// <param name="Problem">Why there is nothing more, where the file cannot be opened or read on.</param>
internal sealed record InputDocument(string Source, SourceDocument? Document, Wording? Problem);

/// <summary>Takes the documents out of files, one at a time.</summary>
internal static class InputDocuments
{
    public static IEnumerable<InputDocument> Of(IEnumerable<string> files, CheckSettings settings, Terminal terminal) =>
        files.SelectMany(file => file == StructureFiles.StandardInput
            ? OfStream(settings.StandardInputName, () => terminal.Input)
            : OfStream(file, () => File.OpenRead(file)));

    private static IEnumerable<InputDocument> OfStream(string name, Func<Stream> open)
    {
        Stream? stream = null;
        IEnumerator<SourceDocument>? documents = null;
        try
        {
            while (true)
            {
                SourceDocument? document = null;
                Wording? problem = null;
                try
                {
                    stream ??= open();
                    documents ??= DocumentReader.Read(name, stream).GetEnumerator();
                    document = documents.MoveNext() ? documents.Current : null;
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
                {
                    problem = Inputs.CannotBeRead(name, e);
                }

                yield return new InputDocument(name, document, problem);
                if (document is null)
                {
                    yield break;
                }
            }
        }
        finally
        {
            documents?.Dispose();
            stream?.Dispose();
        }
    }
}
