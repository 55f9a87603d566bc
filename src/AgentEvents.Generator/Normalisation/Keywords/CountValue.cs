using System.Globalization;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.Normalisation.Keywords;

/// <summary>Values of keywords that count something: a non-negative integer, however it is written.</summary>
internal static class CountValue
{
    /// <summary>The value, or null after a report.</summary>
    public static long? Read(KeywordUse use)
    {
        if (use.Value is JsonNumberNode { Text: var text }
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= 0
            && decimal.Truncate(value) == value)
        {
            // Nothing that fits into memory has more parts than that.
            return value > int.MaxValue ? int.MaxValue : (long)value;
        }

        use.ReportInvalid("it must be a non-negative integer");
        return null;
    }

    /// <summary>What a bound demands, in words.</summary>
    public static string Demand(bool isMaximum, long bound, string noun) =>
        $"must have at {(isMaximum ? "most" : "least")} {bound.ToString(CultureInfo.InvariantCulture)} {noun}{(bound == 1 ? "" : "s")}";
}
