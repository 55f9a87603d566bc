using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentEvents.Cli.Verification;

/// <summary>A pact, as far as it is about requests.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="File">Its file; null if it comes with the tool.</param>
/// <param name="Provider">The provider that it names.</param>
/// <param name="RequestCount">How many requests it has.</param>
/// <param name="MessageCount">How many messages it has, which are no matter of HTTP.</param>
/// <param name="HasStates">Whether a request needs a provider state.</param>
/// <param name="Requests">The pact without its messages.</param>
internal sealed record PactFile(string Name, string? File, string Provider, int RequestCount, int MessageCount, bool HasStates, string Requests)
{
    private const string Prefix = "pacts/";

    /// <summary>The pacts that come with the tool.</summary>
    public static IReadOnlyList<PactFile> BuiltIn { get; } = [.. typeof(PactFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(ReadResource)];

    /// <summary>The pacts that users name.</summary>
    /// <param name="paths">Files and folders. What is no pact in a folder is passed over.</param>
    /// <exception cref="CannotRunException">A file cannot be read or is no pact.</exception>
    public static IReadOnlyList<PactFile> Of(IEnumerable<string> paths) => [.. paths.SelectMany(path =>
        Directory.Exists(path)
            ? FolderFiles.Below(path, "*.json").Select(file => Read(file, file, InputFile.Bytes(file))).OfType<PactFile>()
            : [Read(path, path, InputFile.Bytes(path)) ?? throw new CannotRunException($"{path}: is no pact; name a file that a consumer's tests have written")])];

    private static PactFile ReadResource(string resource)
    {
        using var stream = typeof(PactFile).Assembly.GetManifestResourceStream(resource)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return Read(resource, null, copy.ToArray())!;
    }

    private static PactFile? Read(string name, string? file, byte[] utf8)
    {
        try
        {
            return JsonNode.Parse(utf8) is JsonObject root && NameOf(root["provider"]) is { } provider && NameOf(root["consumer"]) is not null
                ? Read(name, file, provider, root)
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // The others: a member that is doubled, and text that is no Unicode.
            return null;
        }
    }

    private static PactFile? Read(string name, string? file, string provider, JsonObject root)
    {
        var interactions = root["interactions"] as JsonArray;
        JsonNode?[] messages = [.. interactions?.Where(IsMessage) ?? [], .. root["messages"] as JsonArray ?? []];
        if (interactions is null && messages.Length == 0)
        {
            return null;
        }

        foreach (var message in messages)
        {
            interactions?.Remove(message);
        }

        root.Remove("messages");
        var hasStates = interactions?.Any(i => i is JsonObject o && (o["providerStates"] is JsonArray { Count: > 0 } || o["providerState"] is JsonValue)) ?? false;
        return new PactFile(name, file, provider, interactions?.Count ?? 0, messages.Length, hasStates, root.ToJsonString());
    }

    // Version 4 says of each interaction what it is; before, what stood here was a request.
    private static bool IsMessage(JsonNode? interaction) =>
        interaction is JsonObject members && members["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String && type.GetValue<string>() != "Synchronous/HTTP";

    private static string? NameOf(JsonNode? party) =>
        party is JsonObject members && members["name"] is JsonValue name && name.GetValueKind() == JsonValueKind.String ? name.GetValue<string>() : null;
}
