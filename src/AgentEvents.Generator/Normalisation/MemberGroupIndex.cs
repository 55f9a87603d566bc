namespace AgentEvents.Generator.Normalisation;

/// <summary>What groups of members say of a name, without asking every group about every name.</summary>
internal sealed class MemberGroupIndex
{
    private readonly List<MemberGroup> _groups;
    private readonly Dictionary<string, List<(int Group, Source? Value)>> _named = new(StringComparer.Ordinal);

    // Those that have something to say of names that they do not list.
    private readonly List<int> _open = [];

    /// <summary>Looks at the groups once.</summary>
    public MemberGroupIndex(List<MemberGroup> groups)
    {
        _groups = groups;
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var (name, value) in groups[i].Named)
            {
                if (!_named.TryGetValue(name, out var values))
                {
                    _named.Add(name, values = []);
                }

                values.Add((i, value));
            }

            if (groups[i].ByPattern.Count > 0 || groups[i].Additional is not null)
            {
                _open.Add(i);
            }
        }
    }

    /// <summary>
    /// The schemas of a member, in the order of the groups: within one group it is named, matched, or additional; across groups all apply.
    /// </summary>
    public IEnumerable<Source> ValuesOf(string name)
    {
        var named = _named.TryGetValue(name, out var values) ? values : [];
        return _open.Count == 0
            ? named.Select(n => n.Value).OfType<Source>()
            : named.Select(n => n.Group).Concat(_open).Distinct().OrderBy(i => i)
                .SelectMany(i => ValuesIn(_groups[i], name, named.Where(n => n.Group == i)));
    }

    private static IEnumerable<Source> ValuesIn(MemberGroup group, string name, IEnumerable<(int Group, Source? Value)> named)
    {
        var found = named.Select(n => n.Value).Concat(group.ByPattern.Where(p => p.Pattern.IsMatch(name)).Select(p => p.Value)).ToArray();
        return found.Length > 0 ? found.OfType<Source>() : group.Additional is { } additional ? [additional] : [];
    }
}
