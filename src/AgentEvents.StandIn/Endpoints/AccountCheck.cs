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
        .. operation.Parameters
            .Where(p => p.Value is JsonObject found && found["x-connection"] is not null)
            .SelectMany(p => Expected(expected, p.Text("x-dotnet-name") ?? p.Text("name") ?? "")
                .Select(value => (JsonPointers.Append("", p.Text("name")!), value))),
        .. (operation.Body?.At("schema") is { } body ? Marked(body, "/body", 16) : [])
            .SelectMany(m => Expected(expected, m.Name).Select(value => (m.Pointer, value))),
    ];

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
            || place.Value == (found is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : found.ToJsonString()));
    }

    private static IEnumerable<(string Name, string Pointer)> Marked(DocumentPlace schema, string pointer, int depth)
    {
        foreach (var (name, member) in depth == 0 ? [] : schema.At("properties")?.Members() ?? [])
        {
            var below = JsonPointers.Append(pointer, name);
            IEnumerable<(string, string)> found = member.Value is JsonObject marked && marked["x-connection"] is not null
                ? [(member.Text("x-dotnet-name") ?? name, below)]
                : Marked(member, below, depth - 1);
            foreach (var place in found)
            {
                yield return place;
            }
        }
    }

    // A setting is called as C# calls it: without what stands between words on the wire.
    private static IEnumerable<string> Expected(IReadOnlyDictionary<string, string> expected, string name) =>
        expected.Where(setting => Plain(setting.Key).Equals(Plain(name), StringComparison.OrdinalIgnoreCase)).Select(setting => setting.Value);

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
