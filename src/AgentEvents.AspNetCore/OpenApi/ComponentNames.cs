using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Json;

namespace AgentEvents.AspNetCore;

/// <summary>What the components of an application's documents are called. Two types never share a name, and a type keeps its own.</summary>
/// <param name="others">Names the types that are no models.</param>
internal sealed class ComponentNames(Func<JsonTypeInfo, string?> others)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a type's component; null for a type that is written where it is used.</summary>
    public string? Of(JsonTypeInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (ModelSchema.Of(type) is { } schema)
        {
            return Of(schema);
        }

        return ValueTypeSchema.Of(type) is not null || others(info) is not { } name ? null : Take(type.FullName ?? type.Name, name, type.Namespace);
    }

    /// <summary>The name of a schema's component.</summary>
    public string Of(ModelSchema schema)
    {
        var dot = schema.Name.LastIndexOf('.');
        return Take(schema.Name, schema.Name[(dot + 1)..], dot < 0 ? null : schema.Name[..dot]);
    }

    private string Take(string owner, string name, string? space)
    {
        lock (_lock)
        {
            if (_names.TryGetValue(owner, out var known))
            {
                return known;
            }

            var free = Candidates(Plain(name), Plain(space ?? "")).First(candidate => _owners.TryAdd(candidate, owner));
            _names.Add(owner, free);
            return free;
        }
    }

    private static IEnumerable<string> Candidates(string name, string space)
    {
        var longer = name;
        yield return longer;
        foreach (var word in space.Split('.', StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            longer = word + longer;
            yield return longer;
        }

        for (var n = 2; ; n++)
        {
            yield return $"{longer}{n}";
        }
    }

    // OpenAPI allows no other characters in the key of a component.
    private static string Plain(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
}
