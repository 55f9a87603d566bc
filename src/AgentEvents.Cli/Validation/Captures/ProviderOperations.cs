using System.Text.Json;

namespace AgentEvents.Cli.Validation.Captures;

/// <summary>The operations of the OpenAPI documents that come with the tool.</summary>
internal static class ProviderOperations
{
    private const string Prefix = "openapi/";

    private static readonly Lazy<IReadOnlyList<ProviderOperation>> Documents = new(() => [.. typeof(ProviderOperations).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(Read)]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProviderOperation> All => Documents.Value;

    private static List<ProviderOperation> Read(string resource)
    {
        using var stream = typeof(ProviderOperations).Assembly.GetManifestResourceStream(resource)!;
        using var document = JsonDocument.Parse(stream);
        var provider = resource.TrimEnd('/').Split('/')[^1];
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("responses", out _)
               select Operation(provider, path.Name, operation.Name, operation.Value),
        ];
    }

    private static ProviderOperation Operation(string provider, string template, string method, JsonElement operation)
    {
        var request = operation.TryGetProperty("requestBody", out var body) ? SchemaOf(provider, body) : null;
        var responses = operation.GetProperty("responses").EnumerateObject()
            .Select(r => (r.Name, Schema: SchemaOf(provider, r.Value)))
            .Where(r => r.Schema is not null)
            .ToDictionary(r => r.Name, r => r.Schema!, StringComparer.Ordinal);
        return new ProviderOperation(provider, method.ToUpperInvariant(), template, request, responses);
    }

    private static string? SchemaOf(string provider, JsonElement message)
    {
        const string Extension = ".schema.json";
        return message.TryGetProperty("content", out var content)
            && content.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Object } media
            && media.Value.TryGetProperty("schema", out var schema)
            && schema.TryGetProperty("$ref", out var reference)
            && reference.GetString() is { } file
            && file.EndsWith(Extension, StringComparison.Ordinal)
            ? $"{provider}/{file[..^Extension.Length]}"
            : null;
    }
}
