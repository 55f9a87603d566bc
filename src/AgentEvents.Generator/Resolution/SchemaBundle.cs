namespace AgentEvents.Generator.Resolution;

/// <summary>A schema file and all files that it can come to by references: what its models are a function of.</summary>
/// <param name="Document">The file.</param>
/// <param name="Referenced">The others, ordered by URI.</param>
/// <param name="RootNamespace">The namespace to start from.</param>
/// <param name="CollectsAnnotations">Whether the models can say how their schemas annotate a document.</param>
internal sealed record SchemaBundle(
    SchemaDocument Document,
    EquatableArray<SchemaDocument> Referenced,
    string RootNamespace,
    bool CollectsAnnotations = false)
{
    /// <summary>
    /// Whether mappers are made where a file asks for them. Who only validates needs none, nor the canonical events that they would lead to.
    /// </summary>
    public bool IsMapped { get; init; } = true;

    /// <summary>The places in these files that references from other files lead to: each is a type of the file that it is in.</summary>
    public EquatableArray<SchemaLocation> Entries { get; init; } = [];

    /// <summary>The places in these files that are not called as they would be by themselves.</summary>
    public EquatableArray<GivenName> Names { get; init; } = [];

    /// <summary>How the schemas are read if they were not written for the generator; null in a project of ours.</summary>
    public ForeignDialects? Foreign { get; init; }

    /// <summary>What the project chooses about text and numbers.</summary>
    public ScalarChoices Choices { get; init; } = ScalarChoices.None;

    /// <summary>The file and the others.</summary>
    public IEnumerable<SchemaDocument> Documents => [Document, .. Referenced];
}
