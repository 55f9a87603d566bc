using System.Buffers;
using System.Text;

namespace AgentEvents.Models.Json;

/// <summary>Finds where UTF-8 goes wrong, once it is known that it does.</summary>
internal static class Utf8Fault
{
    /// <summary>The offset of the first ill-formed sequence; the length if there is none.</summary>
    /// <param name="utf8">The bytes to look through.</param>
    public static int FirstIllFormed(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (offset < utf8.Length && Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }
}
