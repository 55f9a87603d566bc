using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>Writes the rules of objects as keywords.</summary>
internal static class ObjectRules
{
    /// <summary>The rules of objects.</summary>
    /// <param name="rule">The rules.</param>
    /// <param name="keywords">Takes the keywords.</param>
    /// <param name="text">Writes other schemas.</param>
    public static void Write(KindRule.Object rule, KeywordList keywords, SchemaText text)
    {
        // A member that is only required has what other members must be; without that, there is nothing to say of it here.
        var members = rule.Members.Where(m => m.IsDeclared || !text.IsSilent(m.Value)).ToArray();
        var properties = members.Select(m => (m.Name, text.Reference(m.Value))).ToArray();
        if (properties.Length > 0)
        {
            keywords.Add("properties", KeywordList.Object(properties));
        }

        var required = rule.Members.Where(m => m.IsRequired).Select(m => m.Name).ToArray();
        if (required.Length > 0)
        {
            keywords.Add("required", Names(required));
        }

        Others(rule, members.Select(m => m.Name), keywords, text);
        SchemaText.Counts(rule.Counts, "Properties", keywords);
        foreach (var names in rule.Names)
        {
            keywords.Add("propertyNames", text.Reference(names));
        }

        if (!rule.Dependencies.IsEmpty)
        {
            var dependencies = rule.Dependencies
                .GroupBy(d => d.Trigger, d => d.Name, StringComparer.Ordinal)
                .Select(g => (g.Key, Names(g.Distinct(StringComparer.Ordinal))));
            keywords.Add("dependentRequired", KeywordList.Object(dependencies));
        }

        foreach (var choice in rule.Choices)
        {
            keywords.Add("anyOf", KeywordList.Array(choice.Sets.Select(s => KeywordList.Object([("required", Names(s))]))));
        }

        foreach (var unevaluated in rule.Unevaluated)
        {
            keywords.AddSchema(Unevaluated(unevaluated, text));
        }
    }

    // Which members are meant depends on the names that stand beside, so a second rule brings them along.
    private static void Others(KindRule.Object rule, IEnumerable<string> names, KeywordList keywords, SchemaText text)
    {
        if (rule.Others.Value is { } value && !text.IsSilent(value))
        {
            keywords.Add("additionalProperties", text.OrFalse(value));
        }
        else if (rule.Evaluated.All && rule.Others.ByPattern.IsEmpty)
        {
            // It demands nothing, and leaves nothing unevaluated.
            keywords.Add("additionalProperties", "true");
        }

        var isFirst = rule.Others.Value is null;
        foreach (var group in rule.Others.ByPattern)
        {
            (string, string)[] together =
            [
                .. isFirst ? [] : new[] { ("properties", KeywordList.Object(names.Select(n => (n, "{}")))) },
                ("patternProperties", KeywordList.Object(group.Patterns.Select(p => (p.Pattern.Source, text.Reference(p.Value))))),
                .. group.Otherwise is { } otherwise ? [("additionalProperties", text.OrFalse(otherwise))] : Array.Empty<(string, string)>(),
            ];
            if (isFirst)
            {
                keywords.Add(together);
            }
            else
            {
                keywords.AddSchema(KeywordList.Object(together));
            }

            isFirst = false;
        }
    }

    // What has been evaluated is said again beside the keyword, which looks at nothing else.
    private static string Unevaluated(UnevaluatedMembers unevaluated, SchemaText text)
    {
        var keywords = new KeywordList();
        var evaluated = unevaluated.Evaluated;
        if (!evaluated.Names.IsEmpty)
        {
            keywords.Add("properties", KeywordList.Object(evaluated.Names.Select(n => (n, "{}"))));
        }

        if (!evaluated.Patterns.IsEmpty)
        {
            keywords.Add("patternProperties", KeywordList.Object(evaluated.Patterns.Select(p => (p.Source, "{}"))));
        }

        foreach (var applicator in evaluated.Dynamic)
        {
            text.Apply(applicator, keywords);
        }

        keywords.Add("unevaluatedProperties", text.OrFalse(unevaluated.Schema));
        return keywords.ToJson();
    }

    private static string Names(IEnumerable<string> names) => KeywordList.Array(names.Select(JsonString.Quote));
}
