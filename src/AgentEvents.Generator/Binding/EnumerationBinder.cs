using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Names the strings of an <c>enum</c> or <c>x-extensible-enum</c>.</summary>
internal static class EnumerationBinder
{
    // Every enumeration has these members itself.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "Equals", "GetHashCode", "GetType", "IsKnown", "Match", "ToString", "Value" };

    /// <summary>The enumeration, or null after a report.</summary>
    public static EnumerationSpec? Bind(CanonicalSchema schema, EquatableArray<string> texts, bool isOpen, string name, FileScope scope)
    {
        var values = new List<EnumerationValue>();
        foreach (var text in texts)
        {
            if (CSharpName.Pascal(text) is not { } pascal)
            {
                scope.Report(ProblemKind.InvalidName, schema.Location, text, schema.Location.Pointer);
                return null;
            }

            var member = Taken.Contains(pascal) || pascal == name ? pascal + "Value" : pascal;
            if (values.FirstOrDefault(v => v.Name == member) is { } other)
            {
                scope.Report(ProblemKind.DuplicateMemberName, schema.Location, member, name, other.Text, text);
                return null;
            }

            values.Add(new EnumerationValue(member, CSharpName.Camel(member), text));
        }

        return new EnumerationSpec(name, scope.Describe(schema.Location), Docs.Of(schema.Annotations, "A known set of strings."), isOpen, values.ToEquatableArray());
    }
}
