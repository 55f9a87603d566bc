namespace AgentEvents.Conformance;

/// <summary>
/// The suite's files, a few to a compilation: a compiler spends most of its time on a small file on looking at the framework. One test on its own
/// still compiles no more than its batch.
/// </summary>
internal static class SuiteBatches
{
    private const int FilesInABatch = 10;

    private static readonly IReadOnlyList<string>[] Batches = [.. SuiteFolder.Files.Chunk(FilesInABatch)];

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<CompiledCase>>>[] Compiled =
        [.. Batches.Select(files => new Lazy<IReadOnlyDictionary<string, IReadOnlyList<CompiledCase>>>(() => Compile(files)))];

    /// <summary>The validators of all schemas of a file, in its order.</summary>
    /// <param name="file">The file, relative to <c>tests</c>.</param>
    public static IReadOnlyList<CompiledCase> Of(string file) => Compiled[Array.FindIndex(Batches, b => b.Contains(file))].Value[file];

    private static IReadOnlyDictionary<string, IReadOnlyList<CompiledCase>> Compile(IReadOnlyList<string> files)
    {
        var cases = files.SelectMany(SuiteCase.Read).ToArray();
        return CompiledSuite.Compile(cases).Cases
            .GroupBy(c => c.Case.File)
            .ToDictionary(g => g.Key, IReadOnlyList<CompiledCase> (g) => [.. g], StringComparer.Ordinal);
    }
}
