extern alias generator;

using System.Globalization;
using AgentEvents.Cli.Compilation;
using generator::AgentEvents.Generator;
using generator::AgentEvents.Generator.Resolution;

namespace AgentEvents.Benchmarks.Size;

/// <summary>
/// The <c>size</c> command: how much code is generated. A folder is read as one project, as a build reads it; behind <c>--foreign</c>, each schema
/// below the folders is read by itself, as <c>agent-events validate --schema</c> reads it.
/// </summary>
internal static class SizeCommand
{
    private const int WorstShown = 5;

    /// <summary>Measures and prints.</summary>
    /// <param name="arguments">Folders; <c>schemas</c> if there is none.</param>
    /// <param name="output">Takes the tables.</param>
    /// <returns>The exit code: 0, or 2 if there is no schema.</returns>
    public static int Run(string[] arguments, TextWriter output) => arguments switch
    {
        [] => Project("schemas", output),
        ["--foreign", .. var folders] => Foreign(folders, output),
        _ => arguments.Max(folder => Project(folder, output)),
    };

    private static int Project(string folder, TextWriter output)
    {
        string[] schemas = [.. Files(folder, "*.schema.json"), .. Files(folder, "openapi.json")];
        var documents = schemas.Where(p => Path.GetFileName(p) != "dialect.schema.json")
            .Select(p => SchemaDocument.Read(p, Path.GetRelativePath(folder, p).Replace('\\', '/'), File.ReadAllText(p)))
            .ToArray();
        if (documents.Length == 0)
        {
            output.WriteLine($"# no schema below {folder}");
            return 2;
        }

        output.WriteLine($"# {folder}: {documents.Length} documents");
        Write(output, CodeScale.Weigh(ProjectRun.Of(documents, "AgentEvents.Models").Files));
        return 0;
    }

    private static int Foreign(string[] folders, TextWriter output)
    {
        var sizes = new List<ForeignSize>();
        var kinds = new SortedDictionary<string, CodeSize>(StringComparer.Ordinal);
        foreach (var path in folders.SelectMany(f => File.Exists(f) ? [f] : Files(f, "*.json")))
        {
            var generated = SchemaCompiler.Generate(SchemaSource.Read(path), [], assertFormats: false);
            if (generated.RootModel is null)
            {
                output.WriteLine($"# {path}: {(generated.Problems is [var first, ..] ? first : "no code")}");
                continue;
            }

            var weights = CodeScale.Weigh(generated.Files);
            sizes.Add(new ForeignSize(path, new FileInfo(path).Length, generated.Nodes, weights.Values.Aggregate((a, b) => a + b)));
            foreach (var (kind, size) in weights)
            {
                kinds[kind] = kinds.GetValueOrDefault(kind) + size;
            }
        }

        if (sizes.Count == 0)
        {
            output.WriteLine("# no schema");
            return 2;
        }

        Write(output, kinds);
        Write(output, sizes);
        return 0;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static void Write(TextWriter output, SortedDictionary<string, CodeSize> kinds)
    {
        output.WriteLine("| kind | files | lines | bytes | IL bytes |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var (kind, size) in kinds.Append(new("all", kinds.Values.Aggregate((a, b) => a + b))))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {kind} | {size.Files} | {size.Lines:N0} | {size.Bytes:N0} | {size.IlBytes:N0} |"));
        }
    }

    private static void Write(TextWriter output, List<ForeignSize> sizes)
    {
        var (constant, slope) = ForeignSize.Fit(sizes);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sizes.Count} schemas; fixed cost {constant:N0} bytes, {slope:N0} bytes for each canonical schema; the largest:"));
        foreach (var worst in sizes.OrderByDescending(s => s.Code.Bytes).Take(WorstShown))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{worst.Code.Bytes:N0} bytes, {worst.Code.IlBytes:N0} of IL, {worst.Nodes} canonical schemas, "
                    + $"{(double)worst.Code.Bytes / worst.SchemaBytes:0.#} for each byte of {worst.Path}"));
        }
    }
}
