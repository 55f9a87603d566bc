using System.Runtime.CompilerServices;

namespace AgentEvents.Models.Json;

public ref partial struct JsonCursor
{
    /// <summary>Goes past the value that the cursor stands on, whatever it is, and checks its grammar to the last byte.</summary>
    /// <returns>False at a fault.</returns>
    public bool SkipValue()
    {
        switch (Current)
        {
            case (byte)'"':
                SkipString();
                return !IsFaulted;
            case (byte)'{':
                return SkipObject();
            case (byte)'[':
                return SkipArray();
            case (byte)'t':
                return SkipLiteral("true"u8);
            case (byte)'f':
                return SkipLiteral("false"u8);
            case (byte)'n':
                return SkipLiteral("null"u8);
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                ReadNumber();
                return !IsFaulted;
            default:
                return FailValue();
        }
    }

    /// <summary>Goes past <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <param name="literal">The word that must stand here.</param>
    /// <returns>False at a fault.</returns>
    public bool SkipLiteral(ReadOnlySpan<byte> literal)
    {
        var rest = _utf8[Math.Min(_position, _utf8.Length)..];
        if (rest.StartsWith(literal))
        {
            _position += literal.Length;
            return true;
        }

        return Fail(JsonFault.InvalidLiteral, _position + rest.CommonPrefixLength(literal));
    }

    /// <summary>Reads the number that the cursor stands on.</summary>
    /// <returns>The literal as it was written; empty at a fault. It may be of any size: nothing is computed.</returns>
    public ReadOnlySpan<byte> ReadNumber()
    {
        var start = _position;
        var i = start;
        if (Current == (byte)'-')
        {
            i++;
        }

        var integerStart = i;
        i = SkipDigits(i);
        if (i == integerStart || (_utf8[integerStart] == (byte)'0' && i > integerStart + 1))
        {
            Fail(JsonFault.InvalidNumber, i == integerStart ? i : integerStart + 1);
            return default;
        }

        if (At(i) == (byte)'.' && !SkipRequiredDigits(ref i))
        {
            return default;
        }

        if ((At(i) | 0x20) == 'e')
        {
            if (At(i + 1) is (byte)'+' or (byte)'-')
            {
                i++;
            }

            if (!SkipRequiredDigits(ref i))
            {
                return default;
            }
        }

        _position = i;
        return _utf8[start..i];
    }

    private bool SkipRequiredDigits(ref int i)
    {
        var first = i + 1;
        i = SkipDigits(first);
        return i > first || Fail(JsonFault.InvalidNumber, i);
    }

    private readonly int SkipDigits(int i)
    {
        while ((uint)(At(i) - '0') <= 9)
        {
            i++;
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte At(int i) => (uint)i < (uint)_utf8.Length ? _utf8[i] : (byte)0;

    // These two and SkipValue call one another; the depth limit bounds the stack.
    private bool SkipObject()
    {
        if (BeginObject())
        {
            do
            {
                SkipString();
                ReadLateColon(default);
                if (IsFaulted || !SkipValue())
                {
                    return false;
                }
            }
            while (NextMember());
        }

        return !IsFaulted;
    }

    private bool SkipArray()
    {
        if (BeginArray())
        {
            do
            {
                if (!SkipValue())
                {
                    return false;
                }
            }
            while (NextItem());
        }

        return !IsFaulted;
    }
}
