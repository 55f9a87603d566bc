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

/// <summary>
/// Where each <c>$dynamicAnchor</c> name leads that a resource entered so far has: to the outermost, since that one wins (Core 8.2.3.2). What
/// cannot win any more is not kept: remembering every way through the resources would make a schema of its own of each of these ways.
/// </summary>
/// <param name="Anchors">The names and places, ordered by name; none while no schema has such an anchor.</param>
internal sealed record DynamicScope(EquatableArray<DynamicAnchor> Anchors)
{
    /// <summary>No such resource.</summary>
    public static DynamicScope Empty { get; } = new(EquatableArray<DynamicAnchor>.Empty);

    /// <summary>The scope inside a resource.</summary>
    public DynamicScope Enter(SchemaResource resource)
    {
        var added = resource.DynamicAnchors.Where(a => Find(a.Key) is null).Select(a => new DynamicAnchor(a.Key, a.Value)).ToArray();
        return added.Length == 0 ? this : new DynamicScope(Anchors.Concat(added).OrderBy(a => a.Name, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>Where a name leads here, or null.</summary>
    public SchemaLocation? Find(string name) => Anchors.FirstOrDefault(a => a.Name == name)?.Location;
}

/// <summary>A <c>$dynamicAnchor</c> that decides where references of its name lead.</summary>
/// <param name="Name">The name.</param>
/// <param name="Location">The schema that has it.</param>
internal sealed record DynamicAnchor(string Name, SchemaLocation Location);

/// <summary>What a canonical schema is made of. Two places that ask for the same get the same canonical schema.</summary>
/// <param name="Sources">The schemas that all apply.</param>
/// <param name="Without">Keywords that are left out, because the schema's alternatives are taken one by one.</param>
/// <param name="Naming">The schema that gives the canonical one its name.</param>
internal sealed record SchemaKey(EquatableArray<Source> Sources, EquatableArray<SchemaLocation> Without, SchemaLocation Naming);
