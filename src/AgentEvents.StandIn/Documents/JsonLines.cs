using System.Text.Json;

namespace AgentEvents.StandIn.Documents;

/// <summary>Finds the line of a place in a document that is JSON.</summary>
internal static class JsonLines
{
    /// <summary>The line, from 1; that of the nearest place above where there is no such place.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="pointer">The JSON Pointer to the place.</param>
    public static int LineOf(ReadOnlySpan<byte> utf8, string pointer)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        var offset = reader.TokenStartIndex;
        foreach (var token in JsonPointers.Tokens(pointer))
        {
            if (!Enter(ref reader, token))
            {
                break;
            }

            offset = reader.TokenStartIndex;
        }

        return 1 + utf8[..(int)offset].Count((byte)'\n');
    }

    private static bool Enter(ref Utf8JsonReader reader, string token)
    {
        var index = 0;
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!isObject && reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var isFound = isObject ? reader.ValueTextEquals(token) : index++.ToString(System.Globalization.CultureInfo.InvariantCulture) == token;
            if (isObject)
            {
                reader.Read();
            }

            if (isFound)
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
