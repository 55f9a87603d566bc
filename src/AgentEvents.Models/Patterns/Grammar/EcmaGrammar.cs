namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>
/// Reads an ECMA-262 regular expression in Unicode mode (22.2.1, with no Annex B leniency). Generator and runtime share the files of this folder.
/// Patterns come from schemas and documents that nobody has vetted: any text whatsoever is told to the builder or has a fault, in time linear in its
/// length and without recursion, and nothing is thrown.
/// </summary>
internal ref struct EcmaGrammar<TBuilder>
    where TBuilder : IPatternBuilder
{
    private readonly TBuilder _builder;
    private readonly PatternRules _rules;
    private readonly GroupNames _groups = new();
    private PatternCursor _cursor;
    private Stack<(int Start, bool IsAssertion)>? _open;

    public EcmaGrammar(ReadOnlySpan<char> pattern, TBuilder builder, PatternRules rules)
    {
        _cursor = new PatternCursor(pattern);
        _builder = builder;
        _rules = rules;
    }

    /// <summary>Why the pattern is none.</summary>
    public readonly PatternFault Fault => _cursor.Fault;

    /// <summary>Where it is none, in UTF-16 units.</summary>
    public readonly int FaultOffset => _cursor.FaultOffset;

    /// <summary>How many groups capture.</summary>
    public readonly int GroupCount => _groups.Count;

    /// <summary>Reads all of the pattern; false if there is a fault.</summary>
    public bool Read()
    {
        _groups.Scan(ref _cursor);
        while (!_cursor.AtEnd && !_cursor.IsFaulted)
        {
            ReadNext();
        }

        if (_open is { Count: > 0 })
        {
            _cursor.Fail(PatternFault.UnclosedGroup, _open.Peek().Start);
        }

        return !_cursor.IsFaulted;
    }

    private void ReadNext()
    {
        var start = _cursor.Position;
        var codePoint = _cursor.EatCodePoint();
        switch (codePoint)
        {
            case '|': _builder.NextAlternative(); break;
            case '(': OpenGroup(start); break;
            case ')': CloseGroup(start); break;
            case '^': Anchor(AnchorKind.Start, start); break;
            case '$': Anchor(AnchorKind.End, start); break;
            case '\\': ReadEscape(start); break;
            case '*' or '+' or '?': _cursor.Fail(PatternFault.NothingToRepeat, start); break;
            case '{' or '}' or ']': _cursor.Fail(PatternFault.BareBracket, start); break;
            case '[':
                ClassReader.Read(ref _cursor, _builder, _rules.AllowsIdentityEscapes);
                ReadQuantifier();
                break;
            case '.':
                _builder.Set(new NamedSet('.'));
                ReadQuantifier();
                break;
            default:
                _builder.Character(codePoint);
                ReadQuantifier();
                break;
        }
    }

    private void ReadQuantifier()
    {
        if (!_cursor.IsFaulted && QuantifierReader.TryRead(ref _cursor, _rules.MaxCount, out var min, out var max, out var lazy))
        {
            _builder.Repeat(min, max, lazy);
        }
    }

    private void Anchor(AnchorKind kind, int start)
    {
        _builder.Anchor(kind);
        RefuseQuantifier(start);
    }

    private void RefuseQuantifier(int start)
    {
        if (QuantifierReader.StartsAt(_cursor))
        {
            _cursor.Fail(PatternFault.RepeatedAssertion, start);
        }
    }

    private void ReadEscape(int start)
    {
        switch (_cursor.Peek())
        {
            case 'b' or 'B':
                Anchor(_cursor.EatCodePoint() == 'b' ? AnchorKind.WordBoundary : AnchorKind.NotWordBoundary, start);
                return;
            case 'k':
                _cursor.Position++;
                ReadNamedReference(start);
                break;
            case >= '1' and <= '9':
                ReadNumberedReference(start);
                break;
            default:
                if (EscapeReader.TryReadSet(ref _cursor, out var set))
                {
                    _builder.Set(set);
                }
                else if (!_cursor.IsFaulted)
                {
                    _builder.Character(EscapeReader.ReadCharacter(ref _cursor, inClass: false, _rules.AllowsIdentityEscapes));
                }

                break;
        }

        ReadQuantifier();
    }

    private void ReadNamedReference(int start)
    {
        var name = _cursor.TryEat('<') ? GroupNames.ReadName(ref _cursor) : null;
        if (name is null)
        {
            _cursor.Fail(PatternFault.BadReference, start);
        }
        else if (_groups.Number(name) is { } number)
        {
            _builder.BackReference(number);
        }
        else
        {
            _cursor.Fail(PatternFault.UnknownName, start);
        }
    }

    private void ReadNumberedReference(int start)
    {
        var number = 0;
        while (_cursor.Peek() is >= '0' and <= '9' && number <= _groups.Count)
        {
            number = (number * 10) + (_cursor.Peek() - '0');
            _cursor.Position++;
        }

        if (number > _groups.Count)
        {
            _cursor.Fail(PatternFault.UnknownNumber, start);
            return;
        }

        _builder.BackReference(number);
    }

    private void OpenGroup(int start)
    {
        _open ??= new Stack<(int, bool)>();
        if (_open.Count >= _rules.MaxDepth)
        {
            _cursor.Fail(PatternFault.TooDeep, start);
            return;
        }

        var kind = ReadGroupKind(start);
        if (!_cursor.IsFaulted)
        {
            _open.Push((start, kind > GroupKind.Capture));
            _builder.OpenGroup(kind);
        }
    }

    private GroupKind ReadGroupKind(int start)
    {
        if (!_cursor.TryEat('?'))
        {
            return GroupKind.Capture;
        }

        foreach (var (opening, kind) in GroupOpenings.All)
        {
            if (_cursor.TryEat(opening))
            {
                return kind;
            }
        }

        if (_cursor.TryEat('<'))
        {
            // The name has been read by the scan.
            _cursor.Position += _cursor.Text.Slice(_cursor.Position).IndexOf('>') + 1;
        }
        else
        {
            _cursor.Fail(PatternFault.UnknownGroup, start);
        }

        return GroupKind.Capture;
    }

    private void CloseGroup(int start)
    {
        if (_open is not { Count: > 0 })
        {
            _cursor.Fail(PatternFault.UnopenedGroup, start);
            return;
        }

        var group = _open.Pop();
        _builder.CloseGroup();
        if (group.IsAssertion)
        {
            RefuseQuantifier(group.Start);
        }
        else
        {
            ReadQuantifier();
        }
    }
}
