namespace Samverkan.TestSupport.Clients;

/// <summary>A program that is no part of the project and that tests hold its output to. <c>.ci/run</c> installs them all.</summary>
public sealed class OutsideClient
{
    private const string RequiredVariable = "SAMVERKAN_CLIENTS";

    private OutsideClient(string name, string install, string? path)
    {
        Name = name;
        Install = install;
        Path = path is not null && File.Exists(path) ? path : null;
    }

    /// <summary>The browser.</summary>
    public static OutsideClient Chromium { get; } = new("chromium", "apt-get install chromium", OnPath("chromium"));

    /// <summary>Microsoft's validator of SARIF.</summary>
    public static OutsideClient SarifMultitool { get; } = Npm("sarif-multitool", "@microsoft", "sarif-multitool-linux", "Sarif.Multitool");

    /// <summary>The accessibility checker that runs inside a page.</summary>
    public static OutsideClient Axe { get; } = Npm("axe-core", "axe-core", "axe.min.js");

    /// <summary>What runs the programs from npm.</summary>
    public static OutsideClient Node { get; } = new("node", "apt-get install nodejs", OnPath("node"));

    /// <summary>The language server for YAML that editors use.</summary>
    public static OutsideClient YamlLanguageServer { get; } = Npm("yaml-language-server", "yaml-language-server", "bin", "yaml-language-server");

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>How to get it.</summary>
    public string Install { get; }

    /// <summary>Its file; null where it is not installed.</summary>
    public string? Path { get; }

    /// <summary>Whether the run is to fail without it: <c>SAMVERKAN_CLIENTS=required</c>.</summary>
    public static bool AreRequired => Environment.GetEnvironmentVariable(RequiredVariable) == "required";

    /// <summary>Why a test that needs these is skipped; null where it is to run, which without them fails if they are required.</summary>
    public static string? ReasonToSkip(params OutsideClient[] clients)
    {
        ArgumentNullException.ThrowIfNull(clients);
        var missing = clients.Where(c => c.Path is null).ToList();
        return missing.Count == 0 || AreRequired
            ? null
            : $"needs {string.Join(" and ", missing.Select(c => $"{c.Name} ({c.Install})"))}; {RequiredVariable}=required makes this a failure";
    }

    /// <summary>Its file.</summary>
    /// <exception cref="InvalidOperationException">It is not installed.</exception>
    public string PathOrThrow() => Path ?? throw new InvalidOperationException($"{Name} is not installed: {Install}");

    /// <summary>What it is called, as tests name their clients.</summary>
    public static OutsideClient Find(string name) => new[] { Chromium, SarifMultitool, Axe, Node, YamlLanguageServer }.Single(c => c.Name == name);

    private static OutsideClient Npm(string name, params string[] file) =>
        new(name, "npm ci --prefix tests/clients", System.IO.Path.Combine([RepositoryRoot.Path("tests", "clients", "node_modules"), .. file]));

    private static string? OnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => System.IO.Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
