using System.Text.Json;

namespace AgentEvents.Models.Http;

/// <summary>Finds values in documents that were parsed already.</summary>
internal static class JsonPlace
{
    /// <summary>The value that a JSON Pointer leads to; null if there is none.</summary>
    /// <param name="root">The document.</param>
    /// <param name="pointer">The pointer.</param>
    public static JsonElement? Find(JsonElement root, string pointer)
    {
        var found = root;
        foreach (var token in Tokens(pointer))
        {
            switch (found.ValueKind)
            {
                case JsonValueKind.Object when found.TryGetProperty(token, out var member):
                    found = member;
                    break;
                case JsonValueKind.Array when int.TryParse(token, System.Globalization.NumberStyles.None, null, out var i)
                    && i < found.GetArrayLength():
                    found = found[i];
                    break;
                default:
                    return null;
            }
        }

        return found;
    }

    /// <summary>The reference tokens of a JSON Pointer, unescaped.</summary>
    /// <param name="pointer">The pointer.</param>
    public static string[] Tokens(string pointer) =>
    [
        .. pointer.Split('/').Skip(1).Select(t => t.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
    ];

    /// <summary>Parses a document; null if it is no JSON or nests too deeply.</summary>
    /// <param name="utf8">The document.</param>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = Json.JsonCursor.DefaultMaxDepth });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
