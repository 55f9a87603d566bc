using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Names the strings of an <c>enum</c> or <c>x-extensible-enum</c>.</summary>
internal static class EnumerationBinder
{
    // Every enumeration has these members itself.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Clone", "Equals", "Finalize", "GetHashCode", "GetType", "IsKnown", "Match", "MemberwiseClone", "PrintMembers", "ReadJson", "ReferenceEquals", "ToString", "Value", "WriteJson",
    };

    // Match has these itself.
    private static readonly HashSet<string> TakenParameters = new(StringComparer.Ordinal) { "other", "otherwise" };

    /// <summary>The strings that make an enumeration of a schema, none if it is no enumeration, and whether there may be others.</summary>
    public static (EquatableArray<string> Values, bool IsOpen) ValuesOf(CanonicalSchema schema, KindRule.Text text)
    {
        var isOpen = text.Values.IsEmpty;
        var values = isOpen ? schema.Annotations.KnownValues : text.Values[0].Values;
        return (values.Count < (isOpen ? 1 : 2) ? [] : values, isOpen);
    }

    /// <summary>The enumeration, or null if its strings have no names: then it is a string.</summary>
    public static EnumerationSpec? Bind(CanonicalSchema schema, EquatableArray<string> texts, bool isOpen, string name, FileScope scope)
    {
        var values = new List<EnumerationValue>();
        foreach (var text in texts)
        {
            if (CSharpName.Pascal(text) is not { } pascal)
            {
                return Refuse(scope, ProblemKind.InvalidName, schema, text, schema.Location.Pointer);
            }

            var member = Taken.Contains(pascal) || pascal == name ? pascal + "Value" : pascal;
            if (values.FirstOrDefault(v => v.Name == member) is { } other)
            {
                return Refuse(scope, ProblemKind.DuplicateMemberName, schema, member, name, other.Text, text);
            }

            var parameter = CSharpName.Camel(member);
            values.Add(new EnumerationValue(member, TakenParameters.Contains(parameter) ? parameter + "Value" : parameter, text));
        }

        return new EnumerationSpec(name, scope.Describe(schema.Location), Docs.Of(schema.Annotations, "A known set of strings."), isOpen, values.ToEquatableArray());
    }

    private static EnumerationSpec? Refuse(FileScope scope, ProblemKind kind, CanonicalSchema schema, params string[] arguments)
    {
        if (!scope.IsForgiving)
        {
            scope.Report(kind, schema.Location, arguments);
        }

        return null;
    }
}
