using System.Text.Json;

namespace AgentEvents.Contract.Corpus;

/// <summary>A file of the corpus and a place in it, as a <c>$ref</c> or a transcription writes it: <c>file#/pointer</c>.</summary>
/// <param name="File">Path relative to the schemas folder.</param>
/// <param name="Pointer">JSON Pointer; empty for the whole document.</param>
internal sealed record Reference(string File, string Pointer)
{
    /// <summary>Reads <paramref name="text"/> as it stands in <paramref name="from"/>, a file of the corpus.</summary>
    public static Reference Parse(string from, string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var (file, pointer) = hash < 0 ? (text, string.Empty) : (text[..hash], text[(hash + 1)..]);
        var folder = from[..(from.IndexOf('/', StringComparison.Ordinal) + 1)];
        return new Reference(file.Length == 0 ? from : folder + file, pointer);
    }

    /// <summary>The value that the reference leads to; null if there is no such file or place.</summary>
    public JsonElement? Target() =>
        System.IO.File.Exists(Path.Combine(SchemaFolder.Root, File)) ? JsonPointer.Resolve(SchemaFolder.Read(File), Pointer) : null;
}
