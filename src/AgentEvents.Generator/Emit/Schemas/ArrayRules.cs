using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>Writes the rules of arrays as keywords.</summary>
internal static class ArrayRules
{
    /// <summary>The rules of arrays.</summary>
    /// <param name="rule">The rules.</param>
    /// <param name="keywords">Takes the keywords.</param>
    /// <param name="text">Writes other schemas.</param>
    public static void Write(KindRule.Array rule, KeywordList keywords, SchemaText text)
    {
        if (!rule.Prefix.IsEmpty)
        {
            keywords.Add("prefixItems", text.References(rule.Prefix));
        }

        if (rule.Items is { } items)
        {
            keywords.Add("items", text.Reference(items));
        }
        else if (rule.Evaluated.All)
        {
            // It demands nothing, and leaves nothing unevaluated.
            keywords.Add("items", "{}");
        }

        SchemaText.Counts(rule.Counts, "Items", keywords);
        foreach (var contains in rule.Contains)
        {
            keywords.Add(
            [
                ("contains", text.Reference(contains.Schema)),
                .. contains.Minimum == 1 ? [] : new[] { ("minContains", SchemaText.Number(contains.Minimum)) },
                .. contains.Maximum is { } maximum ? [("maxContains", SchemaText.Number(maximum))] : Array.Empty<(string, string)>(),
            ]);
        }

        if (!rule.Unique.IsEmpty)
        {
            keywords.Add("uniqueItems", "true");
        }

        foreach (var unevaluated in rule.Unevaluated)
        {
            keywords.AddSchema(Unevaluated(unevaluated, text));
        }
    }

    // What has been evaluated is said again beside the keyword, which looks at nothing else.
    private static string Unevaluated(UnevaluatedItems unevaluated, SchemaText text)
    {
        var keywords = new KeywordList();
        var evaluated = unevaluated.Evaluated;
        if (evaluated.Prefix > 0)
        {
            keywords.Add("prefixItems", KeywordList.Array(Enumerable.Repeat("{}", evaluated.Prefix)));
        }

        foreach (var contains in evaluated.Contains)
        {
            keywords.AddSchema(KeywordList.Object([("contains", text.Reference(contains)), ("minContains", "0")]));
        }

        foreach (var applicator in evaluated.Dynamic)
        {
            text.Apply(applicator, keywords);
        }

        keywords.Add("unevaluatedItems", text.OrFalse(unevaluated.Schema));
        return keywords.ToJson();
    }
}
