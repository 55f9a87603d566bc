using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace AgentEvents.Models.Http;

/// <summary>UTF-8 that replaces nothing in silence and throws nothing that quotes the text.</summary>
internal static class StrictUtf8
{
    /// <summary>Encodes a text.</summary>
    /// <returns>False if a surrogate has no partner.</returns>
    public static bool TryEncode(string text, [NotNullWhen(true)] out byte[]? utf8)
    {
        utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        if (Utf8.FromUtf16(text, utf8, out _, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            utf8 = null;
            return false;
        }

        Array.Resize(ref utf8, written);
        return true;
    }
}
