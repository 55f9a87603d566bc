using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// Which schema of one version stands where which of the other does: both are reached by the same members, items and alternatives. How they are
/// written, in definitions or in place, makes no difference.
/// </summary>
internal sealed class SchemaPairs
{
    private readonly CanonicalGraph _old;
    private readonly CanonicalGraph _new;
    private readonly SchemaSet _schemas;
    private readonly HashSet<(int Old, int New)> _seen = [];
    private readonly Queue<(int Old, int New)> _open = [];
    private readonly Dictionary<int, int> _oldOf = [];
    private readonly Dictionary<int, int> _newOf = [];
    private readonly HashSet<int> _changedOld = [];
    private readonly HashSet<int> _changedNew = [];
    private readonly HashSet<Alternative> _matched = [];

    /// <summary>Goes through both versions.</summary>
    /// <param name="old">The one as it was.</param>
    /// <param name="now">The one as it is.</param>
    /// <param name="schemas">Both as formulas.</param>
    public SchemaPairs(ReadGraph old, ReadGraph now, SchemaSet schemas)
    {
        (_old, _new, _schemas) = (old.Graph!, now.Graph!, schemas);
        Root = (old.Root, now.Root);
        Add(old.Root, now.Root);
        while (_open.TryDequeue(out var pair))
        {
            Compare(pair.Old, pair.New);
        }
    }

    /// <summary>The two roots.</summary>
    public (int Old, int New) Root { get; }

    /// <summary>All pairs, from the roots on.</summary>
    public IReadOnlyCollection<(int Old, int New)> All => _seen;

    /// <summary>The pairs of places that refer to them, with what is said there.</summary>
    public List<(SchemaReference Old, SchemaReference New)> References { get; } = [];

    /// <summary>Members that one version describes and the other does not.</summary>
    public List<DescribedMember> Members { get; } = [];

    /// <summary>Alternatives that are in one version only, by their owners.</summary>
    public List<(bool IsNew, Alternative Alternative)> Alternatives { get; } = [];

    /// <summary>The old schema where a new one stands; null if there was none.</summary>
    public int? OldOf(int now) => _oldOf.TryGetValue(now, out var old) ? old : null;

    /// <summary>The new schema where an old one stood; null if there is none.</summary>
    public int? NewOf(int old) => _newOf.TryGetValue(old, out var now) ? now : null;

    /// <summary>Whether an old schema means something else now, or stands nowhere any more.</summary>
    public bool IsOldChanged(int old) => !_newOf.ContainsKey(old) || _changedOld.Contains(old);

    /// <summary>Whether a new schema meant something else, or stood nowhere.</summary>
    public bool IsNewChanged(int now) => !_oldOf.ContainsKey(now) || _changedNew.Contains(now);

    /// <summary>Whether two schemas mean something else.</summary>
    public bool Differ(int old, int now) => _schemas.Of(0, old) != _schemas.Of(1, now);

    private void Add(SchemaReference? old, SchemaReference? now)
    {
        if (old is not null && now is not null)
        {
            References.Add((old, now));
            Add(old.Id, now.Id);
        }
    }

    // Where one side has no schema of its own, the other one is held against what stands for it: that has a counterpart elsewhere.
    private void Add(int old, int now, bool isOldOwn = true, bool isNewOwn = true)
    {
        if (!_seen.Add((old, now)))
        {
            return;
        }

        _open.Enqueue((old, now));
        var isChanged = Differ(old, now);
        if (isNewOwn && (!_oldOf.ContainsKey(now) || (isChanged && !_changedNew.Contains(now))))
        {
            _oldOf[now] = old;
        }

        if (isOldOwn && (!_newOf.ContainsKey(old) || (isChanged && !_changedOld.Contains(old))))
        {
            _newOf[old] = now;
        }

        if (isChanged)
        {
            _changedOld.Add(old);
            _changedNew.Add(now);
        }
    }

    private void Compare(int old, int now)
    {
        var (before, after) = (_old.Schemas[old], _new.Schemas[now]);
        if (before.Union is not null || after.Union is not null)
        {
            Compare(Alternative.OfUnion(_old, old, OldMeaning), Alternative.OfUnion(_new, now, NewMeaning));
            Add(before.Union?.Base, after.Union?.Base);
            return;
        }

        if ((before[InstanceKind.Object], after[InstanceKind.Object]) is (KindRule.Object o, KindRule.Object p))
        {
            CompareMembers(old, now, o, p);
        }

        if ((before[InstanceKind.Array], after[InstanceKind.Array]) is (KindRule.Array a, KindRule.Array b))
        {
            for (var i = 0; i < Math.Max(a.Prefix.Count, b.Prefix.Count); i++)
            {
                Add(i < a.Prefix.Count ? a.Prefix[i] : a.Items, i < b.Prefix.Count ? b.Prefix[i] : b.Items);
            }

            Add(a.Items, b.Items);
            AddEach(a.Unevaluated.Select(u => u.Schema), b.Unevaluated.Select(u => u.Schema));
            AddEach(a.Contains.Select(c => c.Schema), b.Contains.Select(c => c.Schema));
        }

        CompareApplicators(old, now, before.Applicators, after.Applicators);
    }

