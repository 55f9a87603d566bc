namespace AgentEvents.Benchmarks.Growth;

/// <summary>A kind of schema that can be made as large as one likes.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Sizes">The sizes that are compared, each twice the one before.</param>
/// <param name="Make">Makes the schemas of a size.</param>
internal sealed record GrowthKind(string Name, IReadOnlyList<int> Sizes, Func<int, GrowthInput> Make)
{
    /// <summary>A kind that stands in one file.</summary>
    /// <param name="name">The kind.</param>
    /// <param name="first">The smallest size; the greatest is eight times as much.</param>
    /// <param name="schema">The schema of a size, without braces around it.</param>
    /// <param name="document">A document that is valid against it.</param>
    public static GrowthKind OfFile(string name, int first, Func<int, string> schema, Func<int, string> document) =>
        new(name, Doubled(first), size => new GrowthInput([("growth.schema.json", Schema(schema(size)))], document(size)));

    /// <summary>A kind of many files that refer to each other as <c>file0.schema.json</c> and so on; the first one is the document's.</summary>
    /// <param name="name">The kind.</param>
    /// <param name="first">The smallest number of files; the greatest is four times as much.</param>
    /// <param name="schema">The schema of a file, by its number and the number of files, without braces around it.</param>
    /// <param name="document">A document that is valid against the first file.</param>
    public static GrowthKind OfFiles(string name, int first, Func<int, int, string> schema, Func<int, string> document) =>
        new(name, [first, 2 * first, 4 * first], size => new GrowthInput(
            [.. Enumerable.Range(0, size).Select(i => ($"file{i}.schema.json", Schema(schema(i, size))))],
            document(size)));

    /// <summary>Texts with commas between them.</summary>
    /// <param name="count">How many.</param>
    /// <param name="text">The text of an index.</param>
    public static string List(int count, Func<int, string> text) => string.Join(",", Enumerable.Range(0, count).Select(text));

    /// <summary>An object of texts that are its members.</summary>
    /// <param name="count">How many.</param>
    /// <param name="text">The text of an index.</param>
    public static string Map(int count, Func<int, string> text) => "{" + List(count, text) + "}";

    /// <summary>A schema of a scalar: kinds take turns.</summary>
    /// <param name="index">Whose turn it is.</param>
    public static string Scalar(int index) =>
        $$"""{"type":"{{(index % 4) switch { 0 => "string", 1 => "integer", 2 => "boolean", _ => "number" }}}"}""";

    /// <summary>A value that <see cref="Scalar"/> allows.</summary>
    /// <param name="index">Whose turn it is.</param>
    public static string Value(int index) => (index % 4) switch { 0 => "\"x\"", 1 => "1", 2 => "true", _ => "1.5" };

    private static string Schema(string members) => $$"""{"$schema":"https://json-schema.org/draft/2020-12/schema",{{members}}}""";

    private static int[] Doubled(int first) => [first, 2 * first, 4 * first, 8 * first];
}
