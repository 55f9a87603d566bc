using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Whether the values that tell cases can be told, and written.</summary>
internal static class ValueCaseCheck
{
    /// <summary>What is wrong with an <c>x-canonical-case</c> by value; null if nothing is.</summary>
    /// <param name="type">The type of the member that has the value.</param>
    /// <param name="schema">The schema of the value.</param>
    /// <param name="isConstant">Whether the schema allows one value only, which has no type to speak of.</param>
    /// <param name="valueCases">The values and their cases.</param>
    public static string? ObjectionTo(CSharpType type, CanonicalSchema schema, bool isConstant, EquatableArray<ValueCase> valueCases)
    {
        if (schema.OnlyKind is not InstanceKind.String || !(isConstant || type is CSharpType.Text or CSharpType.Enumeration))
        {
            return "only the values of strings can tell cases";
        }

        if (valueCases.GroupBy(v => v.Case, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } several)
        {
            return $"several values stand for '{several.Key}', so nobody could tell which one to write";
        }

        var allowed = schema[InstanceKind.String] is KindRule.Text { Values: { IsEmpty: false } sets } ? sets : [];
        return valueCases.FirstOrDefault(v => allowed.Any(set => !set.Values.Contains(v.Value))) is { } impossible
            ? $"'{impossible.Value}' stands for a case, and the schema does not allow it"
            : null;
    }
}
