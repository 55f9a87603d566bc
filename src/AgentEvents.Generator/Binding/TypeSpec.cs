namespace AgentEvents.Generator.Binding;

/// <summary>A generated type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">Where its schema is written, for messages: a URI with a JSON Pointer.</param>
/// <param name="Docs">What its documentation says.</param>
internal abstract record TypeSpec(string Name, string Definition, Docs Docs)
{
    /// <summary>The name that its schema asks for, or null. Several may ask for one.</summary>
    public string? Wanted { get; init; }
}
