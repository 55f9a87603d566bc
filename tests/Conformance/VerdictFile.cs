using System.Text.RegularExpressions;
using AgentEvents.Cli.Satisfaction.Formulas;

namespace AgentEvents.Conformance;

/// <summary>
/// Documents with our verdicts, one schema a line, for validators of others to judge (<c>tools/schema-checks/judge-verdicts.mjs</c>). They are
/// written where <c>AGENTEVENTS_VERDICTS</c> names a folder.
/// </summary>
internal static partial class VerdictFile
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("AGENTEVENTS_VERDICTS") is { Length: > 0 } folder ? folder : null;
    private static readonly Lock Gate = new();

    /// <summary>Whether anybody wants them.</summary>
    public static bool IsWanted => Folder is not null;

    /// <summary>Writes a line.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Names the schema.</param>
    /// <param name="draft">The URI of its draft.</param>
    /// <param name="schema">Its text.</param>
    /// <param name="documents">The documents as JSON, and whether they are valid.</param>
    public static void Add(string file, string name, string draft, string schema, IEnumerable<(string Document, bool IsValid)> documents)
    {
        if (Folder is null)
        {
            return;
        }

        // Numbers that no double holds are others to those who read doubles; that they are exact to us is tested by the official suite.
        var list = string.Join(',', documents.Distinct()
            .Where(d => !Digits().IsMatch(d.Document))
            .Select(d => $$"""{"document":{{d.Document}},"valid":{{(d.IsValid ? "true" : "false")}}}"""));
        var line = $"{{\"name\":{Text(name)},\"draft\":{Text(draft)},\"schema\":{schema.ReplaceLineEndings(" ")},\"documents\":[{list}]}}\n";
        lock (Gate)
        {
            File.AppendAllText(Path.Combine(Folder, file), line);
        }
    }

    [GeneratedRegex("[0-9][0-9.]{15}")]
    private static partial Regex Digits();

    private static string Text(string text) => new JsonValue.Text(text).ToString();
}
