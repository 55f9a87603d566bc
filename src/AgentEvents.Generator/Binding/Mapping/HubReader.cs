using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Reads the canonical events: a union of flat records, each told by a constant.</summary>
internal static class HubReader
{
    /// <summary>The cases; null if the model is no such union.</summary>
    /// <param name="fullName">The union's full name.</param>
    /// <param name="catalog">The models.</param>
    public static EquatableArray<HubCase>? Read(string fullName, ModelCatalog catalog)
    {
        if (catalog.Find(fullName) is not { Model: UnionSpec union, Owner: var file })
        {
            return null;
        }

        var cases = union.Cases.Select(c => ReadCase(file.Namespace + "." + c.Name, catalog)).ToArray();
        return cases.All(c => c is not null) ? cases.Select(c => c!).ToEquatableArray() : null;
    }

    /// <summary>A text that a field may hold, for trying templates: the first of its examples.</summary>
    public static string? ExampleOf(HubCase hubCase, string field, ModelCatalog catalog) =>
        catalog.Find(hubCase.Type) is { Model: RecordSpec record, Owner: var file }
        && ((KindRule.Object)file.Graph.Schemas[record.SchemaId][InstanceKind.Object]).Members.FirstOrDefault(m => m.Name == field) is { } rule
            && rule.Value.Metadata.Or(file.Graph[rule.Value].Metadata).Mapping.Examples is [var first, ..] ? first : null;

    private static HubCase? ReadCase(string type, ModelCatalog catalog)
    {
        if (catalog.Find(type)?.Model is not RecordSpec record)
        {
            return null;
        }

        var tags = record.Members.Where(m => m.Constant is { Length: > 2 } constant && constant[0] == '"').ToArray();
        return tags.Length == 1
            ? new HubCase(JsonString.Unquote(tags[0].Constant!), type, record.Members.Where(m => m.Constant is null).ToEquatableArray())
            : null;
    }
}
