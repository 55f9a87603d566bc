using System.Text;

namespace AgentEvents.Cli;

/// <summary>Makes the files that users want results in. Whatever is wrong with one becomes a sentence.</summary>
internal static class OutputFile
{
    /// <summary>Makes a file of UTF-8 text, in place of one that is there.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public static StreamWriter Create(string path)
    {
        try
        {
            return new StreamWriter(File.Create(path), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = Directory.Exists(path) ? "is a folder; name a file in it"
                : Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder) ? "is in a folder that does not exist; make it first"
                : "cannot be written; check its permissions, or name another file with --output";
            throw new CannotRunException($"{path}: {reason}");
        }
    }
}
