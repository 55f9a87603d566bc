using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentEvents.Benchmarks.Documents;

/// <summary>The same documents, written otherwise.</summary>
internal static class Layouts
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With line ends and indentation, as people read them.</summary>
    public static byte[][] Pretty(byte[][] documents) =>
        [.. documents.Select(static d => JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(d), Indented))];

    /// <summary>With the members of the outer object in another order, each document in one of its own.</summary>
    public static byte[][] Shuffled(byte[][] documents)
    {
        var random = new Random(10);
        return [.. documents.Select(d =>
        {
            var members = JsonNode.Parse(d)!.AsObject().ToArray();
            random.Shuffle(members);
            return JsonSerializer.SerializeToUtf8Bytes(
                new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))),
                Compact);
        })];
    }
}
