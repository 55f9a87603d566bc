using System.Text;

namespace AgentEvents.Cli;

/// <summary>Reads files that users name. Whatever is wrong with one becomes a sentence.</summary>
internal static class InputFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotRunException($"{path}: {Reason(path, e)}");
        }
    }

    /// <summary>The text of a schema file, which has to be UTF-8.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CannotRunException">It cannot be read or is no text.</exception>
    public static string Text(string path) => Text(Bytes(path), path);

    /// <summary>The text of a schema that was read already, which has to be UTF-8.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="CannotRunException">It is no text.</exception>
    public static string Text(byte[] bytes, string path)
    {
        if (ForeignBytes.Name(bytes) is { } foreign)
        {
            throw new CannotRunException($"{path}: {foreign}");
        }

        try
        {
            return Strict.GetString(WithoutMark(bytes).Span);
        }
        catch (DecoderFallbackException)
        {
            throw new CannotRunException($"{path}: is not text in UTF-8; a JSON Schema must be, so check that the right file is named");
        }
    }

    /// <summary>
    /// The bytes behind a byte order mark, which some editors and exporters write: in files of ours it says nothing and is passed over.
    /// </summary>
    /// <param name="bytes">The bytes of a file.</param>
    public static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);

    /// <summary>A file as a stream, to be read once from its start to its end.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CannotRunException">It cannot be opened.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0, Share = FileShare.ReadWrite });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CannotRunException($"{path}: {Reason(path, e)}");
        }
    }

    private static bool IsLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Reason(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => "is a folder; name the files in it",
        FileNotFoundException or DirectoryNotFoundException when IsLink(path) => "is a link to something that does not exist; check where it leads",
        FileNotFoundException or DirectoryNotFoundException => "does not exist; check the path",
        UnauthorizedAccessException => "may not be read; check its permissions",
        IOException when new FileInfo(path) is { Exists: true, Length: > int.MaxValue } =>
            "is larger than 2 GB; if it holds a document on each line, say --as ndjson, otherwise split it",
        IOException when IsLink(path) && IsLink(FinalPath.Of(path)) => "is a link that leads back to itself; check where it leads",
        IOException => "cannot be read; check that nothing else holds it open",
        _ => "is no path; check how it is spelt",
    };
}
