using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>A schema as it is written, on its way into a canonical schema.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Path">The evaluation path from the canonical schema to it.</param>
/// <param name="Via">The keyword that a <c>false</c> here counts as: <c>additionalProperties</c>, or <c>false</c> where that would name no rule.</param>
/// <param name="Scope">The dynamic scope that matters to it.</param>
internal sealed record Source(SchemaLocation Location, string Path, string Via, DynamicScope Scope)
{
    /// <summary>A keyword that stands for a boolean schema itself.</summary>
    public const string BooleanFalse = "false";
}

/// <summary>The resources entered so far that have a <c>$dynamicAnchor</c>, outermost first; empty while no schema has one.</summary>
internal sealed record DynamicScope(EquatableArray<string> Resources)
{
    /// <summary>No such resource.</summary>
    public static DynamicScope Empty { get; } = new(EquatableArray<string>.Empty);

    /// <summary>The scope inside a resource.</summary>
    public DynamicScope Enter(SchemaResource resource) =>
        resource.DynamicAnchors.Count == 0 || Resources.Contains(resource.Uri) ? this : new DynamicScope([.. Resources, resource.Uri]);
}

/// <summary>What a canonical schema is made of. Two places that ask for the same get the same canonical schema.</summary>
/// <param name="Sources">The schemas that all apply.</param>
/// <param name="Without">Keywords that are left out, because the schema's alternatives are taken one by one.</param>
/// <param name="Naming">The schema that gives the canonical one its name.</param>
internal sealed record SchemaKey(EquatableArray<Source> Sources, EquatableArray<SchemaLocation> Without, SchemaLocation Naming);
