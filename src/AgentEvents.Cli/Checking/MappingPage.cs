using System.Text;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Checking;

/// <summary>
/// Writes what the mappers do as a page: canonical fields by providers, with everything that is lost. It is made of the same plans as the code, so
/// that it cannot say anything else.
/// </summary>
internal static class MappingPage
{
    private const string Start = "<!-- tables -->";
    private const string End = "<!-- /tables -->";

    /// <summary>A page with its tables written anew between their marks; null if it does not have these marks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="files">What is generated for all files.</param>
    public static string? Renew(string page, IEnumerable<FileSpec> files)
    {
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return start < 0 || end < start ? null : string.Concat(page.AsSpan(0, start + Start.Length), "\n\n", Write(files), page.AsSpan(end));
    }

    /// <summary>The tables, in Markdown.</summary>
    /// <param name="files">What is generated for all files.</param>
    public static string Write(IEnumerable<FileSpec> files)
    {
        files = files.ToArray();
        var lifetimes = files
            .SelectMany(
                f => f.Types.OfType<RecordSpec>().Where(r => r.Lifetime is not null),
                (f, r) => (Model: f.Namespace + "." + r.Name, r.Lifetime))
            .ToDictionary(r => r.Model, r => r.Lifetime!, StringComparer.Ordinal);
        var wires = files.Where(f => f.Mapping is not null)
            .Select(f => new MappedWire(f, f.Mapping!))
            .OrderBy(w => w.Title, StringComparer.Ordinal)
            .ToArray();
        var page = new StringBuilder();
        foreach (var hub in wires.GroupBy(w => w.Mapping.Hub, StringComparer.Ordinal).OrderByDescending(g => g.Key, StringComparer.Ordinal))
        {
            WriteHub(page, hub.ToArray(), lifetimes);
        }

        return page.ToString();
    }

    private static void WriteHub(StringBuilder page, MappedWire[] wires, Dictionary<string, Lifetime> lifetimes)
    {
        var mapping = wires[0].Mapping;
        page.Append("## ").Append(mapping.HubName).Append("\n\n");
        foreach (var hubCase in mapping.AllCases)
        {
            WriteCase(page, hubCase, wires, lifetimes);
        }

        page.Append("### What ").Append(mapping.HubName).Append(" has no field or case for\n\n");
        foreach (var wire in wires)
        {
            page.Append("- ").Append(wire.Title).Append(": ").Append(Unread(wire)).Append('\n');
        }

        page.Append('\n');
        var requests = wires.Where(w => w.Owner.Operation is not null).ToArray();
        if (requests.Length > 1)
        {
            WritePairs(page, mapping, requests);
        }
    }

    private static void WriteCase(StringBuilder page, HubCase hubCase, MappedWire[] wires, Dictionary<string, Lifetime> lifetimes)
    {
        var columns = wires.Where(w => w.CaseOf(hubCase) is not null).ToArray();
        page.Append("### ").Append(hubCase.Name).Append("\n\n");
        if (columns.Length > 0)
        {
            page.Append("| Field | ")
                .Append(string.Join(" | ", columns.Select(c => c.Title)))
                .Append(" |\n|---|")
                .Append(string.Concat(columns.Select(_ => "---|")))
                .Append('\n');
            foreach (var field in hubCase.Fields)
            {
                page.Append("| `").Append(field.WireName).Append(field.IsRequired ? "`" : "`, optional").Append(" | ");
                page.Append(string.Join(" | ", columns.Select(c => Cell(c, c.CaseOf(hubCase)!, field)))).Append(" |\n");
            }

            var lasts = columns.Select(c => LifetimeOf(c, hubCase, columns, lifetimes)).ToArray();
            if (lasts.Any(l => l is not null))
            {
                page.Append("| lasts | ").Append(string.Join(" | ", lasts.Select(l => l ?? "not documented"))).Append(" |\n");
            }

            page.Append('\n');
        }

        var without = wires.Where(w => w.CaseOf(hubCase) is null && !OtherCarrier(w, hubCase, wires)).ToArray();
        foreach (var wire in without)
        {
            page.Append("- Not supported by ")
                .Append(wire.Title)
                .Append(": ")
                .Append(Reason(wire.Mapping, hubCase.Name, "it has no place for it"))
                .Append(".\n");
        }

        page.Append(without.Length > 0 ? "\n" : "");
    }

    // A document speaks of the event and not of one form of it: what a request shows is what the answer to it tells of.
    private static string? LifetimeOf(MappedWire wire, HubCase hubCase, MappedWire[] columns, Dictionary<string, Lifetime> lifetimes) =>
        columns.Where(c => c.Provider == wire.Provider).OrderBy(c => c != wire)
            .Select(c => LifetimeOf(c.CaseOf(hubCase)!, lifetimes))
            .FirstOrDefault(l => l is not null);

    private static string? LifetimeOf(CaseMapping mapped, Dictionary<string, Lifetime> lifetimes) => mapped.Alternatives.SelectMany(Models)
        .Select(m => lifetimes.TryGetValue(m, out var lifetime) ? lifetime : null)
        .FirstOrDefault(l => l is not null) is { } found
            ? found.Text + (found.Source is null ? "" : $" ({found.Source})")
            : null;

    // A provider may carry each case by an operation of its own.
    private static bool OtherCarrier(MappedWire wire, HubCase hubCase, MappedWire[] wires) => wire.Owner.Operation is not null
        && wires.Any(w => w.Owner.Operation is not null && w.Owner.Path == wire.Owner.Path && w.CaseOf(hubCase) is not null);

