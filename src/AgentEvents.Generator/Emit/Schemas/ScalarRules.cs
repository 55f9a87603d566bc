using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Schemas;

/// <summary>Writes the rules of strings and numbers as keywords.</summary>
internal static class ScalarRules
{
    /// <summary>The rules of strings.</summary>
    /// <param name="text">The rules.</param>
    /// <param name="keywords">Takes the keywords.</param>
    /// <param name="reference">Writes another schema.</param>
    public static void Write(KindRule.Text text, KeywordList keywords, Func<SchemaReference, string> reference)
    {
        foreach (var check in text.Checks)
        {
            switch (check)
            {
                case StringCheck.Length length:
                    keywords.Add(length.IsMaximum ? "maxLength" : "minLength", SchemaText.Number(length.Bound));
                    break;
                case StringCheck.Pattern pattern:
                    keywords.Add("pattern", JsonString.Quote(pattern.Text.Source));
                    break;
                case StringCheck.Instant:
                    keywords.Add("format", JsonString.Quote(KnownFormats.DateTime));
                    break;
                case StringCheck.Day:
                    keywords.Add("format", JsonString.Quote(KnownFormats.Date));
                    break;
                case StringCheck.Format format:
                    keywords.Add("format", JsonString.Quote(format.Name));
                    break;
            }
        }

        if (text.Content is not { } content)
        {
            return;
        }

        keywords.Add(
        [
            .. Word("contentEncoding", content.Encoding),
            .. Word("contentMediaType", content.MediaType),
            .. content.Schema is { } schema ? [("contentSchema", reference(schema))] : Array.Empty<(string, string)>(),
        ]);
    }

    /// <summary>The rules of numbers, without that they are integers: that is a type.</summary>
    public static void Write(KindRule.Number number, KeywordList keywords)
    {
        foreach (var check in number.Checks)
        {
            switch (check)
            {
                case NumberCheck.Bound bound:
                    keywords.Add((bound.IsExclusive, bound.IsMaximum) switch
                    {
                        (false, false) => "minimum",
                        (false, true) => "maximum",
                        (true, false) => "exclusiveMinimum",
                        (true, true) => "exclusiveMaximum",
                    }, bound.Limit);
                    break;
                case NumberCheck.MultipleOf multiple:
                    keywords.Add("multipleOf", multiple.Divisor);
                    break;
                case NumberCheck.Format format:
                    keywords.Add("format", JsonString.Quote(format.Name));
                    break;
            }
        }
    }

    private static (string, string)[] Word(string keyword, string? text) => text is null ? [] : [(keyword, JsonString.Quote(text))];
}
