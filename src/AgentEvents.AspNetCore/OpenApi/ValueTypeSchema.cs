using AgentEvents.Models;
using AgentEvents.Models.Json;
using Microsoft.OpenApi;

namespace AgentEvents.AspNetCore;

/// <summary>How the value types of models look on the wire.</summary>
/// <param name="Type">The kind of JSON value; null for any.</param>
/// <param name="Format">Its format.</param>
/// <param name="Description">What it is.</param>
/// <param name="Inner">The type whose values it has; null if it has its own.</param>
internal sealed record ValueTypeSchema(JsonSchemaType? Type, string? Format = null, string? Description = null, Type? Inner = null)
{
    private static readonly Dictionary<Type, ValueTypeSchema> Known = new()
    {
        [typeof(Timestamp)] = new(JsonSchemaType.String, "date-time"),
        [typeof(PhoneNumber)] = new(JsonSchemaType.String, Description: "A phone number with its country code, with or without + or 00 in front."),
        [typeof(JsonNumber)] = new(JsonSchemaType.Number),
        [typeof(RawJson)] = new((JsonSchemaType?)null),
        [typeof(AdditionalMembers)] = new(JsonSchemaType.Object),
        [typeof(Verbatim<Guid>)] = new(JsonSchemaType.String, "uuid"),
        [typeof(Verbatim<Uri>)] = new(JsonSchemaType.String, "uri"),
        [typeof(Verbatim<TimeSpan>)] = new(JsonSchemaType.String, "duration"),
        [typeof(Verbatim<TimeOnly>)] = new(JsonSchemaType.String, "time"),
        [typeof(Verbatim<double>)] = new(JsonSchemaType.Number, "double"),
        [typeof(Verbatim<float>)] = new(JsonSchemaType.Number, "float"),
    };

    /// <summary>How a type looks; null if it is none of these.</summary>
    public static ValueTypeSchema? Of(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>)
            ? new ValueTypeSchema(null, Inner: type.GetGenericArguments()[0])
            : Known.GetValueOrDefault(type);
}
