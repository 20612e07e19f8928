using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Samverkan.Mutation;

/// <summary>Finds the tests of a room.</summary>
internal static class RoomTests
{
    /// <summary>All tests that the filter takes, ordered by name.</summary>
    public static IReadOnlyList<RoomTest> Find(IEnumerable<string> assemblies, TestFilter filter)
    {
        using var found = new Found();
        foreach (var assembly in assemblies)
        {
            using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(Assembly.Load(assembly)), new NoSources(), new NullMessageSink());
            discoverer.Find(includeSourceInformation: false, found, new Options());
            found.Wait();
        }

        return
        [
            .. found.Cases.Select(c => new RoomTest(c)).Where(t => filter.Takes(t.FullName)).DistinctBy(t => t.Id)
                .OrderBy(t => t.FullName, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Id, StringComparer.Ordinal),
        ];
    }

    private sealed class Found : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        private readonly AutoResetEvent _finished = new(initialState: false);

        public List<IXunitTestCase> Cases { get; } = [];

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestCaseDiscoveryMessage { TestCase: IXunitTestCase found })
            {
                Cases.Add(found);
            }
            else if (message is IDiscoveryCompleteMessage)
            {
                _finished.Set();
            }

            return true;
        }

        public void Wait() => _finished.WaitOne();

        public void Dispose() => _finished.Dispose();
    }

    private sealed class NoSources : LongLivedMarshalByRefObject, ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }

    // Each row of a theory is a test of its own, wherever the row can be told from others.
    private sealed class Options : ITestFrameworkDiscoveryOptions
    {
        public TValue? GetValue<TValue>(string name) => name == "xunit.discovery.PreEnumerateTheories" ? (TValue)(object)true : default;

        public void SetValue<TValue>(string name, TValue value)
        {
        }
    }
}
