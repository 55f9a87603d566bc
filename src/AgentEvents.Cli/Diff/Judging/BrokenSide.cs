using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Sampling;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>
/// Says what breaks one side: senders, for whom the new version refuses what the old one accepted, or receivers, for whom it is the other way
/// round. What is told has been looked for and found: each reason has a document of its own.
/// </summary>
/// <param name="isForSenders">Which side.</param>
/// <param name="pairs">What stands where in both versions.</param>
/// <param name="inner">The version by which documents are valid.</param>
/// <param name="outer">The version that refuses them.</param>
/// <param name="validators">Confirms documents.</param>
internal sealed class BrokenSide(bool isForSenders, SchemaPairs pairs, ReadGraph inner, ReadGraph outer, ValidatorPair validators)
{
    // What these demand stands in other schemas, and their message is always the same.
    private static readonly string[] Referring = ["not", "contains", "oneOf", "anyOf", "if"];

    private static readonly string[] Lists = ["required", "dependentRequired"];
    private static readonly string[] Whole = ["enum", "const", "oneOf", "anyOf", "type"];

    private const int MostUncertain = 10;
    private const int MostPlaces = 3;
    private const int MostSchemasOfAll = 1_500;

    private readonly RuleWitness _witness = new(
        inner,
        outer,
        isForSenders ? pairs.IsOldChanged : pairs.IsNewChanged,
        isForSenders ? pairs.IsNewChanged : pairs.IsOldChanged,
        validators);

    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <summary>The reasons.</summary>
    /// <param name="verdict">What is known of the whole.</param>
    public IReadOnlyList<BreakingReason> Of(Verdict verdict)
    {
        List<BreakingReason> found = [.. Allowed()];
        var uncertain = new List<BreakingReason>();
        foreach (var (reason, answer) in Refused([.. found]))
        {
            (answer is Answer.Found ? found : uncertain).Add(reason);
        }

        if (verdict is Verdict.Breaking whole)
        {
            found.AddRange(uncertain.Take(MostUncertain).Select(u => u with { Document = whole.Document }));
            return found.Count > 0 ? found : Anywhere(whole);
        }

        return found;
    }

    private IReadOnlyDictionary<int, RulePlace[]> AcceptingByOwner => field ??=
        _witness.Accepting.GroupBy(p => p.Owner).ToDictionary(g => g.Key, g => g.ToArray());

    private string Gone => isForSenders ? "removed" : "added";

    private string IsGone => isForSenders ? "is not allowed any more" : "is allowed now";

    private int? InnerOf(int outerOwner) => isForSenders ? pairs.OldOf(outerOwner) : pairs.NewOf(outerOwner);

    private int? OuterOf(int innerOwner) => isForSenders ? pairs.NewOf(innerOwner) : pairs.OldOf(innerOwner);

    // What the one version allows and the other one does not: values of a list, members of a closed object, alternatives.
    private IEnumerable<BreakingReason> Allowed()
    {
        foreach (var place in _witness.Allowing)
        {
            if (NameOf(place) is { } name
                && !_done.Contains(name.Key)
                && OuterOf(place.Owner) is { } refusing
                && _witness.AllowedBy(place, refusing) is Answer.Found found)
            {
                _done.Add(name.Key);
                yield return name with { Document = found.Document.ToString() };
            }
        }
    }

    private BreakingReason? NameOf(RulePlace place)
    {
        if (place.Site.Keyword == "properties")
        {
            var isOurs = pairs.Members.Any(m => m.IsNew != isForSenders && m.Owner == place.Owner && m.Name == place.Detail && !IsOpen(m));
            return isOurs
                ? Reason(
                    $"property-{Gone}",
                    place,
                    $"'{place.Detail}' is {(isForSenders ? "gone and refused now" : "new, where it was refused")}",
                    place.Detail)
                : null;
        }

        if (pairs.Alternatives.FirstOrDefault(a =>
                a.IsNew != isForSenders && a.Alternative.Owner == place.Owner
                && (place.Site.Path.EndsWith($"/{place.Site.Keyword}/{a.Alternative.Index}", StringComparison.Ordinal)))
            is { Alternative: { } alternative })
        {
            var name = alternative.Name.Length > 0 ? alternative.Name : $"alternative {alternative.Index}";
            return Reason($"{place.Site.Keyword}-branch-{Gone}", place, $"{name} {IsGone}", name);
        }

        return place.Site.Keyword is "enum" or "const" && place.Detail.Length > 0
            && OuterOf(place.Owner) is { } other
            && outer.Graph!.Schemas[other].Kinds.SelectMany(kind => kind.Lists).ToArray() is { Length: > 0 } lists
            && !(place.Site.Keyword == "const" && lists.All(l => l.Site.Keyword == "const"))
            && !lists.Any(l => l.Values.Contains(place.Detail))
                ? Reason($"enum-value-{Gone}", place, $"{place.Detail} {IsGone}", place.Detail)
                : null;
    }

    private bool IsOpen(DescribedMember member) => isForSenders ? member.IsOpen : member.WasOpen;

