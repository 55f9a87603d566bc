using System.Text.Json;

namespace AgentEvents.Benchmarks.Corpus;

/// <summary>What ajv made of a schema file, as <c>bench/corpus-peers/judge.mjs</c> writes it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Uri">The URI that it is known by.</param>
/// <param name="Draft">The name of its draft; <c>other</c> if ajv reads none such.</param>
/// <param name="Dialect">The URI of its draft's meta-schema; what a schema without <c>$schema</c> means.</param>
/// <param name="Outcome"><c>compiled</c>, or why there is no verdict.</param>
/// <param name="Error">What ajv said.</param>
/// <param name="IdentityEscapes">Whether a pattern of it is a regular expression without the flag <c>u</c> only.</param>
/// <param name="References">The files that it can come to.</param>
/// <param name="Instances">The instances beside it.</param>
internal sealed record CorpusEntry(
    string Path,
    string Uri,
    string Draft,
    string Dialect,
    string Outcome,
    string? Error = null,
    bool IdentityEscapes = false,
    IReadOnlyList<CorpusFile>? References = null,
    IReadOnlyList<CorpusInstance>? Instances = null)
{
    /// <summary>The outcome of a schema that ajv judges instances by.</summary>
    public const string Compiled = "compiled";

    /// <summary>Whether our generator owes code for it.</summary>
    public bool IsOwed => Outcome == Compiled;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    public static CorpusEntry Read(string line) => JsonSerializer.Deserialize<CorpusEntry>(line, JsonSerializerOptions.Web)!;
}

/// <summary>A schema file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Uri">The URI that it is known by.</param>
internal sealed record CorpusFile(string Path, string Uri);

/// <summary>An instance beside a schema.</summary>
/// <param name="Name">The file, and the line if it holds many.</param>
/// <param name="Text">The JSON text; null if the file could not be read.</param>
/// <param name="Valid">The verdict of ajv.</param>
internal sealed record CorpusInstance(string Name, string? Text, bool Valid);
