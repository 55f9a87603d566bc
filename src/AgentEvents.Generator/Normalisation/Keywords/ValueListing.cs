using System.Globalization;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>Lists values that a schema allows, as its author wrote them: what a violation says instead of the value that it found.</summary>
internal static class ValueListing
{
    private const int MaxValues = 12;
    private const int MaxLength = 64;

    /// <summary>The values for a sentence that ends in them: <c>one of "READ", "COMPOSING"</c>, or the value itself if there is only one.</summary>
    /// <param name="values">The values in JSON.</param>
    public static string Of(IEnumerable<string> values)
    {
        var distinct = values.Distinct(StringComparer.Ordinal).ToArray();
        var listed = string.Join(", ", distinct.Take(MaxValues).Select(Shorten));
        return distinct.Length switch
        {
            0 => "one of no values",
            1 => listed,
            <= MaxValues => "one of " + listed,
            _ => $"one of {listed} and {(distinct.Length - MaxValues).ToString(CultureInfo.InvariantCulture)} more",
        };
    }

    // Not between the halves of a surrogate pair.
    private static string Shorten(string value) => value.Length <= MaxLength
        ? value
        : value.Substring(0, char.IsHighSurrogate(value[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + "…";
}
