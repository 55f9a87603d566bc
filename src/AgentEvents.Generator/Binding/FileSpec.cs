using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

// The law of all specs and facts: immutable, equal by value, plain values only. No JSON, no spans, no symbols: these records decide what Roslyn
// re-runs.
/// <summary>Everything that is generated for one schema file.</summary>
/// <param name="Path">The file, for diagnostics.</param>
/// <param name="Namespace">The namespace of its types.</param>
/// <param name="SchemaUri">The URI of the file's root schema, for documentation.</param>
/// <param name="RootModel">The full name of the model of the root; another file's if the root is nothing but a reference to that.</param>
/// <param name="ChecksClass">The class that holds the validators.</param>
/// <param name="Graph">The schemas.</param>
/// <param name="Checks">What validates each schema of the graph, by its id.</param>
/// <param name="Types">The types, in the order of their definition.</param>
internal sealed record FileSpec(
    string Path,
    string Namespace,
    string SchemaUri,
    string RootModel,
    string ChecksClass,
    CanonicalGraph Graph,
    EquatableArray<CheckSpec> Checks,
    EquatableArray<TypeSpec> Types)
{
    /// <summary>Whether the models can say how their schemas annotate a document.</summary>
    public bool CollectsAnnotations { get; init; }

    /// <summary>The class of the parts of schemas that have no type, by the name of the one that holds the validators.</summary>
    public static string PartsClass(string checksClass) => checksClass + "Parts";

    /// <summary>Whether the types do without the text of their schemas.</summary>
    public bool LeavesSchemasOut { get; init; }

    /// <summary>The file, or the operation of one.</summary>
    public string Uri { get; init; } = "";

    /// <summary>All files that it can come to.</summary>
    public EquatableArray<string> References { get; init; } = [];

    /// <summary>
    /// Whether something is wrong with the schemas. What is generated then is for the compiler: code that uses the types has no errors of its own.
    /// </summary>
    public bool IsBroken { get; init; }

    /// <summary>The operation whose request the file describes, or null.</summary>
    public Http.OperationSpec? Operation { get; init; }

    /// <summary>How the root's model is mapped to canonical events and back, or null.</summary>
    public Mapping.MappingSpec? Mapping { get; init; }

    /// <summary>The type of what says which account sends: one for a provider, and one for a model that is mapped by itself.</summary>
    public string Connection => Operation is { } operation ? Http.ApiNames.Connection(operation.Facts.Api) : Mapping?.WireName + "Connection";
}
