using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Names the strings of an <c>enum</c> or <c>x-extensible-enum</c>.</summary>
internal static class EnumerationBinder
{
    /// <summary>What <c>Match</c> calls the parameter for strings without a name.</summary>
    public const string Otherwise = "otherwise";

    /// <summary>The strings that make an enumeration of a schema, none if it is no enumeration, and whether there may be others.</summary>
    public static (EquatableArray<string> Values, bool IsOpen) ValuesOf(CanonicalSchema schema, KindRule.Text text)
    {
        var isOpen = text.Values.IsEmpty;
        var values = isOpen ? schema.Metadata.KnownValues : text.Values[0].Values;
        return (values.Count < (isOpen ? 1 : 2) ? [] : values, isOpen);
    }

    /// <summary>The enumeration, or null if its strings have no names: then it is a string.</summary>
    public static EnumerationSpec? Bind(CanonicalSchema schema, EquatableArray<string> texts, bool isOpen, string name, FileScope scope)
    {
        var values = new List<EnumerationValue>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var parameters = new NameRegister([Otherwise]);
        foreach (var text in texts)
        {
            if (CSharpName.Pascal(text) is not { } pascal)
            {
                return Refuse(scope, ProblemKind.InvalidName, schema, text, schema.Location.Pointer);
            }

            var member = ReservedNames.Avoid(pascal, name, ReservedNames.Enumeration);
            if (owners.TryGetValue(member, out var other))
            {
                return Refuse(scope, ProblemKind.DuplicateMemberName, schema, member, name, other, text);
            }

            owners.Add(member, text);
            values.Add(new EnumerationValue(member, parameters.Take(CSharpName.Camel(member)), text));
        }

        return new EnumerationSpec(
            name,
            schema.AbsoluteLocation,
            Docs.Of(schema.Metadata, "A known set of strings."),
            schema.Id,
            isOpen,
            values.ToEquatableArray());
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
