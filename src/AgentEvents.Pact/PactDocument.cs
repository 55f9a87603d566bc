using System.Text.Json;

namespace AgentEvents.Pacts;

/// <summary>What a pact file says about itself, as far as it must be known before a verification.</summary>
/// <param name="File">Full path.</param>
/// <param name="Consumer">Name of the consumer; null if it has none.</param>
/// <param name="Provider">Name of the provider; null if it has none.</param>
/// <param name="InteractionCount">How many interactions or messages it has.</param>
/// <param name="HasProviderStates">Whether any of them names a state.</param>
internal sealed record PactDocument(string File, string? Consumer, string? Provider, int InteractionCount, bool HasProviderStates)
{
    // Version 4 and HTTP in all versions, then messages in version 3.
    private static readonly string[] Lists = ["interactions", "messages"];
    private static readonly string[] OldStates = ["providerState", "provider_state"];

    /// <summary>Reads a pact of any specification version.</summary>
    /// <param name="file">Path of the file.</param>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PactDocument Read(string file)
    {
        using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
        var root = document.RootElement;
        var interactions = Lists.SelectMany(list => CoreJson.Items(root, list)).ToList();
        return new PactDocument(file, Name(root, "consumer"), Name(root, "provider"), interactions.Count, interactions.Exists(HasState));
    }

    private static string? Name(JsonElement root, string party) => CoreJson.Member(root, party) is { } value ? CoreJson.Text(value, "name") : null;

    private static bool HasState(JsonElement interaction) =>
        CoreJson.Items(interaction, "providerStates").Any() || OldStates.Any(name => !string.IsNullOrEmpty(CoreJson.Text(interaction, name)));
}
