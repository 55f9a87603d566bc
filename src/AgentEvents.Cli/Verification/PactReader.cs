using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentEvents.Cli.Verification;

/// <summary>
/// Reads pact files of all versions that the core verifies. What is half a pact is an error: whatever is passed over looks verified.
/// </summary>
internal static class PactReader
{
    private const string Http = "Synchronous/HTTP";
    private static readonly string[] Marks = ["consumer", "provider", "interactions", "messages"];
    private static readonly string[] Versions = ["1", "2", "3", "4"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a pact.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="utf8">The file.</param>
    /// <returns>The pact; null if it is JSON of another kind.</returns>
    /// <exception cref="CannotRunException">It is no JSON, or a pact that cannot be verified.</exception>
    public static PactFile? Read(string name, byte[] utf8)
    {
        if (Parse(name, utf8) is not JsonObject root || !Marks.Any(root.ContainsKey))
        {
            return null;
        }

        RequireVersion(name, root);
        var provider = NameOf(name, root, "provider");
        _ = NameOf(name, root, "consumer");
        var (interactions, messages) = (List(name, root, "interactions"), List(name, root, "messages"));
        if (!root.ContainsKey("interactions") && !root.ContainsKey("messages"))
        {
            throw Broken(name, "has neither 'interactions' nor 'messages'");
        }

        JsonNode?[] requests = [.. interactions.Where(IsRequest)];
        root.Remove("messages");
        root.Remove("interactions");
        return new PactFile(
            name,
            provider,
            [.. requests.Select(request => Interaction(
                name,
                root,
                request as JsonObject ?? throw Broken(name, "has an interaction that is no object")))],
            messages.Length + interactions.Length - requests.Length);
    }

    private static JsonNode? Parse(string name, byte[] utf8)
    {
        // Many editors put a byte order mark in front.
        var json = utf8.AsSpan(utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        if (ForeignBytes.Name(json) is { } kind)
        {
            throw new CannotRunException($"{name}: {kind}");
        }

        try
        {
            return JsonNode.Parse(json, documentOptions: Strict);
        }
        catch (JsonException e)
        {
            throw Broken(
                name,
                FormattableString.Invariant(
                    $"is no JSON that could be a pact: it ends too early, has a member twice, or is broken (line {e.LineNumber + 1})"));
        }
    }

    private static void RequireVersion(string name, JsonObject root)
    {
        if (root["metadata"] is not JsonObject metadata)
        {
            return;
        }

        // All three were written by some version of Pact's own libraries.
        var version = (metadata["pactSpecification"] as JsonObject)?["version"]
            ?? (metadata["pact-specification"] as JsonObject)?["version"]
            ?? metadata["pactSpecificationVersion"];
        if (version is not null && !(Text(version) is { } text && Versions.Contains(text.Split('.')[0])))
        {
            throw Broken(
                name,
                $"names version {(Text(version) is { Length: <= 20 } shown ? shown : "of another form")} of the Pact specification; "
                    + "verified are 1 to 4");
        }
    }

    private static string NameOf(string name, JsonObject root, string party) =>
        Text((root[party] as JsonObject)?["name"]) is { Length: > 0 } found ? found : throw Broken(name, $"has no '{party}' with a 'name'");

    private static JsonNode?[] List(string name, JsonObject root, string member) => root[member] switch
    {
        JsonArray items => [.. items],
        null => [],
        _ => throw Broken(name, $"has '{member}' that are no array"),
    };

    // Version 4 says of each interaction what it is; before, what stood here was a request.
    private static bool IsRequest(JsonNode? interaction) => (interaction as JsonObject)?["type"] is not { } type || Text(type) == Http;

    private static PactInteraction Interaction(string name, JsonObject shell, JsonObject interaction)
    {
        if (Text(interaction["description"]) is not { } description
            || interaction["request"] is not JsonObject
            || interaction["response"] is not JsonObject)
        {
            throw Broken(name, "has an interaction without 'description', 'request' or 'response'");
        }

        var isPending = interaction["pending"] is JsonValue pending && pending.GetValueKind() == JsonValueKind.True;
        interaction.Remove("pending");
        var pact = shell.DeepClone().AsObject();
        pact["interactions"] = new JsonArray(interaction.DeepClone());
        return new PactInteraction(description, [.. States(interaction)], isPending, pact.ToJsonString());
    }

    private static IEnumerable<string> States(JsonObject interaction) =>
        (interaction["providerStates"] as JsonArray ?? []).Select(state => Text((state as JsonObject)?["name"]))
            .Concat([Text(interaction["providerState"]), Text(interaction["provider_state"])])
            .OfType<string>()
            .Where(state => state.Length > 0);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static CannotRunException Broken(string name, string what) =>
        new($"{name}: {what}; write it again with the consumer's tests, or take it out");
}
