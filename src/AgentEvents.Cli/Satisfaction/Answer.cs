using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Cli.Satisfaction;

/// <summary>The answer to the question whether there is a document.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>There is one: this one.</summary>
    public sealed record Found(JsonValue Document) : Answer;

    /// <summary>There is none, which is proven.</summary>
    public sealed record None : Answer
    {
        /// <summary>It.</summary>
        public static None Proven { get; } = new();
    }

    /// <summary>Neither a document nor a proof was found.</summary>
    /// <param name="Keyword">The keyword that was not decided, or the limit that was reached.</param>
    public sealed record Unknown(string Keyword) : Answer;
}
