using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using AgentEvents.Models.Json;

namespace AgentEvents.Models;

/// <summary>
/// An international phone number (ITU-T E.164): a country code and a subscriber number, at most 15 digits together. Providers write one number
/// in three forms, <c>46555123456</c>, <c>0046555123456</c> and <c>+46555123456</c>; here they are equal.
/// </summary>
/// <remarks>
/// Making one never throws. Text that is no such number is kept as it is, and found when the model that holds it is validated. A phone number
/// is personal data: mind where <see cref="ToString"/> goes.
/// </remarks>
[JsonConverter(typeof(JsonTextConverter<PhoneNumber>))]
public readonly struct PhoneNumber : IEquatable<PhoneNumber>, IJsonText<PhoneNumber>
{
    /// <summary>The most digits that a number has, country code included (E.164, section 6).</summary>
    public const int MaxDigits = 15;

    // With the plus sign if it is a number, otherwise as it was given.
    private readonly string? _text;

    /// <summary>Takes a number in any of the three forms.</summary>
    /// <param name="text">The number; anything else is kept and is not <see cref="IsValid"/>.</param>
    public PhoneNumber(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = StartOfDigits<char>(text);
        _text = start < 0 || (start == 1 && text[0] == '+') ? text : string.Concat("+", text.AsSpan(start));
    }

    /// <summary>Whether it is a number: one to fifteen digits, the first of them not zero.</summary>
    public bool IsValid => _text is { Length: > 1 } text && text[0] == '+' && StartOfDigits<char>(text) == 1;

    /// <summary>The digits alone, country code first; what was given if that is no number.</summary>
    public string Digits => IsValid ? _text![1..] : ToString();

    /// <summary>Whether UTF-8 text is a number in one of the three forms.</summary>
    /// <param name="utf8">The text.</param>
    public static bool IsPhoneNumber(ReadOnlySpan<byte> utf8) => StartOfDigits(utf8) >= 0;

    /// <summary>Takes text that must be a number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number; not valid if the text is none.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = text is null ? default : new PhoneNumber(text);
        return number.IsValid;
    }

    /// <summary>Takes a number in any of the three forms.</summary>
    /// <param name="text">The number; anything else is kept and is not <see cref="IsValid"/>.</param>
    public static implicit operator PhoneNumber(string text) => new(text);

    /// <summary>Whether both are the same number, whatever their forms.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(PhoneNumber left, PhoneNumber right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(PhoneNumber left, PhoneNumber right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PhoneNumber other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PhoneNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The number in E.164 form with the plus sign; what was given if that is no number.</summary>
    public override string ToString() => _text ?? "";

    static PhoneNumber IJsonText<PhoneNumber>.FromText(ReadOnlySpan<byte> utf8) => new(Encoding.UTF8.GetString(utf8));

    // -1 if the text is no number. Bytes and UTF-16 units alike: a number has ASCII only.
    private static int StartOfDigits<T>(ReadOnlySpan<T> text)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        var start = text switch
        {
            [var plus, ..] when plus == T.CreateTruncating('+') => 1,
            [var first, var second, ..] when first == T.CreateTruncating('0') && second == T.CreateTruncating('0') => 2,
            _ => 0,
        };
        var digits = text[start..];
        return digits.Length is > 0 and <= MaxDigits
            && digits[0] != T.CreateTruncating('0')
            && !digits.ContainsAnyExceptInRange(T.CreateTruncating('0'), T.CreateTruncating('9'))
            ? start
            : -1;
    }
}