    // What refers to other schemas comes last: where one of these says it, it has nothing to say itself.
    private IEnumerable<(BreakingReason Reason, Answer Answer)> Refused(IReadOnlyCollection<BreakingReason> allowed)
    {
        var paths = new List<string>();
        foreach (var place in _witness.Refusing.OrderBy(p => Referring.Contains(p.Site.Keyword)))
        {
            // A schema that means what it meant refuses what it refused.
            var isLeft = place.Way is [.., { IsForWhatIsLeft: true }];
            if ((!isLeft && InnerOf(place.Owner) is { } like && !pairs.Differ(isForSenders ? like : place.Owner, isForSenders ? place.Owner : like))
                || place.Way.Any(e => pairs.Alternatives.Any(a => a.IsNew == isForSenders && a.Alternative.Schema.Id == e.Child.Id)))
            {
                continue;
            }

            var same = InnerOf(place.Owner) is { } other && AcceptingByOwner.TryGetValue(other, out var rules)
                ? rules.Where(r => r.Site.Keyword == place.Site.Keyword).Select(r => r.Site).ToArray()
                : [];
            var isReferring = Referring.Contains(place.Site.Keyword);
            var reason = Described(place) ?? Named(place, Lists.Contains(place.Site.Keyword) ? null : same.FirstOrDefault());
            var isSaid = isReferring
                ? Below(place).Any(below => paths.Any(p => p.StartsWith(below, StringComparison.Ordinal)))
                : !isLeft && same.Any(s => s.Message == place.Site.Message);
            if (isSaid || _done.Contains(reason.Key))
            {
                continue;
            }

            // A list and its values, alternatives and their types are told once.
            var answer = _witness.RefusedFor(place);
            var document = (answer as Answer.Found)?.Document.ToString();
            if (answer is Answer.None || ((isLeft || Whole.Contains(place.Site.Keyword)) && allowed.Any(a => a.Document == document)))
            {
                continue;
            }

            _done.Add(reason.Key);
            paths.Add(place.Path);
            yield return (reason with { Document = document }, answer);
        }
    }

    private static string[] Below(RulePlace place) => place.Site.Keyword == "if"
        ? [place.Path[..^"if".Length] + "then/", place.Path[..^"if".Length] + "else/"]
        : [place.Path + "/"];

    private bool RefusesAll(RulePlace place) => outer.Graph!.Schemas[place.Owner].AllowsNothing;

    private BreakingReason Named(RulePlace place, AssertionSite? other)
    {
        var name = RuleName.Of(place.Site, other, isForSenders, RefusesAll(place));
        return Reason(name.Rule, place, name.Message, name.Rule.EndsWith("-changed", StringComparison.Ordinal) ? "" : place.Detail);
    }

    // What a member has to be that the other version does not describe is told of the member.
    private BreakingReason? Described(RulePlace place)
    {
        var owner = outer.Root;
        var path = "";
        foreach (var edge in place.Way)
        {
            path += edge.Child.Path;
            if (pairs.Members.FirstOrDefault(m => m.IsNew == isForSenders && m.Owner == owner && m.Value.Path == edge.Child.Path) is { } member)
            {
                var message = isForSenders
                    ? $"'{member.Name}' is described now, and what came under that name before may be refused"
                    : $"'{member.Name}' is not described any more, and anything may come under that name";
                return new BreakingReason(
                    $"{owner} {member.Name}",
                    isForSenders ? "property-added" : "property-removed",
                    new AssertionSite("", path, outer.Graph!.Schemas[owner].AbsoluteLocation + Unreferred(member.Value.Path), ""),
                    message);
            }

            owner = edge.Child.Id;
        }

        return null;
    }

    private static string Unreferred(string path) => path.Replace("/$ref", "", StringComparison.Ordinal);

    private static BreakingReason Reason(string rule, RulePlace place, string message, string detail) =>
        new($"{place.Owner} {place.Site.AbsoluteLocation} {rule} {detail}", rule, place.Site with { Path = place.Path }, message)
        {
            Owner = place.Owner,
        };

    // Rules that are what they were may refuse in more cases: behind a condition, or because of another member.
    private IReadOnlyList<BreakingReason> Anywhere(Verdict.Breaking whole)
    {
        var witness = new RuleWitness(inner, outer, static _ => false, static _ => true, validators);
        RulePlace[] places = inner.Graph!.Schemas.Count + outer.Graph!.Schemas.Count > MostSchemasOfAll ? [] : [.. witness.Refusing];
        var (rule, message) = isForSenders
            ? ("schema-narrowed", "what was valid may be refused now")
            : ("schema-widened", "what was refused may be valid now");
        BreakingReason[] found =
        [
            .. places.Select(p => (Place: p, Answer: witness.RefusedFor(p)))
                .Where(p => p.Answer is Answer.Found)
                .DistinctBy(p => p.Place.Site.AbsoluteLocation)
                .Take(MostPlaces)
                .Select(p => Reason(rule, p.Place, $"{message}, by {p.Place.Site.Keyword}", "") with
                {
                    Document = ((Answer.Found)p.Answer).Document.ToString(),
                }),
        ];
        return found.Length > 0 ? found : [new BreakingReason("", rule, null, message) { Document = whole.Document }];
    }
}
