using System.Text.Json.Serialization;

namespace AgentEvents.Pacts.Matchers;

/// <summary>A rule with an example that keeps it: stands in a body, a header, a query or a path in the place of a value.</summary>
[JsonConverter(typeof(MatcherConverter))]
public interface IMatcher
{
    /// <summary>Name of the rule in the Pact specification.</summary>
    string Type { get; }

    /// <summary>The example: what the mock server sends and what goes into the pact.</summary>
    object? Value { get; }
}
