using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>
/// Says where in a case's schema an absolute location is: the suite counts from the root, even into a subschema with an <c>$id</c> of its own.
/// </summary>
internal sealed class SchemaPlaces
{
    private readonly Dictionary<string, string> _resources = new(StringComparer.Ordinal);
    private readonly string _root;

    /// <summary>Finds the resources of a schema.</summary>
    /// <param name="schema">The schema's text.</param>
    public SchemaPlaces(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        _root = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("$id", out var id)
            ? id.GetString()!
            : "";
        Visit(document.RootElement, _root, "");
    }

    /// <summary>The JSON Pointer, from the root of the case's schema, of the schema that a keyword stands in.</summary>
    /// <param name="absoluteKeywordLocation">The keyword's location.</param>
    public string SchemaOf(string absoluteKeywordLocation)
    {
        var hash = absoluteKeywordLocation.IndexOf('#', StringComparison.Ordinal);
        var resource = absoluteKeywordLocation[..hash];
        var keyword = Uri.UnescapeDataString(absoluteKeywordLocation[(hash + 1)..]);

        // A schema without an $id is known by where it was found, which is nothing that the suite knows of.
        var start = _resources.TryGetValue(resource, out var known) ? known
            : _root.Length == 0 ? ""
            : throw new InvalidOperationException($"{resource} is no part of the case");
        return start + keyword[..keyword.LastIndexOf('/')];
    }

    private void Visit(JsonElement node, string uri, string pointer)
    {
        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (node.TryGetProperty("$id", out var id) && id.ValueKind == JsonValueKind.String)
        {
            uri = uri.Length == 0 ? id.GetString()! : new Uri(new Uri(uri), id.GetString()).AbsoluteUri;
            _resources[uri] = pointer;
        }

        foreach (var member in node.EnumerateObject())
        {
            Visit(
                member.Value,
                uri,
                pointer + "/" + member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }
    }
}
