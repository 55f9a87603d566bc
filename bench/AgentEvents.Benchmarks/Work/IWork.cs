namespace AgentEvents.Benchmarks.Work;

/// <summary>One way to do one thing with each document of a rotation.</summary>
/// <remarks>
/// Implemented by structs: the loop around them is compiled for each, and nothing of the harness stands between the loop and the work.
/// </remarks>
internal interface IWork
{
    /// <summary>How many documents there are.</summary>
    int Count { get; }

    /// <summary>Does the work for one document.</summary>
    /// <param name="index">The document's place in the rotation.</param>
    /// <returns>Something that depends on the outcome, so that the compiler can leave nothing out.</returns>
    long Do(int index);
}
