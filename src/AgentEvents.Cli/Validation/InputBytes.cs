namespace AgentEvents.Cli.Validation;

/// <summary>Reads what a file or standard input holds, as a whole.</summary>
internal static class InputBytes
{
    /// <summary>The bytes.</summary>
    /// <param name="console">Whose standard input may be meant.</param>
    /// <param name="item">What is meant.</param>
    /// <exception cref="CannotRunException">It cannot be read, or is no text in UTF-8 at all.</exception>
    public static byte[] Of(CommandConsole console, InputItem item)
    {
        var bytes = Read(console, item);
        return ForeignBytes.Name(bytes) is { } foreign ? throw new CannotRunException($"{item.Name}: {foreign}") : bytes;
    }

    private static byte[] Read(CommandConsole console, InputItem item)
    {
        if (!item.IsStandardInput)
        {
            return InputFile.Bytes(item.Path);
        }

        try
        {
            using var copy = new MemoryStream();
            console.Input.CopyTo(copy);
            return copy.ToArray();
        }
        catch (IOException)
        {
            throw new CannotRunException(
                "standard input cannot be read, or is larger than 2 GB; if it holds a document on each line, say --as ndjson");
        }
    }
}
