using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Formats;

/// <summary>A JSON number as one of binary floating point. Equality is that of the numbers as they are written, with all their digits.</summary>
/// <typeparam name="T">The type of .NET.</typeparam>
internal abstract class BinaryValue<T> : FormatValue<T>
    where T : struct, IBinaryFloatingPointIeee754<T>
{
    public override string Zero => "0";

    public override bool TryRead(string text, [MaybeNullWhen(false)] out T value) =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && T.IsFinite(value) && IsNumber(text);

    // The shortest decimal that leads back to the value. .NET writes "E+20" as JSON has it.
    public override string Write(T value) => T.IsFinite(value)
        ? value.ToString(null, CultureInfo.InvariantCulture)
        : throw new ArgumentOutOfRangeException(nameof(value), "JSON has no infinity and no NaN.");

    public override bool AreEqual(string left, string right) => !IsNumber(left) || !IsNumber(right)
        ? string.Equals(left, right, StringComparison.Ordinal)
        : JsonDecimal.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right)) == 0;

    public override int Hash(string text) =>
        IsNumber(text) ? JsonDecimal.GetHashCode(Encoding.UTF8.GetBytes(text)) : text.GetHashCode(StringComparison.Ordinal);

    private static bool IsNumber(string text) => JsonNumberText.IsNumber(Encoding.UTF8.GetBytes(text));
}
