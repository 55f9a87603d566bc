using System.Buffers;

namespace AgentEvents.Models.Validation;

/// <summary>Walks over a document, valid or not, and answers for each wanted offset on the way.</summary>
internal ref struct InstanceWalk
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create(" \t\r\n{}[],:\""u8);

    private readonly ReadOnlySpan<byte> _document;
    private readonly int[] _wanted;
    private readonly InstancePlace[] _places;
    private readonly InstancePath _path;
    private int _answered;
    private int _position;

    public InstanceWalk(ReadOnlySpan<byte> document, int[] wanted)
    {
        _document = document;
        _wanted = wanted;
        _places = new InstancePlace[wanted.Length];
        _path = new InstancePath();
    }

    public InstancePlace[] Run()
    {
        while (_answered < _wanted.Length && _position < _document.Length)
        {
            Step();
        }

        Answer(int.MaxValue, inSlot: false);
        return _places;
    }

    private void Step()
    {
        byte current = _document[_position];
        switch (current)
        {
            case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                _position++;
                break;
            case (byte)'{' or (byte)'[':
                Token(1, _path.TakesValue());
                _path.Open(isObject: current == '{');
                break;
            case (byte)'}' or (byte)']':
                Token(1, inSlot: false);
                _path.Close();
                break;
            case (byte)',':
                Token(1, inSlot: false);
                _path.Separate();
                break;
            case (byte)':':
                Token(1, inSlot: false);
                _path.Colon();
                break;
            case (byte)'"':
                Quoted();
                break;
            default:
                Token(BareLength(), _path.TakesValue());
                break;
        }
    }

    private void Quoted()
    {
        int length = QuotedLength();
        bool isName = _path.TakesName();
        if (isName)
        {
            _path.Name(_position + 1, Math.Max(length - 2, 0));
        }

        Token(length, isName || _path.TakesValue());
    }

    // Goes past a token and answers the offsets before it (in no token) and in it.
    private void Token(int length, bool inSlot)
    {
        Answer(_position, inSlot: false);
        _position += length;
        Answer(_position, inSlot);
    }

    // All offsets below the limit that have no answer yet share one.
    private void Answer(int limit, bool inSlot)
    {
        InstancePlace? place = null;
        while (_answered < _wanted.Length && (_wanted[_answered] < limit || limit == int.MaxValue))
        {
            place ??= _path.ToPlace(_document, inSlot);
            _places[_answered++] = place.Value;
        }
    }

    private readonly int QuotedLength()
    {
        ReadOnlySpan<byte> rest = _document[(_position + 1)..];
        int at = 0;
        while (at < rest.Length)
        {
            int next = rest[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (next < 0)
            {
                break;
            }

            at += next;
            if (rest[at] == '"')
            {
                return at + 2;
            }

            at += 2;
        }

        // No closing quote: the string goes on behind the end, so that the end of the document still counts as in it.
        return rest.Length + 2;
    }

    private readonly int BareLength()
    {
        int length = _document[_position..].IndexOfAny(Delimiters);
        return length < 0 ? _document.Length - _position : length;
    }
}
