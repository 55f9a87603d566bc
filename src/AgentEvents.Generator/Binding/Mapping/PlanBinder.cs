using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Plans how a value of the wire is made of one canonical case, by the annotations of its schema.</summary>
/// <param name="hubCase">The case.</param>
/// <param name="cases">All cases.</param>
/// <param name="catalog">The models.</param>
/// <param name="scope">Takes what is wrong.</param>
/// <param name="misplaced">The schemas that have annotations where no mapper comes, which has been reported.</param>
internal sealed class PlanBinder(
    HubCase hubCase,
    EquatableArray<HubCase> cases,
    ModelCatalog catalog,
    FileScope scope,
    IReadOnlyCollection<SchemaLocation> misplaced)
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
            return PlanOutcome.MissingSource(SchemaLocation.Nowhere, fullName);
        }

        var outcome = entry.Model switch
        {
            RecordSpec record => Record(entry.Owner, record, isCase),
            UnionSpec union => Union(entry.Owner, union),
            _ => Unmade(entry.Owner.Graph.Schemas[entry.Model.SchemaId], entry.Model.Name),
        };
        _active.Remove(fullName);
        return outcome;
    }

    // A tuple, or a record around a value that is none.
    private PlanOutcome Unmade(CanonicalSchema schema, string name) =>
        misplaced.Contains(schema.Location) ? PlanOutcome.Refused(schema.Location, name) : PlanOutcome.MissingSource(schema.Location, name);

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
        var own = CaseIn(schema, schema.Metadata.Mapping);
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
            var isSet = !outcome.Plans.IsEmpty
                && (member.IsRequired || isMarked || outcome.TellsCase || outcome.Plans.Any(p => Plans.Slots(p).Any()));
            ways = ways.SelectMany(way => isSet
                ? outcome.Plans.Select(p => (way.Set.Append(new MemberPlan(member, p, isMarked)).ToEquatableArray(), way.Unread))
                : [(way.Set, way.Unread.Append(member).ToEquatableArray())]).Take(MaxAlternatives).ToList();
        }

        return new PlanOutcome(
            unfed is null
                ? ways.Select(w => (WirePlan)new WirePlan.Build(
                        file.Namespace + "." + record.Name, isCase, w.Set, w.Unread, record.KeepsOthers, record.LifetimeProperty))
                    .ToEquatableArray()
                : [],
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

        var marks = rule.Value.Metadata.Or(file.Graph[rule.Value].Metadata).Mapping;
        if (marks.IsConnection && member.Constant is not null)
        {
            return Refuse(file.Graph[rule.Value], member, "x-connection stands at a value that is always the same");
        }

        var tellsByValue = !marks.ValueCases.IsEmpty;
        var value = member.Constant is null || tellsByValue
            ? Value(file, member.Type, rule.Value, member)
            : PlanOutcome.Of(new WirePlan.Fixed(member.Type, member.Constant, TellsCase: false));
        return mark is CaseMark.This ? value with { TellsCase = true } : value;
    }

    private PlanOutcome Value(FileSpec file, CSharpType type, SchemaReference reference, MemberSpec member)
    {
        var schema = file.Graph[reference];
        var marks = reference.Metadata.Or(schema.Metadata).Mapping;
        if (!marks.ValueCases.IsEmpty)
        {
            return ValueCase(type, schema, marks, member);
        }

        if (marks is { Template: not null, IsConnection: true })
        {
            return Refuse(
                schema,
                member,
                "x-canonical and x-connection contradict each other: one value comes from the event, the other from the connection");
        }

        if (marks.Template is { } template)
        {
            return _templates.Bind(template, type, schema, marks.Examples, member);
        }

        if (marks.IsConnection)
        {
            return Setting(type, schema, member);
        }

        var outcome = type switch
        {
            CSharpType.Model model => Model(model.FullName, isCase: false),
            CSharpType.List list when schema[InstanceKind.Array] is KindRule.Array { Items: { } items } array =>
                One(file, list, items, array, schema, member),
            _ => null,
        };
        if (outcome is { Unfed: null })
        {
            return outcome;
        }

        var given = marks.Default ?? MemberBinder.ConstantOf(schema);
        return given is not null && FixedValue.CanBe(type, given)
            ? PlanOutcome.Of(new WirePlan.Fixed(type, given, TellsCase: false))
            : outcome ?? PlanOutcome.MissingSource(schema.Location, member.WireName);
    }

    private PlanOutcome ValueCase(CSharpType type, CanonicalSchema schema, MappingMarks marks, MemberSpec member)
    {
        if (ValueCaseCheck.ObjectionTo(type, schema, member.Constant is not null, marks.ValueCases) is { } objection)
        {
            return Refuse(schema, member, objection) with { TellsCase = true };
        }

        var told = marks.ValueCases.FirstOrDefault(v => v.Case == hubCase.Name);
        return told is null
            ? PlanOutcome.Other
            : PlanOutcome.Of(new WirePlan.Fixed(type, JsonString.Quote(told.Value), TellsCase: true), tellsCase: true);
    }

    private PlanOutcome Setting(CSharpType type, CanonicalSchema schema, MemberSpec member)
    {
        if (schema[InstanceKind.Array] is KindRule.Array array
            && schema.OnlyKind is InstanceKind.Array
            && !array.Counts.Any(c => c is { IsMaximum: true, Bound: 1 }))
        {
            return Refuse(schema, member, "x-connection stands at an array of several, and a setting of the connection is one value");
        }

        return PlanOutcome.Of(new WirePlan.Connection(SettingSpec.Of(member, type, schema.AbsoluteLocation), type));
    }

    /// <summary>An array that is written with one item: the event has one value for it, whatever the array has room for.</summary>
    private PlanOutcome One(
        FileSpec file,
        CSharpType.List list,
        SchemaReference items,
        KindRule.Array array,
        CanonicalSchema schema,
        MemberSpec member)
    {
        var fewest = array.Counts.Where(c => !c.IsMaximum).Select(c => c.Bound).DefaultIfEmpty(0).Max();
        var most = array.Counts.Where(c => c.IsMaximum).Select(c => c.Bound).DefaultIfEmpty(long.MaxValue).Min();
        var outcome = Value(file, list.Item, items, member);
        if (fewest > 1)
        {
            return outcome.Plans.Any(p => Plans.Slots(p).Any())
                ? Refuse(schema, member, $"the array holds at least {fewest} items, and a canonical event has one value for them; allow an array of "
                    + "one, or say with x-canonical-unsupported that the case has no place")
                : PlanOutcome.MissingSource(schema.Location, member.WireName);
        }

        var isExact = fewest == 1 && most == 1;
        if (!isExact && !outcome.TellsCase && outcome.Plans.Any(p => !Plans.Fields(p).Any() && (most > 1 || !Plans.Slots(p).Any())))
        {
            // Nobody could tell how many items there should be.
            return most > 1 && outcome.Plans.Any(p => Plans.Slots(p).Any())
                ? Refuse(
                    schema,
                    member,
                    "x-connection stands in an array of several, and a setting of the connection is one value; allow one item only, with maxItems")
                : PlanOutcome.MissingSource(schema.Location, member.WireName);
        }

        return outcome with
        {
            Plans = outcome.Plans.Select(p => (WirePlan)new WirePlan.One(list.Item, p, MayBeEmpty: fewest == 0)).ToEquatableArray(),
        };
    }

    private PlanOutcome Refuse(CanonicalSchema schema, MemberSpec member, string reason)
    {
        scope.Report(ProblemKind.InvalidMapping, schema.Location, schema.Location.Pointer, reason);
        return PlanOutcome.Refused(schema.Location, member.WireName);
    }

    private CaseMark MarkOf(FileSpec file, MemberRule rule)
    {
        var schema = file.Graph[rule.Value];
        return CaseIn(schema, rule.Value.Metadata.Or(schema.Metadata).Mapping);
    }

    private CaseMark CaseIn(CanonicalSchema schema, MappingMarks marks)
    {
        foreach (var named in marks.ValueCases.Select(v => v.Case).Append(marks.Case).OfType<string>().Where(n => cases.All(c => c.Name != n)))
        {
            scope.Report(
                ProblemKind.InvalidMapping,
                schema.Location,
                schema.Location.Pointer,
                $"'{named}' is no canonical case; those are {string.Join(", ", cases.Select(c => c.Name))}");
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
