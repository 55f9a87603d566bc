using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Http;

/// <summary>One parameter of an operation: which member of the request it is, and where it goes.</summary>
public sealed record HttpParameter
{
    /// <summary>The parameter's name on the wire. Header names are told apart without regard to case, the others with.</summary>
    public required string Name { get; init; }

    /// <summary>Where the parameter stands.</summary>
    public required ParameterLocation Location { get; init; }

    /// <summary>The name of the member in the request's JSON form.</summary>
    public required string Member { get; init; }

    /// <summary>
    /// Whether the schema says <c>string</c>, so that what stands on the wire is always text. Otherwise text that is a JSON number,
    /// <c>true</c> or <c>false</c> is taken as that: the wire does not tell <c>12</c> from <c>"12"</c>.
    /// </summary>
    public bool IsText { get; init; }

    /// <summary>The JSON Pointer of the member.</summary>
    internal string Pointer => JsonPointer.Token(Member);
}
