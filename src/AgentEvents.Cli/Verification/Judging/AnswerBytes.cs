namespace AgentEvents.Cli.Verification.Judging;

/// <summary>Recognises bytes that are no JSON in UTF-8 but something that senders often send in its place.</summary>
internal static class AnswerBytes
{
    /// <summary>What the bytes do, as the end of a sentence; null if they may be JSON.</summary>
    public static string? Name(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? "begins with a byte order mark"
        : body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? "is compressed (gzip)"
        : IsUtf16(body) ? "is in UTF-16"
        : body.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "begins as HTML or XML does"
        : null;

    // JSON begins with two ASCII characters, of which one byte is zero each.
    private static bool IsUtf16(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || (body.Length >= 2 && (body[0] == 0) != (body[1] == 0));
}
