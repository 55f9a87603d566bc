using System.Text;

namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>
/// Numbers and names of the capturing groups. They are found before the pattern is read, because a back-reference may precede its group.
/// </summary>
internal sealed class GroupNames
{
    private Dictionary<string, int>? _names;

    public int Count { get; private set; }

    public int? Number(string name) => _names is not null && _names.TryGetValue(name, out var number) ? number : null;

    /// <summary>Walks the whole pattern once and leaves the cursor where it was.</summary>
    public void Scan(ref PatternCursor cursor)
    {
        var inClass = false;
        while (!cursor.AtEnd && !cursor.IsFaulted)
        {
            switch (cursor.Text[cursor.Position++])
            {
                case '\\': cursor.Position++; break;
                case ']': inClass = false; break;
                case '[': inClass = true; break;
                case '(' when !inClass: ScanGroup(ref cursor); break;
            }
        }

        cursor.Position = 0;
    }

    /// <summary>Reads a name and its closing bracket, from behind the opening one; null after a fault.</summary>
    public static string? ReadName(ref PatternCursor cursor)
    {
        var start = cursor.Position;
        var name = new StringBuilder();
        while (!cursor.TryEat('>'))
        {
            var codePoint = cursor.AtEnd ? -1 : ReadNamePart(ref cursor);
            if (cursor.IsFaulted || !(name.Length == 0 ? IdentifierCharacters.CanStart(codePoint) : IdentifierCharacters.CanFollow(codePoint)))
            {
                cursor.Fail(PatternFault.BadGroupName, start);
                return null;
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        if (name.Length == 0)
        {
            cursor.Fail(PatternFault.EmptyGroupName, start);
            return null;
        }

        return name.ToString();
    }

    private void ScanGroup(ref PatternCursor cursor)
    {
        var isNamed = cursor.Peek() == '?' && cursor.Peek(1) == '<' && cursor.Peek(2) is not ('=' or '!');
        if (cursor.Peek() == '?' && !isNamed)
        {
            return;
        }

        Count++;
        if (!isNamed)
        {
            return;
        }

        cursor.Position += 2;
        var start = cursor.Position;
        if (ReadName(ref cursor) is not { } name)
        {
            return;
        }

        _names ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (_names.ContainsKey(name))
        {
            cursor.Fail(PatternFault.TakenGroupName, start);
            return;
        }

        _names.Add(name, Count);
    }

    private static int ReadNamePart(ref PatternCursor cursor)
    {
        var start = cursor.Position;
        return cursor.TryEat("\\u") ? EscapeReader.ReadUnicode(ref cursor, start) : cursor.EatCodePoint();
    }
}
