using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Json;

/// <summary>
/// Where in the whole document a reader stands. The serializer knows that and does not tell converters; but as long as the document's beginning
/// is still in the reader's memory, the bytes themselves say it.
/// </summary>
internal static class JsonReaderPlace
{
    /// <summary>The path of the value that the reader stands on, as <see cref="JsonException.Path"/> writes it.</summary>
    /// <returns>Null where the beginning of the document has gone: long documents are read from streams in pieces.</returns>
    public static string? PathOf(in Utf8JsonReader reader)
    {
        // A reader over a sequence of buffers has a position. One over a span has none, and then the offset of the token is its offset in the span.
        if (reader.HasValueSequence
            || !reader.Position.Equals(default)
            || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return null;
        }

        int offset = checked((int)reader.TokenStartIndex);
        ReadOnlySpan<byte> untilHere = MemoryMarshal.CreateReadOnlySpan(
            ref Unsafe.Subtract(ref MemoryMarshal.GetReference(reader.ValueSpan), offset), offset + reader.ValueSpan.Length);
        InstancePlace place = InstanceLocator.Locate(untilHere, [offset])[0];

        // Fewer are open in memory than the reader has seen opened: the document began earlier.
        return place.Depth == reader.CurrentDepth ? place.Path : null;
    }
}
