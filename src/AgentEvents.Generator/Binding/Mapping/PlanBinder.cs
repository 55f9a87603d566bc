using AgentEvents.Generator.Normalisation.Canonical;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>What became of planning a value for a canonical case.</summary>
/// <param name="Plans">The ways to make the value; none if it cannot be made.</param>
/// <param name="TellsCase">Whether something in the value tells that it is this case.</param>
/// <param name="IsOtherCase">Whether something in the value tells that it is another case.</param>
/// <param name="Unfed">A required member that nothing feeds.</param>
internal sealed record PlanOutcome(EquatableArray<WirePlan> Plans, bool TellsCase, bool IsOtherCase = false, UnfedMember? Unfed = null)
{
    /// <summary>The value belongs to another case.</summary>
    public static PlanOutcome Other { get; } = new([], false, IsOtherCase: true);

    /// <summary>One way to make the value.</summary>
    public static PlanOutcome Of(WirePlan plan, bool tellsCase = false) => new([plan], tellsCase);

    /// <summary>Nothing feeds the value.</summary>
    public static PlanOutcome Starved(SchemaLocation location, string name, bool isReported = false) => new([], false, Unfed: new UnfedMember(location, name, isReported));
}

/// <summary>A required member that nothing feeds.</summary>
/// <param name="Location">Its schema.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="IsReported">Whether the reason has been reported already.</param>
internal sealed record UnfedMember(SchemaLocation Location, string Name, bool IsReported);

/// <summary>Plans how a value of the wire is made of one canonical case, by the annotations of its schema.</summary>
/// <param name="hubCase">The case.</param>
/// <param name="cases">All cases.</param>
/// <param name="catalog">The models.</param>
/// <param name="scope">Takes what is wrong.</param>
internal sealed class PlanBinder(HubCase hubCase, EquatableArray<HubCase> cases, ModelCatalog catalog, FileScope scope)
{
    // Each member with several ways multiplies the ways of its owner.
    private const int MaxAlternatives = 16;

    private readonly HashSet<string> _active = new(StringComparer.Ordinal);
    private readonly TemplateBinder _templates = new(hubCase, cases, catalog, scope);

    /// <summary>Plans a model.</summary>
    /// <param name="fullName">The model.</param>
    /// <param name="isCase">Whether it is a case of a union.</param>
    public PlanOutcome Model(string fullName, bool isCase)
    {
        if (catalog.Find(fullName) is not { } entry || !_active.Add(fullName))
        {
            return PlanOutcome.Starved(SchemaLocation.Nowhere, fullName);
        }

        var outcome = entry.Model switch
        {
            RecordSpec record => Record(entry.Owner, record, isCase),
            UnionSpec union => Union(entry.Owner, union),
            _ => PlanOutcome.Starved(entry.Owner.Graph.Schemas[entry.Model.SchemaId].Location, entry.Model.Name),
        };
        _active.Remove(fullName);
        return outcome;
    }

    private PlanOutcome Union(FileSpec file, UnionSpec union)
    {
        var branches = union.Cases.Select(c => Model(file.Namespace + "." + c.Name, isCase: true)).ToArray();
        var telling = branches.Where(b => b.TellsCase).ToArray();
        var candidates = telling.Length > 0 ? telling : branches;
        var made = candidates.Where(b => !b.Plans.IsEmpty).ToArray();
        return made.Length > 0
            ? new PlanOutcome(made.SelectMany(b => b.Plans).Take(MaxAlternatives).ToEquatableArray(), telling.Length > 0)
            : candidates.FirstOrDefault(b => b.Unfed is not null) ?? PlanOutcome.Other;
    }

    private PlanOutcome Record(FileSpec file, RecordSpec record, bool isCase)
    {
        var schema = file.Graph.Schemas[record.SchemaId];
        var own = CaseIn(schema, schema.Annotations.Mapping);
        if (own is CaseMark.Other)
        {
            return PlanOutcome.Other;
        }

        var rules = ((KindRule.Object)schema[InstanceKind.Object]).Members.ToDictionary(m => m.Name, StringComparer.Ordinal);
        var tells = own is CaseMark.This;
        var unfed = default(UnfedMember);
        List<(EquatableArray<MemberPlan> Set, EquatableArray<MemberSpec> Unread)> ways = [([], [])];
        foreach (var member in record.Members)
        {
            var outcome = Member(file, member, rules[member.WireName]);
            if (outcome.IsOtherCase && member.IsRequired)
            {
                return PlanOutcome.Other;
            }

            tells |= outcome.TellsCase;
            unfed ??= member.IsRequired ? outcome.Unfed : null;
            if (member.Constant is not null)
            {
                continue;
            }

            var isMarked = MarkOf(file, rules[member.WireName]) is CaseMark.This && !member.IsRequired;
            var isSet = !outcome.Plans.IsEmpty && (member.IsRequired || isMarked || outcome.TellsCase || outcome.Plans.Any(p => Plans.Fields(p).Any()));
            ways = ways.SelectMany(way => isSet
                ? outcome.Plans.Select(p => (way.Set.Append(new MemberPlan(member, p, isMarked)).ToEquatableArray(), way.Unread))
                : [(way.Set, way.Unread.Append(member).ToEquatableArray())]).Take(MaxAlternatives).ToList();
        }

        return new PlanOutcome(
            unfed is null ? ways.Select(w => (WirePlan)new WirePlan.Build(file.Namespace + "." + record.Name, isCase, w.Set, w.Unread, record.KeepsOthers)).ToEquatableArray() : [],
            tells,
            Unfed: unfed);
    }

