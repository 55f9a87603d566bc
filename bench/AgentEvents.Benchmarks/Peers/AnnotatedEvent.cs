using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace AgentEvents.Benchmarks.Peers;

/// <summary>Validating as one does with what .NET brings: deserialise by reflection, then ask the data annotations.</summary>
internal static class AnnotatedEvent
{
    /// <summary>Whether a document can be read and follows the annotations.</summary>
    public static bool IsValid(byte[] utf8)
    {
        SinchEventDto? value;
        try
        {
            value = JsonSerializer.Deserialize<SinchEventDto>(utf8);
        }
        catch (JsonException)
        {
            return false;
        }

        // The Validator does not go into members that are objects.
        return value is not null && Follows(value) && Follows(value.Event);
    }

    private static bool Follows(object value) => Validator.TryValidateObject(value, new ValidationContext(value), [], validateAllProperties: true);
}
