using System.Text;

namespace AgentEvents.Generator.Emit.Accepting;

/// <summary>
/// Statements that go through a document one after the other. Text that must stand between two values is put together and compared at once:
/// <c>","event_id":"</c>.
/// </summary>
internal sealed class AcceptSequence
{
    private readonly List<string> _blocks = [];
    private readonly List<string> _conditions = [];
    private readonly StringBuilder _pending = new();
    private readonly bool _startsBranch;

    /// <summary>Starts statements.</summary>
    /// <param name="pending">The text that must stand here.</param>
    /// <param name="startsBranch">Whether the first text decides if these statements are for the document at all.</param>
    public AcceptSequence(string pending = "", bool startsBranch = false)
    {
        _pending.Append(pending);
        _startsBranch = startsBranch;
    }

    /// <summary>The text that decides whether the statements are for the document; null if nothing has been compared yet.</summary>
    public string? First { get; private set; }

    /// <summary>Whether what must stand here is a string's closing quote, which is known to stand here.</summary>
    public bool IsAtQuote => _pending.Length == 1 && _pending[0] == '"' && (_blocks.Count > 0 || _conditions.Count > 0);

    /// <summary>Text that must stand here.</summary>
    public void Text(string text) => _pending.Append(text);

    /// <summary>Takes the text that must stand here, for alternatives that begin with it; nothing where the first text is still due.</summary>
    public string TakeUnlessFirst()
    {
        if (_startsBranch && First is null)
        {
            Compare();
        }

        return Take();
    }

    /// <summary>Takes the text that must stand here away.</summary>
    public string Take()
    {
        var text = _pending.ToString();
        _pending.Clear();
        return text;
    }

    /// <summary>A condition under which the document is not accepted. It may go on with <c>at</c>.</summary>
    public void Refuse(string condition) => _conditions.Add(condition);

    /// <summary>Compares the text that must stand here.</summary>
    public void Compare() => Compare(_pending.Length);

    /// <summary>Compares the text that must stand here but for a closing quote at its end, which stays.</summary>
    public void CompareToQuote() => Compare(_pending.Length - 1);

    /// <summary>Statements of more than one condition.</summary>
    public void Block(string statements)
    {
        Refuse();
        _blocks.Add(statements);
    }

    /// <summary>All statements so far.</summary>
    public string Write()
    {
        Refuse();
        return Code.Lines(_blocks);
    }

    /// <summary>The expression that goes past text, and is negative where something else stands.</summary>
    public static string Literal(string text)
    {
        // A quote at the start that a separator follows closes a string, and is part of no name.
        var name = text.IndexOf('"', text.Length > 1 && text[0] == '"' && text[1] is ',' or ':' or '}' or ']' ? 1 : 0);
        var end = name < 0 ? -1 : text.IndexOf('"', name + 1);
        return $"TLayout.Literal(utf8, at, {CSharpLiteral.Utf8(text)}, "
            + (end < 0 ? "0, 0)" : $"{CSharpLiteral.Of(LengthOf(text, 0, name))}, {CSharpLiteral.Of(LengthOf(text, name, end + 1))})");
    }

    private static int LengthOf(string text, int start, int end) => Encoding.UTF8.GetByteCount(text.Substring(start, end - start));

    private void Compare(int length)
    {
        var text = _pending.ToString(0, length);
        _pending.Remove(0, length);
        if (_startsBranch && First is null)
        {
            First = text;
        }
        else if (text.Length > 0)
        {
            Refuse($"(at = {Literal(text)}) < 0");
        }
    }

    private void Refuse()
    {
        if (_conditions.Count > 0)
        {
            _blocks.Add($$"""
                if ({{string.Join("\n    || ", _conditions)}})
                {
                    return -1;
                }
                """);
            _conditions.Clear();
        }
    }
}
