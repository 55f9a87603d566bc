namespace AgentEvents.Benchmarks.Corpus;

/// <summary>What became of a schema in our hands.</summary>
/// <param name="Outcome">How far it came.</param>
/// <param name="Complaints">Why it came no further: diagnostics of the generator, or those of the C# compiler.</param>
/// <param name="Differing">The instances for which our verdict is not the peer's.</param>
/// <param name="Judged">How many instances were judged.</param>
/// <param name="CodeBytes">How much C# there is.</param>
/// <param name="Milliseconds">How long the generator took.</param>
internal sealed record CorpusResult(
    CorpusOutcome Outcome,
    IReadOnlyList<string> Complaints,
    IReadOnlyList<Disagreement> Differing,
    int Judged = 0,
    long CodeBytes = 0,
    double Milliseconds = 0)
{
    /// <summary>A result without instances.</summary>
    public static CorpusResult Of(CorpusOutcome outcome, params IReadOnlyList<string> complaints) => new(outcome, complaints, []);
}

/// <summary>How far a schema came.</summary>
internal enum CorpusOutcome
{
    /// <summary>It took too much time or memory.</summary>
    TooLarge,

    /// <summary>The generator refused it.</summary>
    Refused,

    /// <summary>Its C# does not compile.</summary>
    Uncompilable,

    /// <summary>Its C# compiles with warnings.</summary>
    Warned,

    /// <summary>Its C# compiles.</summary>
    Clean,
}

/// <summary>An instance for which verdicts differ.</summary>
/// <param name="Name">The instance.</param>
/// <param name="Ours">Our verdict, and the first violation if there is one.</param>
/// <param name="IsValidForPeer">The peer's verdict.</param>
internal sealed record Disagreement(string Name, string Ours, bool IsValidForPeer);
