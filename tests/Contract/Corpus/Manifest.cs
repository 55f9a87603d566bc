using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Contract.Corpus;

/// <summary>The verdicts on one provider's examples; <c>schemas/README.md</c> explains every member.</summary>
internal sealed record Manifest(IReadOnlyList<Example> Valid, IReadOnlyList<Example> Invalid)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
    };

    /// <summary>Reads the manifest of a provider.</summary>
    /// <exception cref="JsonException">It has a member that nobody knows, or one of the wrong type.</exception>
    public static Manifest Read(string provider)
    {
        var manifest = SchemaFolder.Read($"{provider}/examples/manifest.json").Deserialize<Manifest>(Options)!;
        return new Manifest(
            [.. manifest.Valid.Select(example => example with { Provider = provider, IsValid = true })],
            [.. manifest.Invalid.Select(example => example with { Provider = provider })]);
    }

    /// <summary>Every example of every provider.</summary>
    public static IReadOnlyList<Example> All { get; } =
        [.. SchemaFolder.Folders.Select(Read).SelectMany(manifest => manifest.Valid.Concat(manifest.Invalid))];
}

/// <summary>One example and the verdict on it.</summary>
internal sealed record Example(string File, string Schema, string Description)
{
    /// <summary>Provider folder that the example belongs to.</summary>
    [JsonIgnore]
    public string Provider { get; init; } = "";

    /// <summary>Which list it stands in.</summary>
    [JsonIgnore]
    public bool IsValid { get; init; }

    /// <summary>Where it was printed, or the statement that it is about.</summary>
    [JsonPropertyName("x-source")]
    public Source? Source { get; init; }

    /// <summary>Whether the document prints it.</summary>
    public bool Printed { get; init; }

    /// <summary>Replacements, one after the other, that turn the print into the file.</summary>
    public IReadOnlyList<Repair> Erratum { get; init; } = [];

    /// <summary>What must be reported; the first is the principal one.</summary>
    public IReadOnlyList<ExpectedViolation> Violations { get; init; } = [];

    /// <summary>Path relative to the schemas folder.</summary>
    [JsonIgnore]
    public string Path => $"{Provider}/examples/{File}";

    /// <summary>Keyword of the principal violation; null for a valid example.</summary>
    [JsonIgnore]
    public string? Principal => Violations.Count == 0 ? null : Violations[0].Keyword;

    /// <summary>The bytes of the example.</summary>
    public byte[] Bytes() => SchemaFolder.ReadBytes(Path);
}

/// <summary>A place in a published document.</summary>
internal sealed record Source(string Document, string Section, string? Note = null);

/// <summary>A departure from what was printed.</summary>
internal sealed record Repair(string Published, string Effective, string Reason);

/// <summary>A violation that must be among those reported.</summary>
internal sealed record ExpectedViolation(string Keyword, string? Instance = null, int? Offset = null);
