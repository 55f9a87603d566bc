using System.Text;
using System.Text.Json.Nodes;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>Where an envelope holds the document.</summary>
/// <param name="Pointer">The JSON Pointer to the string.</param>
/// <param name="IsBase64">Whether it is in Base64.</param>
internal sealed record EnvelopePlace(string Pointer, bool IsBase64)
{
    private const int MaxDepth = 16;

    /// <summary>The place in a body of a schema: the first string that holds JSON. Null if the body is no envelope.</summary>
    /// <param name="schema">The schema.</param>
    public static EnvelopePlace? In(DocumentPlace? schema) =>
        Find(schema) is var (holder, pointer)
            ? new EnvelopePlace(pointer, holder.Text("contentEncoding")?.StartsWith("base64", StringComparison.Ordinal) == true)
            : null;

    /// <summary>The schema of the document in a body of a schema; null if the body is no envelope.</summary>
    /// <param name="schema">The schema.</param>
    public static DocumentPlace? SchemaIn(DocumentPlace? schema) => Find(schema)?.Schema.Part("contentSchema");

    private static (DocumentPlace Schema, string Pointer)? Find(DocumentPlace? schema)
    {
        var open = new Queue<(DocumentPlace Schema, string Pointer)>();
        if (schema is not null)
        {
            open.Enqueue((schema.Target ?? schema, ""));
        }

        while (open.TryDequeue(out var next))
        {
            if (next.Schema.At("contentSchema") is not null)
            {
                return next;
            }

            foreach (var (name, member) in next.Pointer.Count(c => c == '/') < MaxDepth ? next.Schema.At("properties")?.Members() ?? [] : [])
            {
                open.Enqueue((member, JsonPointers.Append(next.Pointer, name)));
            }
        }

        return null;
    }

    /// <summary>Puts a document in.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="document">The document.</param>
    /// <param name="isUrlSafe">Whether Base64 is in the URL-safe alphabet without padding.</param>
    public void Write(JsonNode envelope, ReadOnlySpan<byte> document, bool isUrlSafe) => JsonPointers.Set(
        envelope,
        Pointer,
        !IsBase64 ? Encoding.UTF8.GetString(document)
            : isUrlSafe ? System.Buffers.Text.Base64Url.EncodeToString(document)
            : Convert.ToBase64String(document));
}
