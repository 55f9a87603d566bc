using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary>Keywords that hold schemas and mean what these mean; where one is absent it allows everything.</summary>
internal sealed class SubschemaRule : KeywordRule
{
    private static readonly string[] Single =
        ["additionalProperties", "unevaluatedProperties", "propertyNames", "items", "unevaluatedItems", "contentSchema", "then", "else"];

    // Their absence is no schema that allows everything: "not" of that would allow nothing, "contains" of it would demand an item.
    private static readonly string[] Demanding = ["not", "contains"];

    private static readonly string[] Maps = ["dependentSchemas", "$defs", "definitions"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = [.. Single, .. Demanding, .. Maps, "prefixItems", "if"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in Single)
        {
            SchemaComparison.CompareBelow(pair, pair.Old[keyword], pair.New[keyword], pair.At(keyword));
        }

        foreach (var keyword in Demanding.Where(pair.IsInBoth))
        {
            SchemaComparison.CompareBelow(pair, pair.Old[keyword], pair.New[keyword], pair.At(keyword), negate: keyword == "not");
        }

        foreach (var keyword in Maps)
        {
            CompareMaps(pair, keyword);
        }

        ComparePrefix(pair);
        var (oldIf, newIf) = pair["if"];
        if (!CanonicalText.Same(oldIf, newIf))
        {
            pair.Report("if-changed", pair.At("if"), Direction.Other, "the condition has changed: other documents go other ways", newIf);
        }
    }

    private static void CompareMaps(SchemaPair pair, string keyword)
    {
        var (old, now) = (pair.Old[keyword] as JsonObjectNode, pair.New[keyword] as JsonObjectNode);
        var isDefinition = keyword != "dependentSchemas";
        foreach (var name in Names(old).Union(Names(now), StringComparer.Ordinal))
        {
            var pointer = pair.At(keyword, name);
            switch (old?[name], now?[name])
            {
                // A definition is compared as if it stood alone: who refers to it is affected by what it allows, below `not` or not.
                case ({ } before, { } after):
                    SchemaComparison.CompareBelow(pair, before, after, pointer);
                    break;
                case (null, { } added):
                    pair.Report(
                        isDefinition ? "definition-added" : $"{keyword}-added",
                        pointer,
                        isDefinition ? Direction.None : Direction.Narrower,
                        $"'{name}' is new",
                        added);
                    break;
                default:
                    pair.Report(
                        isDefinition ? "definition-removed" : $"{keyword}-removed",
                        pointer,
                        isDefinition ? Direction.None : Direction.Wider,
                        $"'{name}' is gone");
                    break;
            }
        }
    }

    private static void ComparePrefix(SchemaPair pair)
    {
        var (old, now) = (pair.Old["prefixItems"] as JsonArrayNode, pair.New["prefixItems"] as JsonArrayNode);
        var (before, after) = (old?.Items.Count ?? 0, now?.Items.Count ?? 0);
        for (var i = 0; i < Math.Min(before, after); i++)
        {
            SchemaComparison.CompareBelow(pair, old!.Items[i], now!.Items[i], pair.At("prefixItems", FormattableString.Invariant($"{i}")));
        }

        if (before != after)
        {
            pair.Report(
                "prefixItems-changed",
                pair.At("prefixItems"),
                Direction.Other,
                FormattableString.Invariant($"{before} items had schemas of their own, and {after} have"),
                now);
        }
    }

    private static IEnumerable<string> Names(JsonObjectNode? map) => map is null ? [] : map.Members.Select(m => m.Name);
}
