namespace AgentEvents.Models.Json;

/// <summary>The grammar of JSON numbers, RFC 8259 section 6.</summary>
internal static class JsonNumberText
{
    /// <summary>Whether the bytes are a number from the first to the last.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> utf8)
    {
        var cursor = new JsonCursor(utf8);
        return JsonKindIsNumber(utf8) && cursor.SkipValue() && cursor.Position == utf8.Length;
    }

    // The cursor would step over white space in front; a number on its own has none.
    private static bool JsonKindIsNumber(ReadOnlySpan<byte> utf8) => !utf8.IsEmpty && utf8[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9');
}
