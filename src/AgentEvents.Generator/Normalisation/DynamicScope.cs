using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

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
