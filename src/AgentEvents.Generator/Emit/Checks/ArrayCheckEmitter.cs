using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what validates arrays.</summary>
internal static class ArrayCheckEmitter
{
    /// <summary>The body.</summary>
    public static string Body(CanonicalSchema schema, KindRule.Array rule, CheckScope scope)
    {
        var counts = rule.Counts.Select(c => scope.ReportIf($"count {(c.IsMaximum ? ">" : "<")} {CSharpLiteral.Of((int)c.Bound)}", schema, c.Site));
        return $$"""
            int start = cursor.Position;
            int count = 0;
            bool valid = true;
            if (cursor.BeginArray())
            {
                do
                {
                    {{Code.Indent(Item(rule, scope), 2)}}
                    count++;
                    if (!valid && sink.IsDone)
                    {
                        return false;
                    }
                }
                while (cursor.NextItem());
            }

            if (cursor.IsFaulted)
            {
                return false;
            }

            {{Code.Lines([.. counts, .. ValueCheckEmitter.Write(schema, rule.Values, scope)])}}
            return valid;
            """;
    }

    private static string Item(KindRule.Array rule, CheckScope scope)
    {
        var rest = rule.Items is { } items ? scope.CallInto(items) : "valid &= cursor.SkipValue();";
        if (rule.Prefix.IsEmpty)
        {
            return rest;
        }

        var cases = rule.Prefix.Select((p, i) => $$"""
            case {{CSharpLiteral.Of(i)}}:
                {{Code.Indent(scope.CallInto(p), 1)}}
                break;
            """);
        return $$"""
            switch (count)
            {
                {{Code.Indent(Code.Lines(cases), 1)}}
                default:
                    {{Code.Indent(rest, 2)}}
                    break;
            }

            """;
    }
}
