using System.Text;
using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>A schema of the suite and the instances to hold against it.</summary>
/// <param name="File">The file that it stands in, relative to the folder of the draft.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Schema">The schema's text.</param>
/// <param name="Tests">The instances.</param>
internal sealed record SuiteCase(string File, string Description, string Schema, IReadOnlyList<SuiteTest> Tests)
{
    /// <summary>Whether formats are demands, although the dialect has them as remarks.</summary>
    public bool AssertsFormats => File.StartsWith("optional/format/", StringComparison.Ordinal);

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyList<SuiteCase> Read(string file)
    {
        using var document = JsonDocument.Parse(SuiteFolder.Read(file));
        return [.. document.RootElement.EnumerateArray().Select(c => new SuiteCase(
            file,
            c.GetProperty("description").GetString()!,
            c.GetProperty("schema").GetRawText(),
            [.. c.GetProperty("tests").EnumerateArray().Select(t => new SuiteTest(
                t.GetProperty("description").GetString()!,
                Encoding.UTF8.GetBytes(t.GetProperty("data").GetRawText()),
                t.GetProperty("valid").GetBoolean()))]))];
    }
}

/// <summary>An instance of the suite.</summary>
/// <param name="Description">What it shows.</param>
/// <param name="Data">Its bytes, as the suite has them.</param>
/// <param name="IsValid">The right verdict.</param>
internal sealed record SuiteTest(string Description, byte[] Data, bool IsValid);
