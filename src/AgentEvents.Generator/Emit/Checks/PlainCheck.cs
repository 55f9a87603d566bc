using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>
/// What only has to be of one scalar type is judged by a step of the runtime: it has no validator of its own, so a schema of ten thousand members is
/// not ten thousand methods.
/// </summary>
internal static class PlainCheck
{
    /// <summary>Whether a schema is of this kind.</summary>
    public static bool Is(CanonicalSchema schema) => Step(schema) is not null;

    /// <summary>The expression that validates the value that the cursor stands on; null if the schema says more.</summary>
    public static string? Call(CanonicalSchema schema, string sink, CheckScope scope) => Step(schema) is var (step, site)
        ? $"global::AgentEvents.Models.Validation.CheckSteps.{step}(ref cursor, ref {sink}, {scope.Assertion(schema, site)})"
        : null;

    private static (string Step, AssertionSite Site)? Step(CanonicalSchema schema)
    {
        if (schema.Union is not null || !schema.Applicators.IsEmpty || schema.RemembersVerdicts || schema.OnlyKind is not { } kind)
        {
            return null;
        }

        AssertionSite[] sites = [.. schema.Kinds.OfType<KindRule.Rejected>().SelectMany(rejected => rejected.By).Distinct().Take(2)];
        return sites is [var site] && NameOf(kind, schema[kind], site) is { } step ? (step, site) : null;
    }

    private static string? NameOf(InstanceKind kind, KindRule rule, AssertionSite type) => (kind, rule) switch
    {
        (InstanceKind.String, { IsUnconstrained: true }) => "IsString",
        (InstanceKind.Boolean, { IsUnconstrained: true }) => "IsBoolean",
        (InstanceKind.Null, { IsUnconstrained: true }) => "IsNull",
        (_, KindRule.Number { IsUnconstrained: true }) => "IsNumber",
        (_, KindRule.Number { Values.IsEmpty: true, Checks: [NumberCheck.Integer { AsWritten: false } integer] }) when integer.Site == type =>
            "IsInteger",
        _ => null,
    };
}
