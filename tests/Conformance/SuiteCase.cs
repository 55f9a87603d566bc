using System.Text;
using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>A schema of the suite and the instances to hold against it.</summary>
/// <param name="File">The file that it stands in, relative to <c>tests</c>; it begins with the draft.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Schema">The schema's text.</param>
/// <param name="Tests">The instances.</param>
/// <param name="Draft">The URI of the draft that a schema without <c>$schema</c> is written for.</param>
internal sealed record SuiteCase(string File, string Description, string Schema, IReadOnlyList<SuiteTest> Tests, string Draft = "")
{
    /// <summary>Whether formats are assertions, and content is one in draft-07, although the drafts have them as annotations.</summary>
    public bool AssertsFormats => File.Contains("/optional/format/", StringComparison.Ordinal)
        || File == "draft7/optional/content.json"
        || File.StartsWith("v1/format/", StringComparison.Ordinal);

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<SuiteCase> Read(string file)
    {
        var draft = SuiteFigures.Drafts.SingleOrDefault(d => d.Holds(file))?.Dialect.Uri ?? "";
        using var document = JsonDocument.Parse(SuiteFolder.Read("tests", file));
        return [.. document.RootElement.EnumerateArray().Select(c => new SuiteCase(
            file,
            c.GetProperty("description").GetString()!,
            c.GetProperty("schema").GetRawText(),
            [.. c.GetProperty("tests").EnumerateArray().Select(t => new SuiteTest(
                t.GetProperty("description").GetString()!,
                Encoding.UTF8.GetBytes(t.GetProperty("data").GetRawText()),
                t.GetProperty("valid").GetBoolean()))],
            draft))];
    }
}

/// <summary>An instance of the suite.</summary>
/// <param name="Description">What it shows.</param>
/// <param name="Data">Its bytes, as the suite has them.</param>
/// <param name="IsValid">The right verdict.</param>
internal sealed record SuiteTest(string Description, byte[] Data, bool IsValid);
