using System.Globalization;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what validates arrays: one pass over the items.</summary>
internal static class ArrayCheckEmitter
{
    /// <summary>The body.</summary>
    public static string Body(CanonicalSchema schema, KindRule.Array rule, CheckScope scope)
    {
        // One that asks for none and allows any number only says what is evaluated.
        var contains = rule.Contains.Where(c => c.Minimum > 0 || c.Maximum is not null).ToArray();
        var looksTwice = contains.Length > 0 || !rule.Unevaluated.IsEmpty;
        var counts = rule.Counts.Select(c => scope.ReportIf($"count {(c.IsMaximum ? ">" : "<")} {CSharpLiteral.Of((int)c.Bound)}", schema, c.Site));
        var unique =
            rule.Unique.Select(site => scope.ReportIf("!global::AgentEvents.Models.Json.JsonEquality.AllUnique(cursor.Since(start))", schema, site));
        return $$"""
            int start = cursor.Position;
            int count = 0;
            bool valid = true;
            {{Code.Lines([.. contains.Select((_, i) => $"int found{i} = 0;"), Code.If(!rule.Unevaluated.IsEmpty, EvaluationEmitter.Locals(schema, rule.Unevaluated, scope))])}}
            if (cursor.BeginArray())
            {
                do
                {
                    {{Code.Indent(Code.If(looksTwice, "global::AgentEvents.Models.Json.JsonMark value = cursor.Mark();"), 2)}}
                    {{Code.Indent(Code.Lines(contains.Select((c, i) => Probe(c, i, scope))), 2)}}
                    {{Code.Indent(Item(rule, scope), 2)}}
                    {{Code.Indent(Code.Lines(rule.Unevaluated.Select((u, i) => EvaluationEmitter.Item(schema, u, i, scope))), 2)}}
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

            {{Code.Lines([.. counts, .. contains.SelectMany((c, i) => Found(schema, c, i, scope)), .. unique, .. ValueCheckEmitter.Write(schema, rule.Values, scope)])}}
            return valid;
            """;
    }

    private static string Probe(ContainsCheck contains, int index, CheckScope scope) => $$"""
        {
            {{scope.Probe(contains.Schema)}}
            found{{index.ToString(CultureInfo.InvariantCulture)}} += {{scope.Satisfies(contains.Schema)}} ? 1 : 0;
            cursor.Rewind(value);
        }
        """;

    private static IEnumerable<string> Found(CanonicalSchema schema, ContainsCheck contains, int index, CheckScope scope)
    {
        var found = "found" + index.ToString(CultureInfo.InvariantCulture);
        yield return Code.If(
            contains.Minimum > 0,
            scope.ReportIf($"{found} < {CSharpLiteral.Of((int)contains.Minimum)}", schema, contains.MinimumSite));
        if (contains is { Maximum: { } maximum, MaximumSite: { } site })
        {
            yield return scope.ReportIf($"{found} > {CSharpLiteral.Of((int)maximum)}", schema, site);
        }
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
