using System.Runtime.CompilerServices;

namespace AgentEvents.Generator.Reading;

/// <summary>A JSON object; its members in the order of the file.</summary>
internal sealed record JsonObjectNode(SourceSpan Span, EquatableArray<JsonMember> Members) : JsonNode(Span)
{
    // Beyond that a list is searched for longer than it takes to hash a name.
    private const int MostWithoutTable = 16;

    // No field, which would count for equality and stay the same in a copy with other members.
    private static readonly ConditionalWeakTable<JsonObjectNode, Dictionary<string, JsonNode>> Tables = new();

    /// <summary>The value of a member, or null.</summary>
    public JsonNode? this[string name]
    {
        get
        {
            if (Members.Count > MostWithoutTable)
            {
                return Tables.GetValue(this, TableOf).TryGetValue(name, out var found) ? found : null;
            }

            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.Ordinal))
                {
                    return member.Value;
                }
            }

            return null;
        }
    }

    // Of several members with one name the first counts.
    private static Dictionary<string, JsonNode> TableOf(JsonObjectNode node)
    {
        var table = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            if (!table.ContainsKey(member.Name))
            {
                table.Add(member.Name, member.Value);
            }
        }

        return table;
    }
}
