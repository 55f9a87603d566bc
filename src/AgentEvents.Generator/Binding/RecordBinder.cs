using AgentEvents.Generator.Normalisation.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a record of a schema that describes objects.</summary>
internal static class RecordBinder
{
    /// <summary>Whether a record says more than a map would: the schema names members, or is closed, or has a name of its own.</summary>
    public static bool CanBind(CanonicalSchema schema) =>
        schema[InstanceKind.Object] is KindRule.Object rule
        && (!rule.Members.IsEmpty || (rule.Others.IsUnconstrained && !schema.Location.IsNowhere && HasName(schema)));

    /// <summary>Adds the record.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="union">The union that it is a case of, or null.</param>
    /// <param name="binder">Takes the record, and gives the types of its members.</param>
    public static void Bind(CanonicalSchema schema, string name, string? union, TypeBinder binder)
    {
        var rule = (KindRule.Object)schema[InstanceKind.Object];
        var members = new List<MemberSpec>();
        var isRaw = false;
        foreach (var member in rule.Members.Where(m => !binder.Scope.Graph[m.Value].AllowsNothing))
        {
            if (BindMember(schema, member, name, binder) is { } spec && IsDistinct(members, spec, schema, name, binder.Scope))
            {
                members.Add(spec);
            }
            else
            {
                isRaw = true;
            }
        }

        var others = rule.Others.Value is { } value ? binder.Scope.Graph[value] : null;
        binder.Add(new RecordSpec(
            name,
            binder.Scope.Describe(schema.Location),
            Docs.Of(schema.Annotations, $"The JSON object {name}."),
            schema.Id,
            union,
            members.ToEquatableArray(),
            KeepsOthers: isRaw || (others is not { AllowsNothing: true } && !rule.Counts.Any(c => c is { IsMaximum: true, Bound: 0 }))));
    }

    private static bool HasName(CanonicalSchema schema) =>
        schema.Location.Pointer.Length == 0 || schema.Location.Pointer.StartsWith("/$defs/", StringComparison.Ordinal) || schema.Annotations.DotnetName is not null;

    private static MemberSpec? BindMember(CanonicalSchema owner, MemberRule member, string type, TypeBinder binder)
    {
        if (binder.Scope.MemberNameOf(member, owner.Location, type) is not { } name)
        {
            return null;
        }

        var schema = binder.Scope.Graph[member.Value];
        var docs = Docs.Of(member.Value.Annotations.Or(schema.Annotations), $"The member {member.Name}.");
        if (member.IsRequired && ConstantOf(schema) is { } constant)
        {
            return new MemberSpec(member.Name, name, new CSharpType.Raw(), true, constant, null, docs);
        }

        return new MemberSpec(member.Name, name, binder.TypeOf(schema, type + name), member.IsRequired, null, ContentOf(schema, type + name, binder), docs);
    }

    /// <summary>The JSON of the one value that a schema allows, or null if there are more: what is always the same needs no property.</summary>
    private static string? ConstantOf(CanonicalSchema schema) => schema.OnlyKind is { } kind && schema.Union is null
        ? schema[kind] switch
        {
            KindRule.Text { Values: [{ Values: [var text] }, ..] } => Reading.JsonText.Quote(text),
            KindRule.Number { Values: [{ Values: [var literal] }, ..] } => literal,
            KindRule.Literal { Values: [{ Values: [var literal] }, ..] } => literal,
            KindRule.Literal when kind == InstanceKind.Null => "null",
            KindRule.Object { Members.IsEmpty: true } empty when empty.Counts.Any(c => c is { IsMaximum: true, Bound: 0 }) => "{}",
            KindRule.Array { Prefix.IsEmpty: true } empty when empty.Counts.Any(c => c is { IsMaximum: true, Bound: 0 }) => "[]",
            _ => null,
        }
        : null;

    private static ContentSpec? ContentOf(CanonicalSchema schema, string context, TypeBinder binder)
    {
        if (schema[InstanceKind.String] is not KindRule.Text { Content: { Schema: { } reference } content }
            || content.MediaType is not (null or "application/json")
            || content.Encoding is not (null or "base64"))
        {
            return null;
        }

        return binder.TypeOf(binder.Scope.Graph[reference], context + "Content") is CSharpType.Model model
            ? new ContentSpec(model.FullName, content.Encoding == "base64")
            : null;
    }

    private static bool IsDistinct(List<MemberSpec> members, MemberSpec spec, CanonicalSchema owner, string type, FileScope scope)
    {
        if (members.FirstOrDefault(m => Clash(m, spec)) is not { } other)
        {
            return true;
        }

        if (scope.IsForgiving)
        {
            scope.Report(ProblemKind.RawMember, owner.Location, spec.WireName, type, $"{other.WireName} is {spec.Name} already");
        }
        else
        {
            scope.Report(ProblemKind.DuplicateMemberName, owner.Location, spec.Name, type, other.WireName, spec.WireName);
        }

        return false;
    }

    // Readers have a local for each member, which begins with a small letter; what is decoded has a method.
    private static bool Clash(MemberSpec a, MemberSpec b) =>
        CSharpName.Camel(a.Name) == CSharpName.Camel(b.Name)
        || (a.Content is not null && "TryDecode" + a.Name == b.Name)
        || (b.Content is not null && "TryDecode" + b.Name == a.Name);
}