    private static string Cell(MappedWire wire, CaseMapping mapped, MemberSpec field)
    {
        var places = mapped.Alternatives.Select(way => Places(wire, way, field)).Distinct(StringComparer.Ordinal).ToArray();
        if (places is [""])
        {
            return "**lost**: " + Reason(wire.Mapping, field.WireName, "there is no place for it");
        }

        var isNeeded = !field.IsRequired && mapped.Alternatives.All(way => Plans.Needs(way).Contains(field.WireName));
        return string.Join(", or ", places.Select(p => p.Length == 0 ? "nowhere" : p)) + (isNeeded ? "; **needed**" : "");
    }

    private static string Places(MappedWire wire, WirePlan way, MemberSpec field) => string.Join(" and ", Plans.Slots(way)
        .Where(s => Plans.FieldsOf(s.Plan).Contains(field.WireName))
        .Select(s => wire.Place(s.Pointer) + (s.Plan is WirePlan.Template { Text: var text } && (!text.IsPlain || text.Fields[0].Modifier is not null)
            ? $" as `{text.Source}`"
            : "")));

    private static string Reason(MappingSpec mapping, string name, string fallback) =>
        mapping.Unmapped.FirstOrDefault(h => h.Name == name) is { } reason
            ? reason.Document is null ? reason.Reason : $"{reason.Reason} ({reason.Document}, {reason.Section})"
            : fallback;

    private static string Unread(MappedWire wire)
    {
        var lost = wire.Mapping.Cases.SelectMany(c => c.Alternatives)
            .SelectMany(way => UnreadIn(way, ""))
            .Distinct(StringComparer.Ordinal)
            .Select(p => wire.Place(p))
            .ToList();
        if (wire.Mapping.Cases.SelectMany(c => c.Alternatives).Any(KeepsOthers))
        {
            lost.Add("members that the schema does not name");
        }

        var carried = new HashSet<string>(wire.Mapping.Cases.SelectMany(c => c.Alternatives).SelectMany(Models), StringComparer.Ordinal);
        var unions = wire.Owner.Types.OfType<UnionSpec>().Where(u => u.Cases.Any(c => carried.Contains(wire.Owner.Namespace + "." + c.Name)));
        lost.AddRange(unions.SelectMany(u => u.Cases)
            .Where(c => !carried.Contains(wire.Owner.Namespace + "." + c.Name))
            .Select(c => $"the case `{c.Name}`"));
        return lost.Count == 0 ? "nothing." : string.Join(", ", lost) + ".";
    }

    private static IEnumerable<string> UnreadIn(WirePlan plan, string at) => plan switch
    {
        WirePlan.Build build => build.Unread.Select(u => JsonPointer.Append(at, u.WireName))
            .Concat(build.Members.SelectMany(m => UnreadIn(m.Value, JsonPointer.Append(at, m.Member.WireName)))),
        WirePlan.One one => UnreadIn(one.Item, at + "/0"),
        _ => [],
    };

    private static bool KeepsOthers(WirePlan plan) => plan switch
    {
        WirePlan.Build build => build.KeepsOthers || build.Members.Any(m => KeepsOthers(m.Value)),
        WirePlan.One one => KeepsOthers(one.Item),
        _ => false,
    };

    private static IEnumerable<string> Models(WirePlan plan) => plan switch
    {
        WirePlan.Build build => build.Members.SelectMany(m => Models(m.Value)).Append(build.Model),
        WirePlan.One one => Models(one.Item),
        _ => [],
    };

    /// <summary>What a translation loses and lacks, for each ordered pair of providers.</summary>
    private static void WritePairs(StringBuilder page, MappingSpec mapping, MappedWire[] wires)
    {
        var providers = wires.GroupBy(w => w.Provider, StringComparer.Ordinal).ToArray();
        page.Append("### From provider to provider\n\n| From | To | ")
            .Append(string.Join(" | ", mapping.AllCases.Select(c => c.Name)))
            .Append(" |\n|---|---|")
            .Append(string.Concat(mapping.AllCases.Select(_ => "---|")))
            .Append('\n');
        foreach (var from in providers)
        {
            foreach (var to in providers.Where(p => p.Key != from.Key))
            {
                page.Append("| ").Append(from.Key).Append(" | ").Append(to.Key).Append(" | ")
                    .Append(string.Join(" | ", mapping.AllCases.Select(c => Pair(from.ToArray(), to.ToArray(), c)))).Append(" |\n");
            }
        }

        page.Append('\n');
    }

    private static string Pair(MappedWire[] from, MappedWire[] to, HubCase hubCase)
    {
        var source = from.Select(w => w.CaseOf(hubCase)).FirstOrDefault(c => c is not null);
        var target = to.Select(w => w.CaseOf(hubCase)).FirstOrDefault(c => c is not null);
        if (source is null)
        {
            return $"{from[0].Provider} has none";
        }

        if (target is null)
        {
            return "**not supported**";
        }

        var told = source.Case.Fields.Where(f => !source.Lost.Contains(f)).ToArray();
        var lost = target.Lost.Intersect(told).Select(f => $"loses `{f.WireName}`");
        var lacking = target.Case.Fields.Where(f => source.Lost.Contains(f) && target.Alternatives.All(a => Plans.Needs(a).Contains(f.WireName)))
            .Select(f => $"lacks `{f.WireName}`");
        var notes = lost.Concat(lacking).ToArray();
        return notes.Length == 0 ? "all" : string.Join(", ", notes);
    }
}
