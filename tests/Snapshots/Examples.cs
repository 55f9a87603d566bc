using System.Text.Json;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Snapshots;

/// <summary>One file under <c>schemas/*/examples</c>, with what its model says about it.</summary>
/// <param name="File">Relative to the provider's examples.</param>
/// <param name="IsValid">The manifest's verdict.</param>
/// <param name="Utf8">Its bytes.</param>
/// <param name="WriteBack">Reads it and writes it again.</param>
/// <param name="Validate">Holds it against its schema.</param>
internal sealed record Example(string File, bool IsValid, byte[] Utf8, Func<byte[]> WriteBack, Func<ValidationResult> Validate);

/// <summary>The examples of a provider in the order of their names.</summary>
internal static class Examples
{
    public static string[] Providers { get; } = [
        .. Directory.GetDirectories(ProjectFolder.Schemas)
            .Where(folder => File.Exists(Path.Combine(folder, "examples", "manifest.json")))
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Example> Of(string provider)
    {
        var folder = Path.Combine(ProjectFolder.Schemas, provider, "examples");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
        return
        [
            .. Read(folder, provider, manifest.RootElement.GetProperty("valid"), isValid: true)
                .Concat(Read(folder, provider, manifest.RootElement.GetProperty("invalid"), isValid: false))
                .OrderBy(example => example.File, StringComparer.Ordinal),
        ];
    }

    private static Example[] Read(string folder, string provider, JsonElement entries, bool isValid) =>
    [
        .. entries.EnumerateArray().Select(entry => Read(
            $"{provider}/{entry.GetProperty("schema").GetString()}",
            entry.GetProperty("file").GetString()!,
            isValid,
            File.ReadAllBytes(Path.Combine(folder, entry.GetProperty("file").GetString()!)))),
    ];

    private static Example Read(string schema, string file, bool isValid, byte[] utf8)
    {
        var name = schema.Replace(".schema.json", "", StringComparison.Ordinal);
        var validator = SchemaCatalogue.Entries.FindSchema(name).ShouldNotBeNull(name).Validator;
        return new(
            file,
            isValid,
            utf8,
            () => validator.TryParse(utf8, out var model, out var result)
                ? validator.ToUtf8Bytes(model)
                : throw new InvalidDocumentException(result),
            () => validator.Validate(utf8));
    }
}
