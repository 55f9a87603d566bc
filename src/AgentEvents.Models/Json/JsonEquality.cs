using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>
/// Equality of JSON values as JSON Schema defines it (Core, section 4.2.2): numbers by mathematical value, strings by code points, objects whatever
/// the order of their members. A member that comes twice counts twice, in order.
/// </summary>
/// <remarks>All inputs must be valid JSON. Nothing here recurses, whatever the depth, and nothing takes quadratic time.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class JsonEquality
{
    /// <summary>Whether two values are equal.</summary>
    /// <param name="left">One valid JSON value.</param>
    /// <param name="right">Another valid JSON value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool Equals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        left = left.Trim(" \t\r\n"u8);
        right = right.Trim(" \t\r\n"u8);
        if (left.SequenceEqual(right))
        {
            return true;
        }

        System.Text.Json.JsonValueKind kind = JsonKind.Of(left);
        return kind == JsonKind.Of(right) && kind switch
        {
            System.Text.Json.JsonValueKind.Number => JsonDecimal.Compare(left, right) == 0,
            System.Text.Json.JsonValueKind.String => StringsEqual(left, right),
            System.Text.Json.JsonValueKind.Object or System.Text.Json.JsonValueKind.Array =>
                CanonicalJson.Of(left).CompareTo(CanonicalJson.Of(right)) == 0,
            _ => true,
        };
    }

    /// <summary>A hash that equal values share. It differs from process to process.</summary>
    /// <param name="value">One valid JSON value.</param>
    /// <returns>The hash.</returns>
    public static int GetHashCode(ReadOnlySpan<byte> value) => CanonicalJson.Of(value).ComputeHash();

    /// <summary>Whether no two elements of an array are equal: the keyword <c>uniqueItems</c>.</summary>
    /// <remarks>Sorts instead of hashing, so that no choice of elements makes it slow: O(n log n) in the length of the array.</remarks>
    /// <param name="array">One valid JSON array; any other value counts as unique.</param>
    /// <returns>Whether all elements differ.</returns>
    public static bool AllUnique(ReadOnlySpan<byte> array)
    {
        array = array.Trim(" \t\r\n"u8);
        return JsonKind.Of(array) != System.Text.Json.JsonValueKind.Array || UniqueItems.AllUnique(CanonicalJson.Of(array));
    }

    private static bool StringsEqual(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        bool isPlain = !left.Contains((byte)'\\') && !right.Contains((byte)'\\');
        return !isPlain && JsonEscape.Unescape(left[1..^1]).AsSpan().SequenceEqual(JsonEscape.Unescape(right[1..^1]));
    }
}
