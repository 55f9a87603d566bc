namespace AgentEvents.Pacts.Matchers;

/// <summary>The one kind of matcher: a rule's name, its example, and what the rule needs besides.</summary>
/// <param name="Type">Name of the rule in the Pact specification.</param>
/// <param name="Value">The example.</param>
internal sealed record MatchingRule(string Type, object? Value) : IMatcher
{
    /// <summary>The pattern of a <c>regex</c> rule.</summary>
    public string? Regex { get; init; }

    /// <summary>Fewest items.</summary>
    public int? Min { get; init; }

    /// <summary>Most items.</summary>
    public int? Max { get; init; }

    // Examples may be phone numbers.
    /// <inheritdoc/>
    public override string ToString() => $"matcher {Type}";
}
