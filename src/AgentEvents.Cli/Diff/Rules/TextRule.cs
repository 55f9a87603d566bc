using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary>
/// Demands that are there or not, and that cannot be ordered when they change: which of two patterns allows more is not for a tool to say.
/// </summary>
internal sealed class TextRule : KeywordRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["pattern", "format", "multipleOf", "uniqueItems", "readOnly"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            var (old, now) = (Demand(pair.Old[keyword]), Demand(pair.New[keyword]));
            if (old is null && now is not null)
            {
                pair.Report($"{keyword}-added", pair.At(keyword), Direction.Narrower, $"{keyword} is demanded now", now);
            }
            else if (old is not null && now is null)
            {
                pair.Report($"{keyword}-removed", pair.At(keyword), Direction.Wider, $"{keyword} is not demanded any more");
            }
            else if (!CanonicalText.Same(old, now))
            {
                pair.Report(
                    $"{keyword}-changed",
                    pair.At(keyword),
                    Direction.Other,
                    $"{keyword} was {JsonText.Of(old!)} and is {JsonText.Of(now!)}",
                    now);
            }
        }
    }

    // "uniqueItems": false and "readOnly": false demand nothing, as if they were not there.
    private static JsonNode? Demand(JsonNode? value) => value is JsonBooleanNode { Value: false } ? null : value;
}
