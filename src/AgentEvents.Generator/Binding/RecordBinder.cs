using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes a record of a schema that describes objects.</summary>
internal static class RecordBinder
{
    /// <summary>The record.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="name">The record's name.</param>
    /// <param name="binder">Gives the types of its members.</param>
    public static RecordSpec Bind(CanonicalSchema schema, string name, TypeBinder binder)
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
        return new RecordSpec(
            name,
            schema.AbsoluteLocation,
            Docs.Of(schema.Metadata, $"The JSON object {name}."),
            schema.Id,
            Union: null,
            members.ToEquatableArray(),
            KeepsOthers: isRaw || (others is not { AllowsNothing: true } && !rule.Counts.Any(c => c is { IsMaximum: true, Bound: 0 })))
        {
            RefusesNull = schema[InstanceKind.Null] is not KindRule.Rejected,
            Lifetime = schema.Metadata.Mapping.Lifetime,
        };
    }

    private static MemberSpec? BindMember(CanonicalSchema owner, MemberRule member, string type, TypeBinder binder) =>
        binder.Scope.MemberNameOf(member, owner.Location, type) is { } name
            ? MemberBinder.Bind(
                member.Name,
                owner.Metadata.Mapping.Lifetime is null ? name : ReservedNames.Avoid(name, type, ReservedNames.Lasting),
                member.Value,
                member.IsRequired,
                type,
                $"The member {member.Name}.",
                binder)
            : null;

    private static bool IsDistinct(List<MemberSpec> members, MemberSpec spec, CanonicalSchema owner, string type, FileScope scope)
    {
        if (members.FirstOrDefault(m => ReservedNames.Clash(m, spec)) is not { } other)
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
}
