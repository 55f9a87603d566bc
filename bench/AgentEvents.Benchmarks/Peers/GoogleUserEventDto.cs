using System.Text.Json.Serialization;

namespace AgentEvents.Benchmarks.Peers;

/// <summary>Google's user event as one writes it by hand for System.Text.Json: one class with all that may be there.</summary>
internal sealed class GoogleUserEventDto
{
    [JsonPropertyName("senderPhoneNumber")]
    public required string SenderPhoneNumber { get; set; }

    [JsonPropertyName("agentId")]
    public required string AgentId { get; set; }

    [JsonPropertyName("eventType")]
    public string? EventType { get; set; }

    [JsonPropertyName("eventId")]
    public string? EventId { get; set; }

    [JsonPropertyName("messageId")]
    public string? MessageId { get; set; }

    [JsonPropertyName("sendTime")]
    public DateTimeOffset? SendTime { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }

    [JsonPropertyName("userFile")]
    public GoogleUserFileDto? UserFile { get; set; }

    [JsonPropertyName("suggestionResponse")]
    public GoogleSuggestionDto? SuggestionResponse { get; set; }
}

/// <summary>A file.</summary>
internal sealed class GoogleUserFileDto
{
    [JsonPropertyName("payload")]
    public GooglePayloadDto? Payload { get; set; }
}

/// <summary>Where a file lies.</summary>
internal sealed class GooglePayloadDto
{
    [JsonPropertyName("mimeType")]
    public string? MimeType { get; set; }

    [JsonPropertyName("fileSizeBytes")]
    public long FileSizeBytes { get; set; }

    [JsonPropertyName("fileUri")]
    public string? FileUri { get; set; }

    [JsonPropertyName("fileName")]
    public string? FileName { get; set; }
}

/// <summary>What was tapped.</summary>
internal sealed class GoogleSuggestionDto
{
    [JsonPropertyName("postbackData")]
    public string? PostbackData { get; set; }

    [JsonPropertyName("text")]
    public string? Text { get; set; }
}
