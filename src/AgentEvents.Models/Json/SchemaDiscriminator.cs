namespace AgentEvents.Models.Json;

/// <summary>The member whose text tells which alternative of a schema a value follows.</summary>
/// <param name="member">Its name.</param>
/// <param name="cases">For each text, the name of the alternative.</param>
public sealed class SchemaDiscriminator(string member, IReadOnlyList<KeyValuePair<string, string>> cases)
{
    /// <summary>The name of the member.</summary>
    public string Member { get; } = member;

    /// <summary>For each text, the name of the alternative among the <see cref="ModelSchema.Parts"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Cases { get; } = cases;
}
