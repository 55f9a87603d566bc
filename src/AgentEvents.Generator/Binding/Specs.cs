using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

// Law of this file: immutable, equal by value, plain values only. No JSON, no spans, no symbols: these records decide what Roslyn re-runs.

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

    /// <summary>The file, or the operation of one.</summary>
    public string Uri { get; init; } = "";

    /// <summary>All files that it can come to.</summary>
    public EquatableArray<string> References { get; init; } = [];

    /// <summary>Whether something is wrong with the schemas. What is generated then is for the compiler: code that uses the types has no errors of its own.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The operation whose request the file describes, or null.</summary>
    public Http.OperationSpec? Operation { get; init; }

    /// <summary>How the root's model is mapped to canonical events and back, or null.</summary>
    public Mapping.MappingSpec? Mapping { get; init; }
}

/// <summary>What validates a schema.</summary>
/// <param name="Method">What the names of all that belongs to the schema are made of in the file's own class; without two underscores in a row.</param>
/// <param name="ForeignModel">The full name of the model of another file whose validator serves, or null.</param>
/// <param name="IsCalled">Whether any validator of this file calls it.</param>
internal sealed record CheckSpec(string Method, string? ForeignModel, bool IsCalled)
{
    /// <summary>The name of the validator's method. Everything in its class has a prefix with an underscore, as no local has that an emitter writes.</summary>
    public string Validator => "check_" + Method;
}

/// <summary>A generated type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Definition">Where its schema is written, for messages: a URI with a JSON Pointer.</param>
/// <param name="Docs">What its documentation says.</param>
internal abstract record TypeSpec(string Name, string Definition, Docs Docs);

/// <summary>A type that is read, written and validated as a whole.</summary>
/// <param name="SchemaId">Its schema in the graph.</param>
internal abstract record ModelSpec(string Name, string Definition, Docs Docs, int SchemaId) : TypeSpec(Name, Definition, Docs)
{
    /// <summary>Whether the schema allows null, for which the model has no form: where it stands, C# has its own null instead.</summary>
    public bool RefusesNull { get; init; }
}

/// <summary>A record of an object's members.</summary>
/// <param name="Union">The union that it is a case of, or null.</param>
/// <param name="Members">Its members, in the order in which they are written.</param>
/// <param name="KeepsOthers">Whether it keeps members that the schema does not name.</param>
internal sealed record RecordSpec(string Name, string Definition, Docs Docs, int SchemaId, string? Union, EquatableArray<MemberSpec> Members, bool KeepsOthers)
    : ModelSpec(Name, Definition, Docs, SchemaId)
{
    /// <summary>The name of a base that is no union of the schema, or null.</summary>
    public string? Base { get; init; }

    /// <summary>The name of the property that offers a lifetime.</summary>
    public const string LifetimeName = "Lifetime";

    /// <summary>How long what the event shows lasts, or null.</summary>
    public Lifetime? Lifetime { get; init; }
}

/// <summary>A record of the items of an array, of which each has a schema of its own.</summary>
/// <param name="Union">The union that it is a case of, or null.</param>
/// <param name="Items">The items, by their places; those that may be missing come last.</param>
/// <param name="Rest">The type of the items behind them, or null if there are none.</param>
internal sealed record TupleSpec(string Name, string Definition, Docs Docs, int SchemaId, string? Union, EquatableArray<MemberSpec> Items, CSharpType? Rest)
    : ModelSpec(Name, Definition, Docs, SchemaId);

/// <summary>A record around a value that is no record itself, or one that is no case by itself.</summary>
/// <param name="Union">The union that it is a case of, or null.</param>
/// <param name="Value">The type of the value.</param>
internal sealed record WrapperSpec(string Name, string Definition, Docs Docs, int SchemaId, string? Union, CSharpType Value)
    : ModelSpec(Name, Definition, Docs, SchemaId);

/// <summary>A closed hierarchy.</summary>
/// <param name="Cases">The names of the records that it consists of, in the order of the schema.</param>
/// <param name="Branches">For each case, which of the schema's alternatives it is, from 0.</param>
/// <param name="Tried">The alternatives, if a value shows only by trial which of them it follows; none if it shows at sight.</param>
/// <param name="Shared">The members that all cases have alike.</param>
/// <param name="KeepsOthers">Whether all cases keep members that the schema does not name.</param>
internal sealed record UnionSpec(
    string Name,
    string Definition,
    Docs Docs,
    int SchemaId,
    EquatableArray<CaseSpec> Cases,
    EquatableArray<int> Branches,
    EquatableArray<SchemaReference> Tried,
    EquatableArray<MemberSpec> Shared,
    bool KeepsOthers)
    : ModelSpec(Name, Definition, Docs, SchemaId);

/// <summary>A case of a union.</summary>
/// <param name="Name">The record's name.</param>
/// <param name="Parameter">The name of the parameter of <c>Match</c> for it.</param>
internal sealed record CaseSpec(string Name, string Parameter);

/// <summary>A set of strings with names.</summary>
/// <param name="IsOpen">Whether other strings are possible.</param>
/// <param name="Values">The known strings.</param>
internal sealed record EnumerationSpec(string Name, string Definition, Docs Docs, bool IsOpen, EquatableArray<EnumerationValue> Values)
    : TypeSpec(Name, Definition, Docs);

/// <summary>A known string.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Parameter">The name of the parameter of <c>Match</c> for it.</param>
/// <param name="Text">The string on the wire.</param>
internal sealed record EnumerationValue(string Name, string Parameter, string Text);

/// <summary>A member of a record.</summary>
/// <param name="WireName">Its name on the wire.</param>
/// <param name="Name">Its name in C#; unused for a constant.</param>
/// <param name="Type">Its type, without what presence adds.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Constant">The JSON that it always is, or null.</param>
/// <param name="Content">The type that its text decodes to, or null.</param>
/// <param name="Docs">What its documentation says.</param>
internal sealed record MemberSpec(string WireName, string Name, CSharpType Type, bool IsRequired, string? Constant, ContentSpec? Content, Docs Docs);

/// <summary>What a string member decodes to.</summary>
/// <param name="Model">The full name of the model.</param>
/// <param name="IsBase64">Whether the JSON is Base64-encoded.</param>
internal sealed record ContentSpec(string Model, bool IsBase64);

/// <summary>What documentation says.</summary>
/// <param name="Summary">The schema's description.</param>
/// <param name="Sources">Which documents say so.</param>
/// <param name="Errata">Where and why we depart from what is printed.</param>
/// <param name="IsDeprecated">Whether it is deprecated.</param>
/// <param name="IsReadOnly">Whether only the provider sets it.</param>
internal sealed record Docs(string Summary, EquatableArray<string> Sources, EquatableArray<string> Errata, bool IsDeprecated, bool IsReadOnly)
{
    /// <summary>Documentation made of annotations.</summary>
    public static Docs Of(Annotations annotations, string fallback) => new(
        annotations.Description ?? annotations.Title ?? fallback,
        annotations.Sources,
        annotations.Errata,
        annotations.IsDeprecated,
        annotations.IsReadOnly);
}
