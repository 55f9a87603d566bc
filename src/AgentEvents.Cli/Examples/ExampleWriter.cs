using System.Text.Json;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Sampling;

namespace AgentEvents.Cli.Examples;

/// <summary>Writes documents: one by itself, several as an array, or one on each line.</summary>
/// <param name="output">Where they go.</param>
/// <param name="isStream">Whether they stand one on each line.</param>
/// <param name="isOne">Whether there is one only.</param>
/// <param name="withRule">Whether each comes with its rule.</param>
internal sealed class ExampleWriter(TextWriter output, bool isStream, bool isOne, bool withRule)
{
    private readonly List<string> _held = [];

    /// <summary>Writes a document.</summary>
    public void Write(MadeDocument made)
    {
        var document = ((Answer.Found)made.Answer).Document.ToString();
        var line = withRule ? $"{{\"document\":{document}{RuleOf(made)}}}" : document;
        if (isStream)
        {
            output.Write(line + "\n");
        }
        else
        {
            _held.Add(line);
        }
    }

    /// <summary>Writes what is held back: an array is whole or not there.</summary>
    public void End()
    {
        if (!isStream && _held.Count > 0)
        {
            using var document = JsonDocument.Parse(
                isOne ? _held[0] : $"[{string.Join(',', _held)}]",
                new JsonDocumentOptions { MaxDepth = 1_000 });
            output.Write(IndentedJson.Write(document.WriteTo) + "\n");
        }
    }

    private static string RuleOf(MadeDocument made) => made.Rule is not { } rule ? ""
        : $",\"rule\":{{\"instanceLocation\":{Text(made.Pointer)},\"keyword\":{Text(rule.Keyword)},"
            + $"\"keywordLocation\":{Text(rule.AbsoluteLocation)}}}";

    private static string Text(string text) => new JsonValue.Text(text).ToString();
}
