using System.Text;

namespace AgentEvents.Benchmarks.Documents;

/// <summary>The schemas of the repository, embedded in this program.</summary>
internal static class SchemaText
{
    /// <summary>The paths of all schemas below <c>schemas/</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } =
        [.. typeof(SchemaText).Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of one schema.</summary>
    /// <param name="path">Its path below <c>schemas/</c>, with slashes.</param>
    /// <exception cref="ArgumentException">There is no such schema.</exception>
    public static string Read(string path)
    {
        using var stream = typeof(SchemaText).Assembly.GetManifestResourceStream(path)
            ?? throw new ArgumentException($"There is no schema {path}.", nameof(path));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
