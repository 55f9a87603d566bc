namespace AgentEvents.Models.Http;

/// <summary>A field of a form (<c>application/x-www-form-urlencoded</c>): a member of the body.</summary>
public sealed record FormField
{
    /// <summary>Its name, on the wire and in JSON.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Whether the schema says <c>string</c>, so that what stands on the wire is always text. Otherwise text that is a JSON value is taken as that:
    /// the wire does not tell <c>12</c> from <c>"12"</c>.
    /// </summary>
    public bool IsText { get; init; }

    /// <summary>Whether it is an array, whose items stand there one by one under the same name.</summary>
    public bool IsList { get; init; }
}
