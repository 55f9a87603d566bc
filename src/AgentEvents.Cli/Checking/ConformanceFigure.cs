using System.Globalization;
using System.Text.Json;

namespace AgentEvents.Cli.Checking;

/// <summary>
/// How far the validators agree with the official JSON Schema test suite: the figures that the conformance tests have found and keep true.
/// </summary>
internal static class ConformanceFigure
{
    private const string Resource = "suite-counts.json";

    /// <summary>The figures of each draft in the suite and the commit of it that they belong to, on one line.</summary>
    public static string Line { get; } = Read();

    private static string Read()
    {
        using var resource = typeof(ConformanceFigure).Assembly.GetManifestResourceStream(Resource)!;
        using var counts = JsonDocument.Parse(resource);
        var drafts = counts.RootElement.GetProperty("Drafts").EnumerateObject().Select(draft =>
            $"{draft.Name} {Number(draft.Value.GetProperty("Passed"))} of {Number(draft.Value.GetProperty("Cases"))}");
        return $"conformance: {string.Join(", ", drafts)} (JSON-Schema-Test-Suite {counts.RootElement.GetProperty("Commit").GetString()})";
    }

    private static string Number(JsonElement number) => number.GetInt32().ToString("#,0", CultureInfo.InvariantCulture);
}
