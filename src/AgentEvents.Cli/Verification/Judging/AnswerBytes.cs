namespace AgentEvents.Cli.Verification.Judging;

/// <summary>Recognises bytes that are no JSON in UTF-8 but something that senders often send in its place.</summary>
internal static class AnswerBytes
{
    /// <summary>What the bytes do, as the end of a sentence; null if they may be JSON.</summary>
    public static string? Name(ReadOnlySpan<byte> body) =>
        body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? "begins with a byte order mark"
        : ForeignBytes.Kind(body) is { } kind ? kind
        : body.TrimStart(" \t\r\n"u8).StartsWith("<"u8) ? "begins as HTML or XML does"
        : body is [>= 0x80, ..] ? "begins with a byte that no JSON begins with: it may be compressed, or in another encoding"
        : null;
}
