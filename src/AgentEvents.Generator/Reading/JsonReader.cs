namespace AgentEvents.Generator.Reading;

/// <summary>
/// Reads strict JSON (RFC 8259) into nodes that know where they stand. It never throws: bad JSON is an error with a place. Behind an error it goes on
/// at the next comma, bracket or line, so that the types of the rest of a schema stay.
/// </summary>
internal ref partial struct JsonReader
{
    // Deep enough for any schema that a person writes, shallow enough for the compiler's stack.
    private const int MaxDepth = 200;

    private readonly string _text;
    private int _position;
    private int _depth;
    private JsonError? _error;

    private JsonReader(string text) => _text = text;

    /// <summary>Reads a file's whole text.</summary>
    public static JsonReadResult Read(string text)
    {
        var reader = new JsonReader(text);
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            // Editors on some systems put one there; the compiler strips it from files that it reads itself.
            reader._position = 1;
        }

        reader.SkipWhiteSpace();
        var root = reader.ReadValue();
        reader.SkipWhiteSpace();
        if (root is not null && reader._position < text.Length)
        {
            reader.Fail("Nothing may follow the end of the JSON value.");
        }

        return new JsonReadResult(root, reader._error);
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    private JsonNode? ReadValue() => Current switch
    {
        '{' => ReadNested(isObject: true),
        '[' => ReadNested(isObject: false),
        '"' => ReadStringNode(),
        't' => ReadWord("true") is { } span ? new JsonBooleanNode(span, true) : null,
        'f' => ReadWord("false") is { } span ? new JsonBooleanNode(span, false) : null,
        'n' => ReadWord("null") is { } span ? new JsonNullNode(span) : null,
        '-' or (>= '0' and <= '9') => ReadNumber(),
        _ => Fail(_position < _text.Length ? "A JSON value is expected here." : "The file ends where a JSON value is expected."),
    };

    private JsonNode? ReadNested(bool isObject)
    {
        if (_depth == MaxDepth)
        {
            return Fail($"Objects and arrays are nested more than {MaxDepth} deep.");
        }

        _depth++;
        JsonNode node = isObject ? ReadObject() : ReadArray();
        _depth--;
        return node;
    }

    private JsonObjectNode ReadObject()
    {
        var start = _position++;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var isOpen = !ClosesEmpty('}'); isOpen; isOpen = ContinuesAfterComma('}'))
        {
            if (ReadMember(names) is { } member)
            {
                members.Add(member);
            }
            else
            {
                SkipBroken();
            }
        }

        return new JsonObjectNode(From(start), members.ToEquatableArray());
    }

    private JsonMember? ReadMember(HashSet<string> names)
    {
        if (Current != '"')
        {
            Fail("A member name in double quotes is expected here.");
            return null;
        }

        var nameStart = _position;
        if (ReadString() is not { } name)
        {
            return null;
        }

        var nameSpan = From(nameStart);
        if (!names.Add(name))
        {
            _error ??= new JsonError($"The member \"{name}\" is there twice; parsers disagree about which one counts.", nameSpan);
            return null;
        }

        SkipWhiteSpace();
        if (Current != ':')
        {
            Fail("A colon is expected here.");
            return null;
        }

        _position++;
        SkipWhiteSpace();
        return ReadValue() is { } value ? new JsonMember(name, nameSpan, value) : null;
    }

    private JsonArrayNode ReadArray()
    {
        var start = _position++;
        var items = new List<JsonNode>();
        for (var isOpen = !ClosesEmpty(']'); isOpen; isOpen = ContinuesAfterComma(']'))
        {
            if (ReadValue() is { } item)
            {
                items.Add(item);
            }
            else
            {
                SkipBroken();
            }
        }

        return new JsonArrayNode(From(start), items.ToEquatableArray());
    }

    private bool ClosesEmpty(char closing)
    {
        SkipWhiteSpace();
        if (Current != closing)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool ContinuesAfterComma(char closing)
    {
        SkipWhiteSpace();
        if (Current == ',')
        {
            _position++;
            SkipWhiteSpace();
            return true;
        }

        if (Current != closing)
        {
            Fail($"A comma or '{closing}' is expected here.");
        }

        // The wrong bracket closes what is open; before anything else a comma is missing.
        if (Current is not ('}' or ']'))
        {
            return _position < _text.Length;
        }

        _position++;
        return false;
    }

    /// <summary>Goes from something broken to the next comma, bracket or line of the object or array that it stands in.</summary>
    private void SkipBroken()
    {
        for (var depth = 0; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case ',' or '\n' when depth == 0:
                case '}' or ']' when depth == 0:
                    return;
                case '"':
                    SkipQuoted();
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']':
                    depth--;
                    break;
            }
        }
    }

    // To the last unit of a string; one that is not closed ends with its line.
    private void SkipQuoted()
    {
        while (_position + 1 < _text.Length && _text[_position + 1] != '\n' && _text[++_position] != '"')
        {
            if (_text[_position] == '\\' && _position + 1 < _text.Length && _text[_position + 1] != '\n')
            {
                _position++;
            }
        }
    }

    private void SkipWhiteSpace()
    {
        while (Current is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }

    private readonly SourceSpan From(int start) => new(start, _position - start);

    private JsonNode? Fail(string message)
    {
        _error ??= new JsonError(message, new SourceSpan(_position, _position < _text.Length ? 1 : 0));
        return null;
    }
}
