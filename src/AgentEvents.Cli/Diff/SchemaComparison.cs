using AgentEvents.Cli.Diff.Rules;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff;

/// <summary>Compares two versions of a schema. It knows how schemas nest; what a keyword means is known by its <see cref="KeywordRule"/>.</summary>
internal static class SchemaComparison
{
    /// <summary>All changes from one version to the other, in the order of the rules and of the document.</summary>
    /// <param name="old">The schema as it was.</param>
    /// <param name="now">The schema as it is.</param>
    /// <param name="pointer">Where it stands.</param>
    public static IReadOnlyList<SchemaChange> Compare(JsonNode old, JsonNode now, string pointer = "")
    {
        var changes = new List<SchemaChange>();
        Compare(old, now, pointer, changes, isNegated: false);
        return changes;
    }

    /// <summary>Compares a schema below another.</summary>
    /// <param name="pair">The schema around it.</param>
    /// <param name="old">It as it was; null is absent, which allows everything.</param>
    /// <param name="now">It as it is; null is absent.</param>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="negate">Whether the keyword around it turns its meaning around.</param>
    public static void CompareBelow(SchemaPair pair, JsonNode? old, JsonNode? now, string pointer, bool negate = false) =>
        Compare(old ?? Everything, now ?? Everything, pointer, pair.Changes, pair.IsNegated != negate);

    private static JsonBooleanNode Everything { get; } = new(new SourceSpan(0, 0), true);

    private static void Compare(JsonNode old, JsonNode now, string pointer, List<SchemaChange> changes, bool isNegated)
    {
        if (CanonicalText.Same(old, now))
        {
            return;
        }

        var pair = new SchemaPair(AsObject(old), AsObject(now), pointer, changes, isNegated);
        var (allowedNothing, allowsNothing) = (IsNever(old), IsNever(now));
        if (allowedNothing || allowsNothing)
        {
            pair.Report(
                allowsNothing ? "closed" : "opened",
                pointer,
                allowsNothing ? Direction.Narrower : Direction.Wider,
                allowsNothing ? "nothing is allowed here any more" : "something is allowed here where nothing was",
                now);
            return;
        }

        foreach (var rule in KeywordRule.All)
        {
            rule.Compare(pair);
        }
    }

    private static bool IsNever(JsonNode schema) => schema is JsonBooleanNode { Value: false };

    private static JsonObjectNode AsObject(JsonNode schema) => schema as JsonObjectNode ?? new JsonObjectNode(schema.Span, []);
}
