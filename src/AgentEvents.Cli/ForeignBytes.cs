namespace AgentEvents.Cli;

/// <summary>Recognises what is no text in UTF-8 at all, so that it is said once and not as the fault of each line.</summary>
internal static class ForeignBytes
{
    /// <summary>How many bytes are enough.</summary>
    public const int MostLookedAt = 4096;

    // Text has some odd bytes at times; of what is no text, every ninth byte is one.
    private const int ControlsForBinary = 20;
    private const int LeastControls = 4;

    private const string Zlib = "is compressed with zlib (deflate)";
    private const string ZlibAdvice = "; unpack it first (zlib-flate -uncompress < FILE), a pipe to - will do";

    private static readonly (byte[] Start, string What, string Advice)[] Signatures =
    [
        ([0x1F, 0x8B], "is compressed with gzip", "; unpack it first (gunzip -c FILE), a pipe to - will do"),
        ([0x50, 0x4B, 0x03, 0x04], "is a ZIP archive", "; unpack it first and name the files in it"),
        ([0x28, 0xB5, 0x2F, 0xFD], "is compressed with zstd", "; unpack it first (zstd -dc FILE), a pipe to - will do"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "is compressed with xz", "; unpack it first (xz -dc FILE), a pipe to - will do"),
        ([0x42, 0x5A, 0x68, 0x39], "is compressed with bzip2", "; unpack it first (bzip2 -dc FILE), a pipe to - will do"),
        ([0x78, 0x01], Zlib, ZlibAdvice),
        ([0x78, 0x5E], Zlib, ZlibAdvice),
        ([0x78, 0x9C], Zlib, ZlibAdvice),
        ([0x78, 0xDA], Zlib, ZlibAdvice),
        ([0xFF, 0xFE, 0x00, 0x00], In("UTF-32"), Conversion("UTF-32")),
        ([0x00, 0x00, 0xFE, 0xFF], In("UTF-32"), Conversion("UTF-32")),
        ([0xFF, 0xFE], In("UTF-16"), Conversion("UTF-16")),
        ([0xFE, 0xFF], In("UTF-16"), Conversion("UTF-16")),
    ];

    /// <summary>What the bytes are and what to do with them, as the end of a sentence; null if they may be text in UTF-8.</summary>
    /// <param name="bytes">The beginning, or all of it.</param>
    public static string? Name(ReadOnlySpan<byte> bytes) => Find(bytes) is var (what, advice) ? what + advice : null;

    /// <summary>What the bytes are, as the end of a sentence; null if they may be text in UTF-8.</summary>
    /// <param name="bytes">The beginning, or all of it.</param>
    public static string? Kind(ReadOnlySpan<byte> bytes) => Find(bytes)?.What;

    private static (string What, string Advice)? Find(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, what, advice) in Signatures)
        {
            if (bytes.StartsWith(start))
            {
                return (what, advice);
            }
        }

        return WidthWithoutMark(bytes) is { } encoding ? (In(encoding), Conversion(encoding))
            : IsBinary(bytes[..Math.Min(bytes.Length, MostLookedAt)]) ? ("is binary and no text", "; check that the right one is named")
            : null;
    }

    // JSON begins with an ASCII character, whose other bytes are zero in a wider encoding.
    private static string? WidthWithoutMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, 0, 0, not 0, ..] or [not 0, 0, 0, 0, ..] => "UTF-32",
        [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..] or [0, not 0] or [not 0, 0] => "UTF-16",
        _ => null,
    };

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            controls += value is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B) ? 1 : 0;
        }

        return controls >= LeastControls && controls * ControlsForBinary > bytes.Length;
    }

    private static string In(string encoding) => $"is text in {encoding}";

    private static string Conversion(string encoding) => $", and JSON is UTF-8; convert it first (iconv -f {encoding} -t UTF-8 FILE)";
}
