namespace AgentEvents.Generator.Patterns;

/// <summary>A pattern that was read, or the reason why not: exactly one of the two is there.</summary>
internal sealed record PatternReading(PatternNode? Root, PatternError? Error);

/// <summary>
/// Reads an ECMA-262 regular expression in Unicode mode (22.2.1, with no Annex B leniency). Patterns come from schema files that nobody has vetted:
/// any text whatsoever gives a tree or an error, in time linear in its length, and nothing is thrown.
/// </summary>
internal sealed class EcmaPatternReader
{
    /// <summary>How deep groups may nest: later stages walk the tree by recursion.</summary>
    public const int MaxDepth = 200;

    /// <summary>How long a pattern may be, in UTF-16 units.</summary>
    public const int MaxLength = 65_536;

    private readonly PatternCursor _cursor;
    private readonly EscapeReader _escapes;
    private readonly ClassReader _classes;
    private readonly QuantifierReader _quantifiers;
    private readonly GroupReader _groups;
    private int _depth;
    private int _captures;

    private EcmaPatternReader(string pattern, bool allowsIdentityEscapes)
    {
        _cursor = new PatternCursor(pattern);
        _escapes = new EscapeReader(_cursor, allowsIdentityEscapes);
        _classes = new ClassReader(_cursor, _escapes);
        _quantifiers = new QuantifierReader(_cursor);
        _groups = new GroupReader(_cursor, _escapes);
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="allowsIdentityEscapes">Whether <c>\-</c> and the like stand for the character; that is all that is let through of Annex B.</param>
    public static PatternReading Read(string pattern, bool allowsIdentityEscapes = false)
    {
        if (pattern.Length > MaxLength)
        {
            return new PatternReading(null, new PatternError("patterns longer than 65,536 characters are not supported: split it with allOf or anyOf", MaxLength));
        }

        var reader = new EcmaPatternReader(pattern, allowsIdentityEscapes);
        var root = reader.ReadAll();
        return reader._cursor.Error is { } error ? new PatternReading(null, error) : new PatternReading(root, null);
    }

    private PatternNode? ReadAll()
    {
        _groups.Scan();
        var root = _cursor.Error is null ? ReadDisjunction() : null;
        if (_cursor.Error is null && !_cursor.AtEnd)
        {
            _cursor.Fail("this closing parenthesis has no opening one: remove it, or write \\) for the character", _cursor.Position);
        }

        return root;
    }

    private PatternNode? ReadDisjunction()
    {
        var alternatives = new List<PatternNode>();
        do
        {
            if (ReadAlternative() is not { } alternative)
            {
                return null;
            }

            alternatives.Add(alternative);
        }
        while (_cursor.TryEat('|'));

        return alternatives.Count == 1 ? alternatives[0] : new PatternNode.Choice(new EquatableArray<PatternNode>(alternatives));
    }

    private PatternNode? ReadAlternative()
    {
        var items = new List<PatternNode>();
        while (!_cursor.AtEnd && _cursor.Peek() is not ('|' or ')'))
        {
            if (ReadTerm() is not { } term)
            {
                return null;
            }

            items.Add(term);
        }

        return PatternNode.InSequence(items);
    }

    private PatternNode? ReadTerm()
    {
        var start = _cursor.Position;
        var node = ReadUnquantified();
        if (_cursor.Error is not null || node is null)
        {
            return null;
        }

        // A group around nothing but an assertion may be repeated, although it leaves no node of its own.
        var isGroup = string.CompareOrdinal(_cursor.Text, start, "(?:", 0, 3) == 0;
        if (!isGroup && node is (PatternNode.Anchor or PatternNode.Look))
        {
            if (QuantifierReader.StartsAt(_cursor))
            {
                _cursor.Fail("an assertion cannot be repeated: remove the quantifier, or put the assertion into (?:…)", start);
            }

            return node;
        }

        return _quantifiers.Read(node);
    }

    private PatternNode? ReadUnquantified()
    {
        var start = _cursor.Position;
        var codePoint = _cursor.EatCodePoint();
        switch (codePoint)
        {
            case '^': return new PatternNode.Anchor(AnchorKind.Start);
            case '$': return new PatternNode.Anchor(AnchorKind.End);
            case '.': return new PatternNode.Atom(EcmaClasses.Dot);
            case '(': return ReadGroup(start);
            case '[': return _classes.Read() is { } set ? new PatternNode.Atom(set) : null;
            case '\\': return ReadEscape(start);
            case '*' or '+' or '?':
                _cursor.Fail($"there is nothing to repeat before this quantifier: write \\{(char)codePoint} for the character, or remove it", start);
                return null;
            case '{' or '}' or ']':
                _cursor.Fail($"a literal {(char)codePoint} must be escaped: write \\{(char)codePoint}", start);
                return null;
            default: return new PatternNode.Atom(CodePointSet.Of(codePoint));
        }
    }

    private PatternNode? ReadEscape(int start)
    {
        switch (_cursor.Peek())
        {
            case 'b':
                _cursor.Position++;
                return new PatternNode.Anchor(AnchorKind.WordBoundary);
            case 'B':
                _cursor.Position++;
                return new PatternNode.Anchor(AnchorKind.NotWordBoundary);
            case 'k':
                _cursor.Position++;
                return ReadNamedReference(start);
            case >= '1' and <= '9':
                return ReadNumberedReference(start);
        }

        if (_escapes.ReadClassEscape() is { } set)
        {
            return new PatternNode.Atom(set);
        }

        return _cursor.Error is null ? new PatternNode.Atom(CodePointSet.Of(_escapes.ReadCharacterEscape(inClass: false))) : null;
    }

    private PatternNode.BackReference? ReadNamedReference(int start)
    {
        var name = _cursor.TryEat('<') ? _groups.ReadName() : null;
        if (name is null)
        {
            _cursor.Fail("\\k must be followed by the name of a group: write \\k<name>", start);
            return null;
        }

        if (_groups.Number(name) is not { } number)
        {
            _cursor.Fail("no group of the pattern has this name: name one, as in (?<name>…), or correct the reference", start);
            return null;
        }

        return new PatternNode.BackReference(number);
    }

    private PatternNode.BackReference? ReadNumberedReference(int start)
    {
        var number = 0;
        while (_cursor.Peek() is >= '0' and <= '9' && number <= _groups.Count)
        {
            number = (number * 10) + (_cursor.Peek() - '0');
            _cursor.Position++;
        }

        if (number > _groups.Count)
        {
            _cursor.Fail(_groups.Count == 0
                ? "this back-reference has no group to refer to: add a group, or write \\\\ for a backslash"
                : $"this back-reference names a group that the pattern does not have: write \\1 to \\{_groups.Count}, or add a group", start);
            return null;
        }

        return new PatternNode.BackReference(number);
    }

    private PatternNode? ReadGroup(int start)
    {
        if (++_depth > MaxDepth)
        {
            _cursor.Fail("groups nested deeper than 200 are not supported: remove parentheses that are not needed", start);
            return null;
        }

        var node = ReadGroupBody(start);
        _depth--;
        return node;
    }

    private PatternNode? ReadGroupBody(int start)
    {
        if (!_cursor.TryEat('?'))
        {
            return Capture(start);
        }

        if (_cursor.TryEat(':'))
        {
            return ReadToParenthesis(start);
        }

        foreach (var (opening, behind, negative) in Looks)
        {
            if (_cursor.TryEat(opening))
            {
                return ReadToParenthesis(start) is { } body ? new PatternNode.Look(body, behind, negative) : null;
            }
        }

        if (_cursor.TryEat('<'))
        {
            return _groups.ReadName() is null ? null : Capture(start);
        }

        _cursor.Fail(GroupAdvice(), start);
        return null;
    }

    private string GroupAdvice() => "ECMA-262 has no such group: write "
        + (_cursor.Peek() == 'P' ? "(?<name>…) for a named group and \\k<name> to refer to it"
            : _cursor.Peek() == '>' ? "(?:…), since there are no atomic groups"
            : _cursor.Peek() == '#' ? "$comment beside the pattern, since a pattern has no comments"
            : char.IsLetter(_cursor.Peek()) || _cursor.Peek() == '-' ? "both cases into the classes, as in [Aa], since a pattern has no flags"
            : "(?:, (?=, (?!, (?<=, (?<! or (?<name>");

    private static readonly (string Opening, bool Behind, bool Negative)[] Looks =
        [("=", false, false), ("!", false, true), ("<=", true, false), ("<!", true, true)];

    private PatternNode.Capture? Capture(int start)
    {
        var number = ++_captures;
        return ReadToParenthesis(start) is { } body ? new PatternNode.Capture(body, number) : null;
    }

    private PatternNode? ReadToParenthesis(int start)
    {
        var body = ReadDisjunction();
        if (_cursor.Error is null && !_cursor.TryEat(')'))
        {
            _cursor.Fail("this group is not closed: add a closing parenthesis, or write \\( for the character", start);
        }

        return _cursor.Error is null ? body : null;
    }
}
