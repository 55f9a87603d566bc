using System.Text;

namespace AgentEvents.Generator.Patterns;

/// <summary>Numbers and names of the capturing groups. They are found before the pattern is read, because a back-reference may precede its group.</summary>
internal sealed class GroupReader(PatternCursor cursor, EscapeReader escapes)
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    public int? Number(string name) => _names.TryGetValue(name, out var number) ? number : null;

    /// <summary>Walks the whole pattern once and leaves the cursor where it was.</summary>
    public void Scan()
    {
        var inClass = false;
        while (!cursor.AtEnd && cursor.Error is null)
        {
            var unit = cursor.Peek();
            cursor.Position++;
            if (unit == '\\')
            {
                cursor.Position++;
            }
            else if (inClass)
            {
                inClass = unit != ']';
            }
            else if (unit == '[')
            {
                inClass = true;
            }
            else if (unit == '(')
            {
                ScanGroup();
            }
        }

        cursor.Position = 0;
    }

    /// <summary>Reads a name and its closing bracket, from behind the opening one; null after a failure.</summary>
    public string? ReadName()
    {
        var start = cursor.Position;
        var name = new StringBuilder();
        while (!cursor.TryEat('>'))
        {
            var codePoint = cursor.AtEnd ? -1 : ReadNamePart();
            if (codePoint < 0 || cursor.Error is not null || !IsNamePart(codePoint, first: name.Length == 0))
            {
                cursor.Fail("a group name must be an identifier: write letters, digits, $ and _ between < and >, and no digit first", start);
                return null;
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        if (name.Length == 0)
        {
            cursor.Fail("a group name cannot be empty: write one between < and >, or (…) for a group without", start);
        }

        return name.ToString();
    }

    private void ScanGroup()
    {
        if (cursor.Peek() != '?')
        {
            Count++;
            return;
        }

        if (cursor.Peek(1) != '<' || cursor.Peek(2) is '=' or '!')
        {
            return;
        }

        Count++;
        cursor.Position += 2;
        var start = cursor.Position;
        var name = ReadName();
        if (name is null || cursor.Error is not null)
        {
            return;
        }

        if (_names.ContainsKey(name))
        {
            cursor.Fail("two groups have this name: rename one of them", start);
            return;
        }

        _names.Add(name, Count);
    }

    private int ReadNamePart()
    {
        var start = cursor.Position;
        return cursor.TryEat("\\u") ? escapes.ReadUnicode(start) : cursor.EatCodePoint();
    }

    private static bool IsNamePart(int codePoint, bool first) => codePoint is '$' or '_'
        || (first ? UnicodeProperties.IdentifierStart : UnicodeProperties.IdentifierPart).Contains(codePoint)
        || (!first && codePoint is (0x200C or 0x200D));
}
