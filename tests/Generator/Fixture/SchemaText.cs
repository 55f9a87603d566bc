using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentEvents.Generator.Tests.Fixture;

/// <summary>
/// A schema file in memory. In marked text, each <c>«…»</c> stands where a diagnostic is expected; the generator never sees the marks.
/// </summary>
internal sealed class SchemaText : AdditionalText
{
    private readonly SourceText _text;

    private SchemaText(string name, string text, IReadOnlyList<TextSpan> marks)
    {
        Name = name;
        Text = text;
        Marks = marks;
        _text = SourceText.From(text);
    }

    /// <summary>The path below the schemas' folder.</summary>
    public string Name { get; }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Marks { get; }

    public override string Path => "/work-tree/schemas/" + Name;

    public static implicit operator SchemaText((string Name, string Marked) file) => Marked(file.Name, file.Marked);

    /// <summary>A file whose text is taken as it is.</summary>
    public static SchemaText Verbatim(string name, string text) => new(name, text, []);

    /// <summary>A file whose text has marks.</summary>
    public static SchemaText Marked(string name, string marked)
    {
        var text = new System.Text.StringBuilder();
        var marks = new List<TextSpan>();
        var start = 0;
        foreach (var unit in marked)
        {
            switch (unit)
            {
                case '«':
                    start = text.Length;
                    break;
                case '»':
                    marks.Add(TextSpan.FromBounds(start, text.Length));
                    break;
                default:
                    text.Append(unit);
                    break;
            }
        }

        return new SchemaText(name, text.ToString(), marks);
    }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    public FileLinePositionSpan LinesOf(TextSpan mark) => new(Path, _text.Lines.GetLinePositionSpan(mark));
}
