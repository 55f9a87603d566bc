namespace AgentEvents.Models.Http;

/// <summary>
/// A parameter that every operation of a provider's platform takes, such as the format of the answer or a quota's owner. A request may carry it, and
/// it is no member of the request: it says nothing about what is sent.
/// </summary>
public sealed record SystemParameter
{
    /// <summary>The parameter's name on the wire. Header names are told apart without regard to case, the others with.</summary>
    public required string Name { get; init; }

    /// <summary>Where the parameter stands: the query or a header.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>The values that the document lists, as they stand on the wire; empty where any text will do.</summary>
    public ValueList<string> Values { get; init; } = [];

    /// <summary>Whether the value is a credential, which no log or report may show.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether a text may be the value.</summary>
    /// <param name="text">The text, decoded.</param>
    internal bool Allows(string text) => Values.Count == 0 || Values.Contains(text);
}
