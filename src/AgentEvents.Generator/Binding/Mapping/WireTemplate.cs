using System.Text;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>
/// Text that carries canonical fields: <c>{recipient}</c>, <c>{recipient:digits}</c>, <c>{sentAt:+0000}</c>,
/// <c>phones/{recipient}/agentEvents/{eventId}</c>. It is read both ways.
/// </summary>
/// <param name="Source">The template as it is written.</param>
/// <param name="Literals">The text before, between and behind the fields: one more than there are fields.</param>
/// <param name="Fields">The fields.</param>
internal sealed record WireTemplate(string Source, EquatableArray<string> Literals, EquatableArray<TemplateField> Fields)
{
    /// <summary>Whether it is one field and nothing else.</summary>
    public bool IsPlain => Fields.Count == 1 && Literals.All(l => l.Length == 0);

    /// <summary>Reads a template.</summary>
    /// <param name="source">The text.</param>
    /// <param name="error">What is wrong with it; null if it is a template.</param>
    public static WireTemplate? Read(string source, out string? error)
    {
        var literals = new List<string>();
        var fields = new List<TemplateField>();
        var literal = new StringBuilder();
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '}')
            {
                error = "a brace is closed that was not opened";
                return null;
            }

            if (source[i] != '{')
            {
                literal.Append(source[i]);
                continue;
            }

            var close = source.IndexOf('}', i);
            if (close < 0)
            {
                error = "a brace is not closed";
                return null;
            }

            if (fields.Count > 0 && literal.Length == 0)
            {
                error = "two fields follow one another, so nobody could tell where the first ends";
                return null;
            }

            var words = source.Substring(i + 1, close - i - 1).Split(':');
            if (words.Length > 2 || words[0].Length == 0 || (words.Length == 2 && !TemplateField.Modifiers.Contains(words[1])))
            {
                error = "between braces stands a field, or a field, a colon and one of the modifiers " + string.Join(", ", TemplateField.Modifiers);
                return null;
            }

            fields.Add(new TemplateField(words[0], words.Length == 2 ? words[1] : null));
            literals.Add(literal.ToString());
            literal.Clear();
            i = close;
        }

        literals.Add(literal.ToString());
        error = fields.Count == 0 ? "it names no field; a value that is always the same is a const" : null;
        return error is null ? new WireTemplate(source, literals.ToEquatableArray(), fields.ToEquatableArray()) : null;
    }

    /// <summary>The text that the template makes of values.</summary>
    /// <param name="valueOf">The value of a field, which stands at a place among the fields.</param>
    public string Fill(Func<TemplateField, int, string> valueOf) =>
        string.Concat(Fields.Select((f, i) => Literals[i] + valueOf(f, i))) + Literals[Fields.Count];

    /// <summary>The values of the fields in a text; null if it does not follow the template.</summary>
    /// <param name="text">The text.</param>
    public string[]? Split(string text)
    {
        if (!text.StartsWith(Literals[0], StringComparison.Ordinal))
        {
            return null;
        }

        var values = new string[Fields.Count];
        var start = Literals[0].Length;
        for (var i = 0; i < values.Length; i++)
        {
            var behind = Literals[i + 1];
            var end = i == values.Length - 1 ? text.Length - behind.Length : text.IndexOf(behind, start, StringComparison.Ordinal);
            if (end < start || string.CompareOrdinal(text, end, behind, 0, behind.Length) != 0)
            {
                return null;
            }

            values[i] = text.Substring(start, end - start);
            start = end + behind.Length;
        }

        return values;
    }
}
