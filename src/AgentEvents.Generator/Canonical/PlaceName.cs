namespace AgentEvents.Generator.Canonical;

/// <summary>
/// What a place in a schema file is called, in words of the schema: the nearest place around it that has a name of its own, and the way from there.
/// It depends on the place and on what stands around it, and on nothing beside it: so nothing that is added to a schema changes it.
/// </summary>
/// <param name="Anchor">The nearest place with a name: the root of a file, a definition, a component, or a schema with <c>x-dotnet-name</c>.</param>
/// <param name="Name">The name of that place.</param>
/// <param name="Source">Where that name comes from.</param>
/// <param name="Steps">The words for what lies between: names of members, <c>item</c>, what tells an alternative.</param>
internal sealed record PlaceName(SchemaLocation Anchor, string Name, NameSource Source, EquatableArray<string> Steps)
{
    /// <summary>Whether the place is an alternative of <c>oneOf</c> or <c>anyOf</c>: a type together with what stands beside these.</summary>
    public bool IsBranch { get; init; }

    /// <summary>What the name of the anchor ends with and this one leaves out: an answer is called after its operation, not the request.</summary>
    public string Without { get; init; } = "";

    /// <summary>The name of a place below.</summary>
    public PlaceName Down(string word) => this with { Steps = [.. Steps, word], IsBranch = false };
}
