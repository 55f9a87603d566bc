using System.Text.Json.Nodes;
using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>Whether a request is for the account that the stand-in knows: what the document marks with <c>x-connection</c>.</summary>
/// <param name="operation">The operation.</param>
/// <param name="expected">The values, by the names of <see cref="SettingEntry"/>.</param>
internal sealed class AccountCheck(OperationDocument operation, IReadOnlyDictionary<string, string> expected)
{
    private readonly (string Place, string Value)[] _places =
    [
        .. Marked(operation).SelectMany(m => Expected(expected, m.Name).Select(value => (m.Pointer, value))),
    ];

    /// <summary>The account that the examples of documents show.</summary>
    /// <param name="provider">The provider, which has the names.</param>
    /// <param name="operations">Its operations.</param>
    public static Dictionary<string, string> Example(ProviderEntry provider, IReadOnlyList<OperationDocument> operations)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in operations.Where(operation => !operation.IsWebhook))
        {
            var body = OperationDocument.Examples(operation.Body).Select(example => example.Value).FirstOrDefault();
            foreach (var (name, pointer, shown) in Marked(operation))
            {
                var value = shown ?? JsonPointers.Find(new JsonObject { ["body"] = body?.DeepClone() }, pointer);
                foreach (var setting in provider.Settings.Where(setting => value is not null && IsSame(setting.Name, name)))
                {
                    found.TryAdd(setting.Name, Text(value!));
                }
            }
        }

        return found;
    }

    /// <summary>Whether the account is the one that is known.</summary>
    /// <param name="read">The request.</param>
    public bool IsPassedBy(RequestReading read)
    {
        if (_places.Length == 0 || read.ToForm() is not { } bytes)
        {
            return true;
        }

        var form = JsonNode.Parse(bytes);
        return _places.All(place => JsonPointers.Find(form, place.Place) is not { } found
            || place.Value == Text(found));
    }

    private static IEnumerable<(string Name, string Pointer, JsonNode? Shown)> Marked(OperationDocument operation) =>
    [
        .. operation.Parameters
            .Where(p => p.Value is JsonObject found && found["x-connection"] is not null)
            .Select(p => (p.Text("x-dotnet-name") ?? p.Text("name") ?? "", JsonPointers.Append("", p.Text("name") ?? ""),
                OperationDocument.ShownBy(p))),
        .. operation.Body?.At("schema") is { } body ? Marked(body, "/body", 16) : [],
    ];

    private static IEnumerable<(string Name, string Pointer, JsonNode? Shown)> Marked(DocumentPlace schema, string pointer, int depth)
    {
        foreach (var (name, member) in depth == 0 ? [] : schema.At("properties")?.Members() ?? [])
        {
            var below = JsonPointers.Append(pointer, name);
            IEnumerable<(string, string, JsonNode?)> found = member.Value is JsonObject marked && marked["x-connection"] is not null
                ? [(member.Text("x-dotnet-name") ?? name, below, OperationDocument.ShownBySchema(member))]
                : Marked(member, below, depth - 1);
            foreach (var place in found)
            {
                yield return place;
            }
        }
    }

    // A setting is called as C# calls it: without what stands between words on the wire.
    private static IEnumerable<string> Expected(IReadOnlyDictionary<string, string> expected, string name) =>
        expected.Where(setting => IsSame(setting.Key, name)).Select(setting => setting.Value);

    private static bool IsSame(string setting, string name) => Plain(setting).Equals(Plain(name), StringComparison.OrdinalIgnoreCase);

    private static string Text(JsonNode value) => value is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : value.ToJsonString();

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
