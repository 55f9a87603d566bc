using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Pacts.Matchers;

/// <summary>
/// Writes a matcher as integration JSON, the form in which Pact's core takes it:
/// <c>{"pact:matcher:type":"regex","value":"42","regex":"^[0-9]+$"}</c>.
/// </summary>
internal sealed class MatcherConverter : JsonConverter<IMatcher>
{
    /// <inheritdoc/>
    public override IMatcher Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Matchers are written and never read.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IMatcher value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("pact:matcher:type", value.Type);
        writer.WritePropertyName("value");
        JsonSerializer.Serialize(writer, value.Value, options);
        if (value is MatchingRule rule)
        {
            WriteConditions(writer, rule);
        }

        writer.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter writer, MatchingRule rule)
    {
        if (rule.Regex is not null)
        {
            writer.WriteString("regex", rule.Regex);
        }

        if (rule.Min is { } min)
        {
            writer.WriteNumber("min", min);
        }

        if (rule.Max is { } max)
        {
            writer.WriteNumber("max", max);
        }
    }
}
