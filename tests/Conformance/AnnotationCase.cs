using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>A schema of the annotation suite and what it must say about instances.</summary>
/// <param name="Name">The file, the number in it and the description.</param>
/// <param name="Compatibility">The releases of JSON Schema that the case is for, as the suite writes them.</param>
/// <param name="Schema">The schema's text.</param>
/// <param name="Tests">The instances.</param>
internal sealed record AnnotationCase(string Name, string Compatibility, string Schema, IReadOnlyList<AnnotationTest> Tests)
{
    /// <summary>The folder of the suite that has the files.</summary>
    public const string Folder = "annotations/tests";

    private const int Release = 2020;

    /// <summary>
    /// Whether the case is for draft 2020-12: a release alone is the first one, and <c>&lt;=</c> and <c>=</c> are what they look like.
    /// </summary>
    public bool IsForUs => Compatibility.Split(',', StringSplitOptions.RemoveEmptyEntries).All(condition => condition switch
    {
        ['<', '=', .. var last] => Release <= Number(last),
        ['=', .. var only] => Release == Number(only),
        _ => Release >= Number(condition),
    });

    /// <summary>The case in the form of the other tests; its instances are all valid.</summary>
    public SuiteCase ToSuiteCase() =>
        new(Folder, Name, Schema, [.. Tests.Select((t, i) => new SuiteTest(i.ToString(CultureInfo.InvariantCulture), t.Instance, true))]);

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<AnnotationCase> Read(string file)
    {
        using var document = JsonDocument.Parse(SuiteFolder.Read(Folder, file));
        return [.. document.RootElement.GetProperty("suite").EnumerateArray().Select((c, i) => new AnnotationCase(
            $"{file} {i}: {c.GetProperty("description").GetString()}",
            c.TryGetProperty("compatibility", out var compatibility) ? compatibility.GetString()! : "",
            c.GetProperty("schema").GetRawText(),
            [.. c.GetProperty("tests").EnumerateArray().Select(t => new AnnotationTest(
                Encoding.UTF8.GetBytes(t.GetProperty("instance").GetRawText()),
                [.. t.GetProperty("assertions").EnumerateArray().Select(AnnotationAssertion.Read)]))]))];
    }

    private static int Number(string release) => int.Parse(release, NumberStyles.None, CultureInfo.InvariantCulture);
}

/// <summary>An instance of the annotation suite.</summary>
/// <param name="Instance">Its bytes, as the suite has them.</param>
/// <param name="Assertions">What must be said about it.</param>
internal sealed record AnnotationTest(byte[] Instance, IReadOnlyList<AnnotationAssertion> Assertions);

/// <summary>What one keyword must say about one place.</summary>
/// <param name="Location">The place in the instance.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Expected">The schemas that say something, as JSON Pointers, and what each says.</param>
internal sealed record AnnotationAssertion(string Location, string Keyword, IReadOnlyDictionary<string, string> Expected)
{
    /// <summary>Reads one assertion.</summary>
    public static AnnotationAssertion Read(JsonElement assertion) => new(
        assertion.GetProperty("location").GetString()!,
        assertion.GetProperty("keyword").GetString()!,
        assertion.GetProperty("expected")
            .EnumerateObject()
            .ToDictionary(p => Uri.UnescapeDataString(p.Name.TrimStart('#')), p => p.Value.GetRawText()));
}
