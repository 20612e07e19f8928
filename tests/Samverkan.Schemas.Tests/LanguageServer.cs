using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samverkan.TestSupport;
using Samverkan.TestSupport.Clients;

namespace Samverkan.Schemas.Tests;

/// <summary>The language server that editors use for YAML, spoken to as an editor does: JSON-RPC over its standard input and output.</summary>
internal sealed class LanguageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly JsonNode _settings;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode?>> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonArray>> _opened = new(StringComparer.Ordinal);
    private readonly Task _reading;
    private int _number;

    private LanguageServer(Process process, JsonNode settings)
    {
        _process = process;
        _settings = settings;
        _reading = Task.Run(Listen);
    }

    /// <summary>Starts it in the root of the repository.</summary>
    /// <param name="settings">The settings of the editor: <c>yaml.schemas</c> and the like.</param>
    public static async Task<LanguageServer> Start(JsonObject settings)
    {
        var start = new ProcessStartInfo(OutsideClient.Node.PathOrThrow(), [OutsideClient.YamlLanguageServer.PathOrThrow(), "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = RepositoryRoot.Directory,
        };
        var yaml = new JsonObject { ["validate"] = true, ["completion"] = true, ["hover"] = true, ["schemaStore"] = new JsonObject { ["enable"] = false } };
        foreach (var (key, value) in settings.Where(s => s.Key.StartsWith("yaml.", StringComparison.Ordinal)))
        {
            yaml[key["yaml.".Length..]] = value!.DeepClone();
        }

        var server = new LanguageServer(Process.Start(start)!, yaml);
        var root = Uri("");
        await server.Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = root,
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = root, ["name"] = "repository" }),
            ["capabilities"] = JsonNode.Parse(
                """
                {
                  "workspace": { "configuration": true, "didChangeConfiguration": {} },
                  "textDocument": {
                    "completion": { "completionItem": { "snippetSupport": true, "documentationFormat": ["markdown"] } },
                    "hover": { "contentFormat": ["markdown"] }
                  }
                }
                """),
        });
        server.Tell("initialized", []);
        server.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject { ["yaml"] = yaml.DeepClone() } });
        return server;
    }

    /// <summary>Opens a file that need not be there, and gives what the editor would underline in it: line, from 1, and message.</summary>
    public async Task<IReadOnlyList<string>> Open(string file, string text)
    {
        var opened = _opened.GetOrAdd(Uri(file), _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Tell("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(file), ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
        var diagnostics = await opened.Task.WaitAsync(Patience);
        return [.. diagnostics.Select(d => string.Create(CultureInfo.InvariantCulture, $"{(int)d!["range"]!["start"]!["line"]! + 1}: {(string)d["message"]!}"))];
    }

    /// <summary>What the editor offers at the mark <c>¤</c>.</summary>
    public async Task<IReadOnlyList<string>> Complete(string file, string text)
    {
        var items = await At("textDocument/completion", file, text);
        return [.. (items as JsonArray ?? items!["items"]!.AsArray()).Select(i => (string)i!["label"]!)];
    }

    /// <summary>What the editor shows for the word at the mark <c>¤</c>.</summary>
    public async Task<string> Hover(string file, string text) => (string)(await At("textDocument/hover", file, text))!["contents"]!["value"]!;

    public async ValueTask DisposeAsync()
    {
        // It is over, whatever the server thinks.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private static string Uri(string file) => new Uri(RepositoryRoot.Path(file.Length == 0 ? [] : [file])).AbsoluteUri;

    private async Task<JsonNode?> At(string method, string file, string text)
    {
        var mark = text.IndexOf('¤', StringComparison.Ordinal);
        await Open(file, text.Remove(mark, 1));
        var before = text[..mark].Split('\n');
        return await Ask(method, new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = Uri(file) },
            ["position"] = new JsonObject { ["line"] = before.Length - 1, ["character"] = before[^1].Length },
        });
    }

    private Task<JsonNode?> Ask(string method, JsonObject parameters)
    {
        var number = Interlocked.Increment(ref _number);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _asked[number] = answer;
        Send(new JsonObject { ["id"] = number, ["method"] = method, ["params"] = parameters });
        return answer.Task.WaitAsync(Patience);
    }

    private void Tell(string method, JsonObject parameters) => Send(new JsonObject { ["method"] = method, ["params"] = parameters });

    private void Send(JsonObject message)
    {
        message["jsonrpc"] = "2.0";
        var body = Encoding.UTF8.GetBytes(message.ToJsonString());
        lock (_process)
        {
            var input = _process.StandardInput.BaseStream;
            input.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
            input.Write(body);
            input.Flush();
        }
    }

    private void Listen()
    {
        try
        {
            while (ReadMessage(_process.StandardOutput.BaseStream) is { } message)
            {
                Take(message);
            }
        }
        catch (IOException)
        {
            // The server is gone.
        }
    }

    private void Take(JsonNode message)
    {
        var method = (string?)message["method"];
        if (method is null && _asked.TryRemove((int)message["id"]!, out var asked))
        {
            asked.SetResult(message["result"]?.DeepClone());
        }
        else if (method == "textDocument/publishDiagnostics" && _opened.TryGetValue((string)message["params"]!["uri"]!, out var opened))
        {
            opened.TrySetResult(message["params"]!["diagnostics"]!.DeepClone().AsArray());
        }
        else if (message["id"] is { } id)
        {
            // A question of the server's: its settings, or something that an editor may leave unanswered.
            var result = method == "workspace/configuration"
                ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(i => (string?)i!["section"] == "yaml" ? _settings.DeepClone() : null)])
                : null;
            Send(new JsonObject { ["id"] = id.DeepClone(), ["result"] = result });
        }
    }

    private static JsonNode? ReadMessage(Stream stream)
    {
        var length = 0;
        while (true)
        {
            var line = new StringBuilder();
            int c;
            while ((c = stream.ReadByte()) is not (-1 or '\n'))
            {
                line.Append((char)c);
            }

            if (c == -1)
            {
                return null;
            }

            var header = line.ToString().Trim();
            if (header.Length == 0)
            {
                break;
            }

            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            {
                length = int.Parse(header["Content-Length:".Length..], CultureInfo.InvariantCulture);
            }
        }

        var body = new byte[length];
        stream.ReadExactly(body);
        return JsonSerializer.Deserialize<JsonNode>(body);
    }
}
