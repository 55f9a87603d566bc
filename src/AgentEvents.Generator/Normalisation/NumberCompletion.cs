using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Makes the demands on numbers: a format of integers that bounds say already is not checked again.</summary>
internal static class NumberCompletion
{
    /// <summary>The rule.</summary>
    public static KindRule.Number Complete(SchemaBuilder target, EquatableArray<AllowedValues> values)
    {
        var checks = target.NumberChecks;
        var range = IntegerRange.Of(checks, values);
        var isInteger = checks.Any(c => c is NumberCheck.Integer);
        return new KindRule.Number(values, checks.Where(c => c is not NumberCheck.Format format || !IsImplied(format.Name)).ToEquatableArray());

        bool IsImplied(string format) => isInteger && format switch
        {
            KnownFormats.Int32 => range.IsWithin(IntegerRange.Int32),
            KnownFormats.Int64 => range.IsWithin(IntegerRange.Int64),
            _ => false,
        };
    }
}
