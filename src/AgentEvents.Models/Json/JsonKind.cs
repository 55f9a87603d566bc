using System.Text.Json;

namespace AgentEvents.Models.Json;

/// <summary>Tells the kind of a valid JSON value by its first byte.</summary>
internal static class JsonKind
{
    public static JsonValueKind Of(ReadOnlySpan<byte> value) => value.IsEmpty ? JsonValueKind.Undefined : Of(value[0]);

    public static JsonValueKind Of(byte first) => first switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };
}
