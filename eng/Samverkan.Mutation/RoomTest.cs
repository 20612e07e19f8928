using Xunit.Abstractions;
using Xunit.Sdk;

namespace Samverkan.Mutation;

/// <summary>One test, run where it is called.</summary>
/// <param name="Case">What xunit found.</param>
internal sealed record RoomTest(IXunitTestCase Case)
{
    /// <summary>What tells it from every other test, in every process.</summary>
    public string Id => Case.UniqueID;

    /// <summary>What it is called, for people.</summary>
    public string Name => Case.DisplayName.ReplaceLineEndings(" ");

    /// <summary>The full name of its class and method.</summary>
    public string FullName => $"{Case.TestMethod.TestClass.Class.Name}.{Case.TestMethod.Method.Name}";

    /// <summary>Runs it.</summary>
    /// <returns>Whether it passed; a test that is skipped has.</returns>
    public bool Passes()
    {
        using var cancellation = new CancellationTokenSource();
        return Case.RunAsync(new NullMessageSink(), new Silence(), [], new ExceptionAggregator(), cancellation).GetAwaiter().GetResult().Failed == 0;
    }

    private sealed class Silence : IMessageBus
    {
        // False asks for an end: what has failed once need not be tried with its other rows.
        public bool QueueMessage(IMessageSinkMessage message) => message is not ITestFailed;

        public void Dispose()
        {
        }
    }
}
