using System.Text.Json;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Snapshots;

/// <summary>One file under <c>schemas/*/examples</c>, with what its model says about it.</summary>
/// <param name="File">Relative to the provider's examples.</param>
/// <param name="IsValid">The manifest's verdict.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="WriteBack">Reads it and writes it again.</param>
/// <param name="Validate">Holds it against its schema.</param>
internal sealed record Example(string File, bool IsValid, byte[] Utf8, Func<byte[]> WriteBack, Func<ValidationResult> Validate);

/// <summary>The examples of a provider in the order of their names.</summary>
internal static class Examples
{
    public static string[] Providers { get; } = ["canonical", "google", "kaleyra", "sinch"];

    public static IReadOnlyList<Example> Of(string provider)
    {
        var folder = Path.Combine(ProjectFolder.Schemas, provider, "examples");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return
        [
            .. Read(folder, provider, manifest.RootElement.GetProperty("valid"), isValid: true)
                .Concat(Read(folder, provider, manifest.RootElement.GetProperty("invalid"), isValid: false))
                .OrderBy(example => example.File, StringComparer.Ordinal),
        ];
    }

    private static Example[] Read(string folder, string provider, JsonElement entries, bool isValid) =>
    [
        .. entries.EnumerateArray().Select(entry => Read(
            $"{provider}/{entry.GetProperty("schema").GetString()}",
            entry.GetProperty("file").GetString()!,
            isValid,
            File.ReadAllBytes(Path.Combine(folder, entry.GetProperty("file").GetString()!)))),
    ];

    private static Example Read(string schema, string file, bool isValid, byte[] utf8) => schema switch
    {
        "canonical/inbound-event.schema.json" => Make<AgentEvents.Models.InboundEvent>(file, isValid, utf8),
        "canonical/outbound-event.schema.json" => Make<AgentEvents.Models.OutboundEvent>(file, isValid, utf8),
        "google/agent-event.schema.json" => Make<Google.AgentEvent>(file, isValid, utf8),
        "google/agent-event-resource.schema.json" => Make<Google.AgentEventResource>(file, isValid, utf8),
        "google/agent-launch-event.schema.json" => Make<Google.AgentLaunchEvent>(file, isValid, utf8),
        "google/error-response.schema.json" => Make<Google.ErrorResponse>(file, isValid, utf8),
        "google/pubsub-push.schema.json" => Make<Google.PubSubPush>(file, isValid, utf8),
        "google/server-event.schema.json" => Make<Google.ServerEvent>(file, isValid, utf8),
        "google/user-event.schema.json" => Make<Google.UserEvent>(file, isValid, utf8),
        "google/webhook-activation.schema.json" => Make<Google.WebhookActivation>(file, isValid, utf8),
        "google/webhook-notification.schema.json" => Make<Google.WebhookNotification>(file, isValid, utf8),
        "kaleyra/event-response.schema.json" => Make<Kaleyra.EventResponse>(file, isValid, utf8),
        "kaleyra/typing-request.schema.json" => Make<Kaleyra.TypingRequest>(file, isValid, utf8),
        "sinch/agent-event.schema.json" => Make<Sinch.AgentEvent>(file, isValid, utf8),
        "sinch/error-response.schema.json" => Make<Sinch.ErrorResponse>(file, isValid, utf8),
        "sinch/event-accepted.schema.json" => Make<Sinch.EventAccepted>(file, isValid, utf8),
        _ => throw new ArgumentOutOfRangeException(nameof(schema), schema, "No model is known for this schema: add it here."),
    };

    private static Example Make<T>(string file, bool isValid, byte[] utf8)
        where T : class, IJsonModel<T> =>
        new(file, isValid, utf8, () => JsonModel.ToUtf8Bytes(JsonModel.Parse<T>(utf8)), () => JsonModel.Validate<T>(utf8));
}
