using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentEvents.StandIn.Documents;

/// <summary>Reads and writes places in JSON by JSON Pointers.</summary>
internal static class JsonPointers
{
    /// <summary>The reference tokens, unescaped.</summary>
    public static string[] Tokens(string pointer) =>
    [
        .. pointer.Split('/').Skip(1).Select(t => t.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
    ];

    /// <summary>A pointer with one more token.</summary>
    public static string Append(string pointer, string token) =>
        pointer + "/" + token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The value at a place; null if there is none.</summary>
    public static JsonNode? Find(JsonNode? root, string pointer)
    {
        foreach (var token in Tokens(pointer))
        {
            root = root switch
            {
                JsonObject found => found[token],
                JsonArray items when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < items.Count => items[i],
                _ => null,
            };
        }

        return root;
    }

    /// <summary>Whether there is a place, also one that holds null.</summary>
    public static bool Has(JsonNode? root, string pointer)
    {
        var last = pointer.LastIndexOf('/');
        return last < 0
            ? root is not null
            : Find(root, pointer[..last]) is JsonObject owner && owner.ContainsKey(Tokens(pointer)[^1]);
    }

    /// <summary>Writes a member, and the objects around it where they are missing.</summary>
    public static void Set(JsonNode root, string pointer, JsonNode? value)
    {
        var tokens = Tokens(pointer);
        var owner = root;
        foreach (var token in tokens[..^1])
        {
            if (Find(owner, Append("", token)) is not { } next)
            {
                if (owner is not JsonObject parent)
                {
                    return;
                }

                next = parent[token] = new JsonObject();
            }

            owner = next;
        }

        if (owner is JsonObject found)
        {
            found[tokens[^1]] = value;
        }
        else if (owner is JsonArray items && int.TryParse(tokens[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < items.Count)
        {
            items[i] = value;
        }
    }

    /// <summary>Takes a member away.</summary>
    public static void Remove(JsonNode root, string pointer)
    {
        if (Find(root, pointer[..pointer.LastIndexOf('/')]) is JsonObject owner)
        {
            owner.Remove(Tokens(pointer)[^1]);
        }
    }
}
