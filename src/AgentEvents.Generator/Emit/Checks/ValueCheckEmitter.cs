using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what compares whole arrays and objects with those that <c>enum</c> and <c>const</c> list.</summary>
internal static class ValueCheckEmitter
{
    /// <summary>The statements; the cursor stands behind a value that started at <c>start</c>.</summary>
    public static IEnumerable<string> Write(CanonicalSchema schema, EquatableArray<AllowedValues> values, CheckScope scope) =>
        values.Select(allowed => scope.ReportIf(
            string.Join(
                " && ",
                allowed.Values.Select(v => $"!global::AgentEvents.Models.Json.JsonEquality.Equals(cursor.Since(start), {CSharpLiteral.Utf8(v)})")),
            schema,
            allowed.Site));
}
