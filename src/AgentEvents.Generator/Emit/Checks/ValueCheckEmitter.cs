using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what compares whole arrays and objects with those that <c>enum</c> and <c>const</c> list.</summary>
internal static class ValueCheckEmitter
{
    /// <summary>The statements; the cursor stands behind a value that started at <c>start</c>.</summary>
    public static IEnumerable<string> Write(CanonicalSchema schema, EquatableArray<AllowedValues> values, CheckScope scope) =>
        values.Select(allowed => scope.ReportIf(
            allowed.Values.Count > TextTableEmitter.LongestCode ? IsNoneOfMany(schema, allowed.Values, scope) : IsNoneOf(allowed.Values),
            schema,
            allowed.Site));

    private static string IsNoneOf(EquatableArray<string> values) => string.Join(
        " && ",
        values.Select(v => $"!global::AgentEvents.Models.Json.JsonEquality.Equals(cursor.Since(start), {CSharpLiteral.Utf8(v)})"));

    // What is no JSON has no hash; it has been found to be none before.
    private static string IsNoneOfMany(CanonicalSchema schema, EquatableArray<string> values, CheckScope scope) =>
        $"!cursor.IsFaulted && !{scope.Values(schema, values)}.Contains(cursor.Since(start))";
}
