using System.Globalization;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>
/// The seed of a randomised test: a new one for every run, printed, and set by the environment variable <c>AGENTEVENTS_SEED</c> to run a failure
/// again. <c>AGENTEVENTS_MUTATIONS</c> replaces the number of mutations, for a long run.
/// </summary>
public static class Seed
{
    public static int Value { get; } = Read("AGENTEVENTS_SEED") ?? Random.Shared.Next();

    /// <summary>Whether a seed was asked for, as in a long run.</summary>
    public static bool IsGiven => Read("AGENTEVENTS_SEED") is not null;

    /// <summary>
    /// The seed that was asked for, or the one that a test usually has: tests of the generator find the same every time unless told otherwise.
    /// </summary>
    public static int Or(int usual) => Read("AGENTEVENTS_SEED") ?? usual;

    public static int Mutations(int usual) => Read("AGENTEVENTS_MUTATIONS") ?? usual;

    /// <summary>Puts the seed into the test's output, with what was done.</summary>
    public static void Print(string what)
    {
        var line = $"seed {Value} (AGENTEVENTS_SEED={Value} runs the same again): {what}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
    }

    /// <summary>Randomness of one of many cases, the same whichever thread runs it.</summary>
    public static Random ForCase(int index) => new(HashOf(Value, index));

    // HashCode is different in every process.
    private static int HashOf(int seed, int index) => unchecked((int)((((uint)seed * 2654435761u) ^ (uint)index) * 2246822519u));

    private static int? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
