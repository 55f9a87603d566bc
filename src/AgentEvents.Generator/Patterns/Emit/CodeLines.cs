using System.Text;

namespace AgentEvents.Generator.Patterns;

/// <summary>Lines of C# with their indentation.</summary>
internal sealed class CodeLines(int indent)
{
    private readonly StringBuilder _text = new();
    private int _indent = indent;

    public void Add(string line)
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 4).Append(line);
        }

        _text.Append('\n');
    }

    public void Open(string line)
    {
        Add(line);
        Add("{");
        _indent++;
    }

    public void Close(string suffix = "")
    {
        _indent--;
        Add("}" + suffix);
    }

    /// <summary>Refuses the string when <paramref name="condition"/> holds.</summary>
    public void RefuseIf(string condition)
    {
        Open($"if ({condition})");
        Add("return false;");
        Close();
    }

    public override string ToString() => _text.ToString();
}
