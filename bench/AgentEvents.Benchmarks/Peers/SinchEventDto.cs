using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace AgentEvents.Benchmarks.Peers;

/// <summary>The Sinch event as one writes it by hand for System.Text.Json, with the schema's rules as data annotations.</summary>
internal sealed class SinchEventDto
{
    [JsonPropertyName("to")]
    [Required]
    [RegularExpression("^(?:00)?[1-9][0-9]{8,16}$")]
    public required string To { get; set; }

    [JsonPropertyName("event_id")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [RegularExpression("^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    public string? EventId { get; set; }

    [JsonPropertyName("event")]
    [Required]
    public required SinchEventDetailDto Event { get; set; }
}

/// <summary>Either event, told apart by its type member.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SinchComposingDto), "agent_composing")]
[JsonDerivedType(typeof(SinchReadDto), "agent_read")]
internal abstract class SinchEventDetailDto;

/// <summary>The composing event: nothing but its type.</summary>
internal sealed class SinchComposingDto : SinchEventDetailDto;

/// <summary>The read event.</summary>
internal sealed class SinchReadDto : SinchEventDetailDto
{
    [JsonPropertyName("message_id")]
    [Required(AllowEmptyStrings = true)]
    public required string MessageId { get; set; }
}
