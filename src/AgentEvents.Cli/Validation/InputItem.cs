namespace AgentEvents.Cli.Validation;

/// <summary>A file to validate, and what to take it for.</summary>
/// <param name="Path">Its path; <c>-</c> is standard input.</param>
/// <param name="Kind">What to take it for.</param>
internal sealed record InputItem(string Path, InputKind Kind)
{
    /// <summary>Which files of a folder are meant.</summary>
    public static readonly string[] Patterns = ["*.json", "*.ndjson", "*.jsonl", "*.har"];

    /// <summary>Whether it is standard input.</summary>
    public bool IsStandardInput => Path == "-";

    /// <summary>What it is called in reports.</summary>
    public string Name => IsStandardInput ? "(stdin)" : Path;

    /// <summary>The file for reports, or null for standard input.</summary>
    public string? File => IsStandardInput ? null : Path;

    /// <summary>The files that are meant by a path: itself, or all that a folder holds.</summary>
    /// <param name="path">A path.</param>
    /// <param name="kind">What to take files for, or null to go by their names.</param>
    /// <exception cref="CannotRunException">A folder cannot be read, or holds nothing to validate.</exception>
    public static IEnumerable<InputItem> Of(string path, InputKind? kind)
    {
        if (path == "-" || !Directory.Exists(path))
        {
            return [new InputItem(path, kind ?? KindOf(path))];
        }

        var files = Patterns.SelectMany(pattern => FolderFiles.Below(path, pattern)).Distinct().Order(StringComparer.Ordinal).ToArray();
        return files.Length == 0
            ? throw new CannotRunException($"{path}: holds no file to validate ({string.Join(", ", Patterns)}); name another folder or a file")
            : files.Select(file => new InputItem(file, kind ?? KindOf(file)));
    }

    private static InputKind KindOf(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".NDJSON" or ".JSONL" => InputKind.Ndjson,
        ".HAR" => InputKind.Har,
        _ => InputKind.Json,
    };
}
