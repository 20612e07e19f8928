using Samverkan.Model.Diagnostics;
using Samverkan.Rules;

namespace Samverkan.DependencyInjection;

// A charter in a file; its version is the file's time and length.
internal sealed class CharterFile(string id, string path) : ICharterSource
{
    public string Id { get; } = id;

    public object? Version
    {
        get
        {
            var file = new FileInfo(path);
            return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
        }
    }

    public ReadResult<RuleSet> Load(LoadOptions options) => RuleSet.Load(path, options);
}
