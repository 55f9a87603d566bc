using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary><c>enum</c> and <c>const</c>, which is a set of one; and the known values of an open set, which demand nothing.</summary>
internal sealed class ValueSetRule : KeywordRule
{
    private const string Known = "x-extensible-enum";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["const", "enum", Known];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        if (pair["const"] is ({ } oldConst, { } newConst))
        {
            if (!CanonicalText.Same(oldConst, newConst))
            {
                pair.Report(
                    "const-changed",
                    pair.At("const"),
                    Direction.Other,
                    $"the only value was {JsonText.Of(oldConst)} and is {JsonText.Of(newConst)}",
                    newConst);
            }
        }
        else if (AllowedBy(pair.Old) is { } before && AllowedBy(pair.New) is { } after)
        {
            CompareSets(pair, pair.New["enum"] is null ? "const" : "enum", "enum-value", before, after, Direction.Wider, Direction.Narrower);
        }
        else
        {
            _ = pair.IsInBoth("const");
            _ = pair.IsInBoth("enum");
        }

        CompareSets(pair, Known, "known-value", Values(pair.Old[Known]), Values(pair.New[Known]), Direction.None, Direction.None);
    }

    private static void CompareSets(SchemaPair pair, string keyword, string noun, string[] before, string[] after, Direction added, Direction removed)
    {
        var node = pair.New[keyword];
        foreach (var value in after.Except(before, StringComparer.Ordinal))
        {
            pair.Report(
                $"{noun}-added",
                pair.At(keyword),
                added,
                added == Direction.None ? $"{value} is known now, in a set that is open" : $"{value} is allowed now",
                node);
        }

        foreach (var value in before.Except(after, StringComparer.Ordinal))
        {
            pair.Report(
                $"{noun}-removed",
                pair.At(keyword),
                removed,
                removed == Direction.None ? $"{value} is not listed any more, in a set that is open" : $"{value} is not allowed any more",
                node);
        }
    }

    private static string[]? AllowedBy(JsonObjectNode schema) =>
        schema["const"] is { } only ? [CanonicalText.Of(only)] : schema["enum"] is { } several ? Values(several) : null;

    private static string[] Values(JsonNode? values) =>
        values is JsonArrayNode array ? [.. array.Items.Select(CanonicalText.Of).Distinct(StringComparer.Ordinal)] : [];
}
