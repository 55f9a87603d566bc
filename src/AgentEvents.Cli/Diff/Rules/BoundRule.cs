using System.Globalization;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary>Lower and upper bounds of numbers, lengths and counts.</summary>
internal sealed class BoundRule : KeywordRule
{
    private static readonly string[] Lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"];

    private static readonly string[] Upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = [.. Lower, .. Upper];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            if (pair.IsInBoth(keyword))
            {
                Compare(pair, keyword, Lower.Contains(keyword));
            }
        }
    }

    private static void Compare(SchemaPair pair, string keyword, bool isLower)
    {
        var (old, now) = pair[keyword];
        if (CanonicalText.Same(old, now))
        {
            return;
        }

        // Beyond decimal, or no number at all: it has changed, and more cannot be said.
        if (NumberOf(old) is not { } before || NumberOf(now) is not { } after)
        {
            pair.Report($"{keyword}-changed", pair.At(keyword), Direction.Other, $"{keyword} has changed", now);
            return;
        }

        if (before != after)
        {
            var raised = after > before;
            pair.Report(
                $"{keyword}-{(raised ? "raised" : "lowered")}",
                pair.At(keyword),
                raised == isLower ? Direction.Narrower : Direction.Wider,
                FormattableString.Invariant($"{keyword} was {before} and is {after}"),
                now);
        }
    }

    private static decimal? NumberOf(JsonNode? node) =>
        node is JsonNumberNode number && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
