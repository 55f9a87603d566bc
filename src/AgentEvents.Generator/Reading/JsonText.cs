using System.Text;

namespace AgentEvents.Generator.Reading;

/// <summary>Writes a value of a schema file as compact JSON.</summary>
internal static class JsonText
{
    /// <summary>The text of a value.</summary>
    public static string Of(JsonNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode node)
    {
        switch (node)
        {
            case JsonObjectNode found:
                text.Append('{');
                WriteSeparated(text, found.Members, m => Write(text.Append(JsonString.Quote(m.Name)).Append(':'), m.Value));
                text.Append('}');
                break;
            case JsonArrayNode array:
                text.Append('[');
                WriteSeparated(text, array.Items, i => Write(text, i));
                text.Append(']');
                break;
            case JsonStringNode value:
                text.Append(JsonString.Quote(value.Value));
                break;
            case JsonNumberNode number:
                text.Append(number.Text);
                break;
            case JsonBooleanNode { Value: var value }:
                text.Append(value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteSeparated<T>(StringBuilder text, EquatableArray<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            write(items[i]);
        }
    }
}
