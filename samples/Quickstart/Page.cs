namespace AgentEvents.Quickstart;

/// <summary>Plain text with headings, for a terminal of any kind.</summary>
internal sealed class Page(TextWriter output)
{
    private int _headings;

    public void Title(string text)
    {
        output.WriteLine(text);
        output.WriteLine(new string('=', text.Length));
    }

    public void Heading(string text)
    {
        var numbered = $"{++_headings}. {text}";
        output.WriteLine();
        output.WriteLine(numbered);
        output.WriteLine(new string('-', numbered.Length));
    }

    public void Line(string text = "") => output.WriteLine(text.Length == 0 ? "" : "  " + text);

    /// <summary>Text of several lines, all indented.</summary>
    public void Block(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }
}