    /// <summary>Plans a member: what its presence says first, then its value.</summary>
    private PlanOutcome Member(FileSpec file, MemberSpec member, MemberRule rule)
    {
        var mark = MarkOf(file, rule);
        if (mark is CaseMark.Other)
        {
            return PlanOutcome.Other;
        }

        var tellsByValue = !rule.Value.Annotations.Or(file.Graph[rule.Value].Annotations).Mapping.ValueCases.IsEmpty;
        var value = member.Constant is null || tellsByValue
            ? Value(file, member.Type, rule.Value, member)
            : PlanOutcome.Of(new WirePlan.Fixed(member.Type, member.Constant, TellsCase: false));
        return mark is CaseMark.This ? value with { TellsCase = true } : value;
    }

    private PlanOutcome Value(FileSpec file, CSharpType type, SchemaReference reference, MemberSpec member)
    {
        var schema = file.Graph[reference];
        var marks = reference.Annotations.Or(schema.Annotations).Mapping;
        if (!marks.ValueCases.IsEmpty)
        {
            return ValueCase(type, schema, marks, member);
        }

        if (marks.Template is { } template)
        {
            return _templates.Bind(template, type, schema, member);
        }

        if (marks.IsConnection)
        {
            return PlanOutcome.Of(new WirePlan.Connection(member));
        }

        var outcome = type switch
        {
            CSharpType.Model model => Model(model.FullName, isCase: false),
            CSharpType.List list when ItemOf(schema) is { } item => One(file, list, item, member),
            _ => null,
        };
        if (outcome is { Unfed: null })
        {
            return outcome;
        }

        var given = marks.Default ?? MemberBinder.ConstantOf(schema);
        return given is not null && FixedValue.CanBe(type, given)
            ? PlanOutcome.Of(new WirePlan.Fixed(type, given, TellsCase: false))
            : outcome ?? PlanOutcome.Starved(schema.Location, member.WireName);
    }

    private PlanOutcome ValueCase(CSharpType type, CanonicalSchema schema, MappingMarks marks, MemberSpec member)
    {
        if (ValueCaseCheck.ObjectionTo(type, schema, member.Constant is not null, marks.ValueCases) is { } objection)
        {
            scope.Report(ProblemKind.InvalidMapping, schema.Location, schema.Location.Pointer, objection);
            return PlanOutcome.Starved(schema.Location, member.WireName, isReported: true) with { TellsCase = true };
        }

        var told = marks.ValueCases.FirstOrDefault(v => v.Case == hubCase.Name);
        return told is null ? PlanOutcome.Other : PlanOutcome.Of(new WirePlan.Fixed(type, Reading.JsonText.Quote(told.Value), TellsCase: true), tellsCase: true);
    }

    private PlanOutcome One(FileSpec file, CSharpType.List list, SchemaReference item, MemberSpec member)
    {
        var outcome = Value(file, list.Item, item, member);
        return outcome with { Plans = outcome.Plans.Select(p => (WirePlan)new WirePlan.One(list.Item, p)).ToEquatableArray() };
    }

    /// <summary>The schema of the one item that an array has; null if it may have more or fewer.</summary>
    private static SchemaReference? ItemOf(CanonicalSchema schema) =>
        schema[InstanceKind.Array] is KindRule.Array { Prefix.IsEmpty: true, Items: { } items } array
        && array.Counts.Any(c => c is { IsMaximum: true, Bound: 1 })
        && array.Counts.Any(c => c is { IsMaximum: false, Bound: 1 })
            ? items
            : null;

    private CaseMark MarkOf(FileSpec file, MemberRule rule)
    {
        var schema = file.Graph[rule.Value];
        return CaseIn(schema, rule.Value.Annotations.Or(schema.Annotations).Mapping);
    }

    private CaseMark CaseIn(CanonicalSchema schema, MappingMarks marks)
    {
        foreach (var named in marks.ValueCases.Select(v => v.Case).Append(marks.Case).OfType<string>().Where(n => cases.All(c => c.Name != n)))
        {
            scope.Report(ProblemKind.InvalidMapping, schema.Location, schema.Location.Pointer, $"'{named}' is no canonical case; those are {string.Join(", ", cases.Select(c => c.Name))}");
        }

        return marks.Case is null ? CaseMark.None : marks.Case == hubCase.Name ? CaseMark.This : CaseMark.Other;
    }

    private enum CaseMark
    {
        None,
        This,
        Other,
    }
}
