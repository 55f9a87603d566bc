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
    /// <summary>Goes past the object or array that a reader stands on, if its bytes lie in one piece.</summary>
    /// <param name="reader">The reader; it has not moved if the bytes do not.</param>
    /// <param name="utf8">The bytes of the value, in the reader's memory.</param>
    /// <exception cref="JsonException">The value is no JSON.</exception>
    public static bool TrySkip(ref Utf8JsonReader reader, out ReadOnlySpan<byte> utf8)
    {
        utf8 = default;
        if (!IsOverOneSpan(reader))
        {
            return false;
        }

        ref byte first = ref MemoryMarshal.GetReference(reader.ValueSpan);
        long start = reader.TokenStartIndex;
        Utf8JsonReader before = reader;
        if (!reader.TrySkip())
        {
            reader = before;
            return false;
        }

        utf8 = MemoryMarshal.CreateReadOnlySpan(ref first, checked((int)(reader.BytesConsumed - start)));
        return true;
    }

    // A reader over a sequence of buffers has a position. One over a span has none, and then the offset of the token is its offset in the span.
    private static bool IsOverOneSpan(in Utf8JsonReader reader) =>
        !reader.HasValueSequence && reader.Position.Equals(default) && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray);

    /// <summary>The path of the value that the reader stands on, as <see cref="JsonException.Path"/> writes it.</summary>
    /// <returns>Null where the beginning of the document has gone: long documents are read from streams in pieces.</returns>
    public static string? PathOf(in Utf8JsonReader reader)
    {
        if (!IsOverOneSpan(reader))
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