    private int OldMeaning(int id) => _schemas.Of(0, id);

    private int NewMeaning(int id) => _schemas.Of(1, id);

    private void Compare(IReadOnlyList<Alternative> old, IReadOnlyList<Alternative> now)
    {
        // A schema that has no alternatives is held against that one of the other version that is most like it.
        foreach (var (before, after) in Alternative.Match(old, now))
        {
            _matched.Add(before);
            _matched.Add(after);
            Add(before.Schema.Id, after.Schema.Id, isOldOwn: before.Index >= 0, isNewOwn: after.Index >= 0);
            if (before.Index >= 0 && after.Index >= 0)
            {
                References.Add((before.Schema, after.Schema));
            }
        }

        Alternatives.AddRange(old.Where(a => a.Index >= 0 && !_matched.Contains(a)).Select(a => (false, a)));
        Alternatives.AddRange(now.Where(a => a.Index >= 0 && !_matched.Contains(a)).Select(a => (true, a)));
    }

    private void CompareMembers(int old, int now, KindRule.Object before, KindRule.Object after)
    {
        var (olds, news) = (before.Members.ToDictionary(m => m.Name), after.Members.ToDictionary(m => m.Name));
        var (wasOpen, isOpen) = (IsOpen(before, _old), IsOpen(after, _new));
        foreach (var name in before.Members.Concat(after.Members).Select(m => m.Name).Distinct(StringComparer.Ordinal))
        {
            var (was, isNow) = (olds.GetValueOrDefault(name), news.GetValueOrDefault(name));
            if (was is not null && isNow is not null)
            {
                Add(was.Value, isNow.Value);
            }
            else if ((was?.Value ?? before.Others.Value, isNow?.Value ?? after.Others.Value) is ({ } one, { } other))
            {
                Add(one.Id, other.Id, isOldOwn: was is not null, isNewOwn: isNow is not null);
            }

            if ((was?.IsDeclared ?? false) != (isNow?.IsDeclared ?? false))
            {
                Members.Add(new DescribedMember(isNow?.IsDeclared == true, old, now, name, (isNow?.IsDeclared == true ? isNow : was)!.Value)
                {
                    WasOpen = wasOpen,
                    IsOpen = isOpen,
                });
            }
        }

        Add(before.Others.Value, after.Others.Value);
        var patterns = before.Others.ByPattern.SelectMany(g => g.Patterns).DistinctBy(p => p.Pattern.Source).ToDictionary(p => p.Pattern.Source);
        foreach (var pattern in after.Others.ByPattern.SelectMany(g => g.Patterns))
        {
            Add(patterns.GetValueOrDefault(pattern.Pattern.Source)?.Value, pattern.Value);
        }

        AddEach(before.Others.ByPattern.Select(g => g.Otherwise), after.Others.ByPattern.Select(g => g.Otherwise));
        AddEach(before.Names, after.Names);
        AddEach(before.Unevaluated.Select(u => u.Schema), after.Unevaluated.Select(u => u.Schema));
    }

    private static bool IsOpen(KindRule.Object rule, CanonicalGraph graph) =>
        rule.Others.ByPattern.IsEmpty && rule.Names.IsEmpty && rule.Unevaluated.IsEmpty
        && (rule.Others.Value is not { } others || graph[others].AllowsAnything);

    private void CompareApplicators(int old, int now, IReadOnlyList<Applicator> before, IReadOnlyList<Applicator> after)
    {
        Compare(Branches(_old, old, before, OldMeaning), Branches(_new, now, after, NewMeaning));
        foreach (var (was, isNow) in before.OfType<Applicator.Conditional>().Zip(after.OfType<Applicator.Conditional>()))
        {
            Add(was.If, isNow.If);
            Add(was.Then, isNow.Then);
            Add(was.Else, isNow.Else);
        }

        foreach (var dependent in after.OfType<Applicator.Dependent>())
        {
            Add(before.OfType<Applicator.Dependent>().FirstOrDefault(d => d.Member == dependent.Member)?.Schema, dependent.Schema);
        }

        AddEach(before.OfType<Applicator.Not>().Select(n => n.Schema), after.OfType<Applicator.Not>().Select(n => n.Schema));
    }

    private static Alternative[] Branches(CanonicalGraph graph, int owner, IEnumerable<Applicator> applicators, Func<int, int> meaning) =>
    [
        .. applicators.SelectMany(a => Alternative.Of(
            graph,
            owner,
            a is Applicator.AnyOf any ? any.Branches : a is Applicator.OneOf one ? one.Branches : [],
            meaning,
            [])),
    ];

    private void AddEach(IEnumerable<SchemaReference?> old, IEnumerable<SchemaReference?> now)
    {
        foreach (var (before, after) in old.Zip(now))
        {
            Add(before, after);
        }
    }
}
