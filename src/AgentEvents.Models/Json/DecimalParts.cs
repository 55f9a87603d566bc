namespace AgentEvents.Models.Json;

/// <summary>
/// A JSON number literal taken apart without copying: its value is ±0.d₁d₂d₃…×10^(exponent + point), where d₁ and the last digit are not 0.
/// </summary>
/// <remarks>
/// The exponent stays text, since it may have any number of digits, and only ever its distance from another exponent is computed, saturated
/// far beyond what the digits of any literal can make up for.
/// </remarks>
internal readonly ref struct DecimalParts
{
    // Literals are shorter than 2^31 bytes; a distance beyond this decides whatever the digits are.
    private const long Saturated = 1L << 40;

    private readonly ReadOnlySpan<byte> _integer;
    private readonly ReadOnlySpan<byte> _fraction;
    private readonly ReadOnlySpan<byte> _exponent;
    private readonly int _exponentSign;

    // Positions count over integer and fraction digits as one sequence.
    private readonly int _first;
    private readonly int _end;

    private DecimalParts(ReadOnlySpan<byte> literal)
    {
        bool isNegative = literal[0] == '-';
        ReadOnlySpan<byte> rest = isNegative ? literal[1..] : literal;
        int e = rest.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            ReadOnlySpan<byte> exponent = rest[(e + 1)..];
            rest = rest[..e];
            _exponentSign = exponent[0] == '-' ? -1 : 1;
            _exponent = (exponent[0] is (byte)'-' or (byte)'+' ? exponent[1..] : exponent).TrimStart((byte)'0');
        }

        int point = rest.IndexOf((byte)'.');
        _integer = point < 0 ? rest : rest[..point];
        _fraction = point < 0 ? default : rest[(point + 1)..];
        _end = _integer.Length + _fraction.Length;
        while (_first < _end && Digit(_first) == 0)
        {
            _first++;
        }

        while (_end > _first && Digit(_end - 1) == 0)
        {
            _end--;
        }

        Sign = _first == _end ? 0 : isNegative ? -1 : 1;
    }

    /// <summary>-1, 0 or 1; <c>-0</c> is 0.</summary>
    public int Sign { get; }

    /// <summary>How many digits from the first to the last that is not 0.</summary>
    public int DigitCount => _end - _first;

    /// <summary>The power of ten of the last digit that is not 0, saturated.</summary>
    public long LastPlace => ExponentDistance(default, 1) + _integer.Length - _end;

    // The power of ten of the first digit, without the exponent.
    private int Point => _integer.Length - _first;

    public static DecimalParts Of(ReadOnlySpan<byte> literal) => new(literal);

    /// <summary>A digit of the significant ones, from 0 on.</summary>
    public int SignificantDigit(int index) => Digit(_first + index);

    /// <summary>How many powers of ten the last place lies above another's, saturated.</summary>
    public long DistanceOfLastPlace(DecimalParts other) =>
        ExponentDistance(other._exponent, other._exponentSign) + (_integer.Length - _end) - (other._integer.Length - other._end);

    /// <summary>Compares without signs; neither may be 0 unless both are.</summary>
    public int CompareMagnitude(DecimalParts other)
    {
        long distance = ExponentDistance(other._exponent, other._exponentSign) + Point - other.Point;
        if (Sign == 0 || distance != 0)
        {
            return Sign == 0 ? 0 : Math.Sign(distance);
        }

        int common = Math.Min(DigitCount, other.DigitCount);
        for (int i = 0; i < common; i++)
        {
            int difference = SignificantDigit(i) - other.SignificantDigit(i);
            if (difference != 0)
            {
                return Math.Sign(difference);
            }
        }

        // What is left over ends in a digit that is not 0, so the longer one is greater.
        return DigitCount.CompareTo(other.DigitCount);
    }

    public int ComputeHash()
    {
        if (Sign == 0)
        {
            return 0;
        }

        var hash = new HashCode();
        hash.Add(Sign);
        hash.Add(ExponentDistance(default, 1) + Point);
        for (int i = 0; i < DigitCount; i++)
        {
            hash.Add(SignificantDigit(i));
        }

        return hash.ToHashCode();
    }

    private int Digit(int position) =>
        (position < _integer.Length ? _integer[position] : _fraction[position - _integer.Length]) - '0';

    // This exponent minus the other, digit by digit from the top. Once the distance is that large, further digits can only make it larger.
    private long ExponentDistance(ReadOnlySpan<byte> other, int otherSign)
    {
        int digits = Math.Max(_exponent.Length, other.Length);
        long distance = 0;
        for (int place = digits; place > 0 && Math.Abs(distance) < Saturated; place--)
        {
            distance = (distance * 10) + (_exponentSign * DigitAt(_exponent, place)) - (otherSign * DigitAt(other, place));
        }

        return distance;
    }

    private static int DigitAt(ReadOnlySpan<byte> digits, int place) => place > digits.Length ? 0 : digits[^place] - '0';
}
