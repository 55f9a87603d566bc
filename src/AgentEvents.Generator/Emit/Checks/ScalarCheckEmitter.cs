using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what validates strings, numbers, booleans and null.</summary>
internal static class ScalarCheckEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    /// <summary>The body for strings.</summary>
    public static string Text(CanonicalSchema schema, KindRule.Text rule, CheckScope scope)
    {
        if (rule.IsUnconstrained)
        {
            return "cursor.SkipString();\nreturn !cursor.IsFaulted;";
        }

        var checks = rule.Values.Select(v => scope.ReportIf(NoneOf(v.Values, "text"), schema, v.Site))
            .Concat(rule.Checks.Where(c => c is not StringCheck.Pattern { Text.Program: PatternProgram.Always })
                .Select(c => scope.ReportIf("!" + Condition(schema, c, scope, "text"), schema, c.Site)));
        return Body("text", "ReadString", checks);
    }

    /// <summary>The body for numbers.</summary>
    public static string Number(CanonicalSchema schema, KindRule.Number rule, CheckScope scope)
    {
        var checks = rule.Values.Select(v => scope.ReportIf(NoNumberOf(schema, v.Values, scope), schema, v.Site))
            .Concat(rule.Checks.Select(c => scope.ReportIf(Violates(c, "number"), schema, c.Site)));
        return rule.IsUnconstrained ? "return cursor.SkipValue();" : Body("number", "ReadNumber", checks);
    }

    /// <summary>The body for booleans and null.</summary>
    public static string Literal(CanonicalSchema schema, KindRule.Literal rule, CheckScope scope)
    {
        var checks = rule.Values.Select(v => scope.ReportIf(
            $"cursor.Since(start)[0] is not ({string.Join(" or ", v.Values.Select(t => $"(byte)'{t[0]}'"))})",
            schema,
            v.Site))
            .ToArray();
        return checks.Length == 0 ? "return cursor.SkipValue();" : $$"""
            int start = cursor.Position;
            bool valid = cursor.SkipValue();
            if (!valid)
            {
                return false;
            }

            {{Code.Lines(checks)}}
            return valid;
            """;
    }

    /// <summary>The condition under which text is none of several.</summary>
    public static string NoneOf(EquatableArray<string> texts, string text) => texts.Count > TextTableEmitter.LongestCode
        ? $"{TextTableEmitter.Find(text, texts.ToArray())} < 0"
        : string.Join(" && ", texts.Select(t => $"!global::System.MemoryExtensions.SequenceEqual({text}, {CSharpLiteral.Utf8(t)})"));

    private static string NoNumberOf(CanonicalSchema schema, EquatableArray<string> literals, CheckScope scope) =>
        literals.Count > TextTableEmitter.LongestCode
        ? $"!{scope.Values(schema, literals)}.Contains(number)"
        : string.Join(" && ", literals.Select(l => $"{Json}JsonDecimal.Compare(number, {CSharpLiteral.Utf8(l)}) != 0"));

    private static string Body(string local, string read, IEnumerable<string> checks) => $$"""
        int start = cursor.Position;
        global::System.ReadOnlySpan<byte> {{local}} = cursor.{{read}}();
        if (cursor.IsFaulted)
        {
            return false;
        }

        bool valid = true;
        {{Code.Lines(checks)}}
        return valid;
        """;

    /// <summary>The condition under which text does what is demanded.</summary>
    public static string Condition(CanonicalSchema schema, StringCheck check, CheckScope scope, string text) => check switch
    {
        StringCheck.Length { IsMaximum: true } length =>
            $"global::AgentEvents.Models.Validation.CheckSteps.IsAtMost({text}, {CSharpLiteral.Of((int)length.Bound)})",
        StringCheck.Length length => $"global::AgentEvents.Models.Validation.CheckSteps.IsAtLeast({text}, {CSharpLiteral.Of((int)length.Bound)})",
        StringCheck.Pattern pattern => scope.Matches(schema, pattern.Text, text, "start"),
        StringCheck.Instant => $"global::AgentEvents.Models.Timestamp.TryParse({text}, out global::AgentEvents.Models.Timestamp _)",
        StringCheck.Day => $"global::AgentEvents.Models.Formats.Rfc3339.IsDateOnly({text})",
        StringCheck.Format format => $"global::AgentEvents.Models.{KnownFormats.FunctionOf(format.Name)}({text})",
        StringCheck.Content content =>
            $"global::AgentEvents.Models.Formats."
                + $"{(content.IsJson ? content.IsBase64 ? "JsonContent.IsBase64Json" : "JsonContent.IsJson" : "Base64Text.IsByte")}({text})",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    // A limit that is a plain integer is compared as one where the number is too.
    private static string Limit(string limit) => IntegerLimit(limit) ?? CSharpLiteral.Utf8(limit);

    /// <summary>A limit that is a plain integer of 64 bits, in C#; null if it is none.</summary>
    public static string? IntegerLimit(string limit) =>
        long.TryParse(limit, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var integer)
            && integer > long.MinValue
            ? integer.ToString(System.Globalization.CultureInfo.InvariantCulture) + "L"
            : null;

    /// <summary>The condition under which the literal of a number does not do what is demanded.</summary>
    public static string Violates(NumberCheck check, string number) => check switch
    {
        NumberCheck.Integer { AsWritten: true } => $"global::System.MemoryExtensions.IndexOfAny({number}, (byte)'.', (byte)'e', (byte)'E') >= 0",
        NumberCheck.Integer => $"!{Json}JsonDecimal.IsInteger({number})",
        NumberCheck.Format format => $"!global::AgentEvents.Models.{KnownFormats.NumberFunctionOf(format.Name)}({number})",
        NumberCheck.MultipleOf multiple => $"!{Json}JsonDecimal.IsMultipleOf({number}, {CSharpLiteral.Utf8(multiple.Divisor)})",
        NumberCheck.Bound bound =>
            $"{Json}JsonDecimal.Compare({number}, {Limit(bound.Limit)}) {(bound.IsMaximum ? ">" : "<")}{(bound.IsExclusive ? "=" : "")} 0",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
