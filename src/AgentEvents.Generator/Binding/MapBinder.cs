using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Decides the type of objects whose members have no names of their own.</summary>
internal static class MapBinder
{
    /// <summary>The type.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="map">What it demands of objects.</param>
    /// <param name="context">The name of a generated type if the schema has none.</param>
    /// <param name="binder">Gives the types of values.</param>
    public static CSharpType.Map Bind(CanonicalSchema schema, KindRule.Object map, string context, TypeBinder binder)
    {
        if (map.Others is not { Value: null, ByPattern.IsEmpty: false })
        {
            return new CSharpType.Map(binder.ItemType(map.Others.Value, context + "Item"));
        }

        if (PatternValue(map, context + "Item", binder) is { } value)
        {
            return new CSharpType.Map(value);
        }

        binder.Note(schema, map.Others.ByPattern.Any(g => g.Otherwise is null)
            ? "a member whose name matches no pattern may be anything; \"additionalProperties\": false would say that there is none"
            : "what its members hold depends on their names");
        return new CSharpType.Map(new CSharpType.Raw());
    }

    /// <summary>The type of what a map holds by patterns of names, or null if it holds several.</summary>
    private static CSharpType? PatternValue(KindRule.Object map, string context, TypeBinder binder)
    {
        if (map.Others.ByPattern is not [{ Otherwise: { } otherwise } group])
        {
            return null;
        }

        var values = group.Patterns.Select(p => p.Value)
            .Append(otherwise)
            .Select(v => binder.Scope.Graph[v])
            .Where(v => !v.AllowsNothing)
            .GroupBy(v => v.Id)
            .Select(g => g.First())
            .ToArray();

        // Several types are no type, so none is made that nobody would use.
        if (values.Length != 1 && (values.Length == 0 || values.Any(v => binder.IsType(v) || binder.Shapes.Of(v) is not ValueShape.Simple)))
        {
            return null;
        }

        var types = values.Select(v => binder.TypeOf(v, context)).Distinct().ToArray();
        return types is [var only] ? only : null;
    }
}
