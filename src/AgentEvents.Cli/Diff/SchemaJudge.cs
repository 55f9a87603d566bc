using AgentEvents.Cli.Diff.Judging;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>
/// Says what has changed between two schemas, by what they mean and not by how they are written: whom it breaks is proven or shown by a document,
/// and where it does so is found by asking which rule refuses what.
/// </summary>
/// <param name="old">The documents as they were.</param>
/// <param name="now">The documents as they are.</param>
internal sealed class SchemaJudge(SchemaVersion old, SchemaVersion now)
{
    // How much of a counter-example is told: it stands on a line.
    private const int MostCharacters = 300;

    private readonly GraphReader _old = new(old.ByUri.Values, collectsAnnotations: true);
    private readonly GraphReader _new = new(now.ByUri.Values, collectsAnnotations: true);
    private readonly Dictionary<(SchemaLocation?, SchemaLocation?, Flow), IReadOnlyList<SchemaChange>> _known = [];
    private SameText? _same;

    /// <summary>Compares two schemas.</summary>
    /// <param name="before">Where the schema was; null if there was none, which allows everything.</param>
    /// <param name="after">Where it is; null if there is none.</param>
    /// <param name="flow">Who sends what it describes.</param>
    /// <returns>What has changed. Pointers lead into the new document, or into the old one where something is gone.</returns>
    /// <exception cref="CannotRunException">One of them cannot be read, and they are not the same.</exception>
    public IReadOnlyList<SchemaChange> Compare(SchemaLocation? before, SchemaLocation? after, Flow flow = Flow.Unknown)
    {
        var (was, isNow) = (Followed(_old, before), Followed(_new, after));
        if (!_known.TryGetValue((was, isNow, flow), out var changes))
        {
            changes = (was, isNow) switch
            {
                (null, null) => [],
                (null, { } added) => AllowsAnything(_new, added)
                    ? []
                    : [new SchemaChange("schema-added", added.Pointer, "there is a schema now", Direction.Narrower)],
                ({ } removed, null) => AllowsAnything(_old, removed)
                    ? []
                    : [new SchemaChange("schema-removed", removed.Pointer, "there is no schema any more", Direction.Wider)],
                _ => Judged(was, isNow, flow),
            };
            _known.Add((was, isNow, flow), changes);
        }

        return changes;
    }

    private SchemaChange[] Judged(SchemaLocation before, SchemaLocation after, Flow flow)
    {
        if ((_same ??= new SameText(_old, _new)).Is(before, after))
        {
            return [];
        }

        var (was, isNow) = (MemberView.Sent(Read(_old, before), flow), MemberView.Sent(Read(_new, after), flow));
        SchemaSet schemas;
        try
        {
            schemas = new SchemaSet(was.Graph!, isNow.Graph!);
        }
        catch (UndecidedException e)
        {
            return [Undecided(after, e.Message, Direction.Other)];
        }

        var pairs = new SchemaPairs(was, isNow, schemas);
        var rest = Unheard(pairs) is { Count: > 0 } unheard ? MemberView.Without(isNow, unheard) : isNow;
        using var validators = new ValidatorPair();
        var (senders, receivers) = (PlaceJudge.Judge(was, rest, validators), PlaceJudge.Judge(isNow, was, validators));
        IReadOnlyList<BreakingReason> ForSenders() => new BrokenSide(isForSenders: true, pairs, was, rest, validators).Of(senders);
        IReadOnlyList<BreakingReason> ForReceivers() => new BrokenSide(isForSenders: false, pairs, isNow, was, validators).Of(receivers);
        SchemaChange[] breaking =
        [
            .. Told(
                senders is Verdict.Compatible ? [] : ForSenders(),
                receivers is Verdict.Compatible ? [] : ForReceivers(),
                pairs,
                before,
                after),
        ];
        var undecidedSenders = senders is Verdict.Unknown && !breaking.Any(c => c.BreaksSenders);
        var undecidedReceivers = receivers is Verdict.Unknown && !breaking.Any(c => c.BreaksReceivers);
        return
        [
            .. breaking,
            .. undecidedSenders || undecidedReceivers
                ? [Undecided(
                    after,
                    ((undecidedSenders ? senders : receivers) as Verdict.Unknown)!.Reason,
                    DirectionOf(undecidedSenders, undecidedReceivers))]
                : Array.Empty<SchemaChange>(),
            .. new SchemaNotes(was.Graph!, isNow.Graph!, pairs, At).Of(before, after, breaking),
        ];
    }

    // By the old version, which says nothing of them, senders do not send these.
    private static HashSet<(int, string)> Unheard(SchemaPairs pairs)
    {
        var times = pairs.All.CountBy(p => p.New).ToDictionary();
        return
        [
            .. pairs.Members.GroupBy(m => (m.New, m.Name))
                .Where(g => g.All(m => m.IsUnheardOf) && g.Count() == times[g.Key.New])
                .Select(g => g.Key),
        ];
    }

    // What breaks both sides in one way is one change.
    private IEnumerable<SchemaChange> Told(
        IReadOnlyList<BreakingReason> senders,
        IReadOnlyList<BreakingReason> receivers,
        SchemaPairs pairs,
        SchemaLocation before,
        SchemaLocation after)
    {
        var open = receivers.ToList();
        foreach (var reason in senders)
        {
            var pointer = At(_new, reason.Site, after);
            var same = open.Find(r => Joined(reason, r, pairs) is not null || (r.Rule == reason.Rule && At(_old, r.Site, before) == pointer));
            open.Remove(same!);
            yield return new SchemaChange(
                same is null ? reason.Rule : Joined(reason, same, pairs) ?? reason.Rule,
                pointer,
                reason.Message,
                DirectionOf(true, same is not null))
            {
                SendersExample = Text(reason.Document),
                ReceiversExample = Text(same?.Document),
            };
        }

        foreach (var reason in open)
        {
            // What is new stands in the new version; what is gone stood in the old one.
            var isNew = reason.Rule is "property-added" or "enum-value-added" || reason.Rule.EndsWith("-branch-added", StringComparison.Ordinal);
            yield return new SchemaChange(
                reason.Rule,
                isNew ? At(_new, reason.Site, after) : At(_old, reason.Site, before),
                reason.Message,
                Direction.Wider)
            {
                ReceiversExample = Text(reason.Document),
            };
        }
    }

    private static string? Joined(BreakingReason senders, BreakingReason receivers, SchemaPairs pairs) =>
        senders.Owner < 0 || pairs.OldOf(senders.Owner) != receivers.Owner ? null
            : (senders.Rule, receivers.Rule) is ("type-narrowed", "type-widened") ? "type-changed"
            : senders.Rule == receivers.Rule && senders.Rule.EndsWith("-changed", StringComparison.Ordinal) ? senders.Rule
            : null;

    private static string? Text(string? document) => document is null ? null : PrintableText.Of(document, MostCharacters);

    private static SchemaChange Undecided(SchemaLocation place, string reason, Direction direction) =>
        new("schema-undecided", place.Pointer, $"not decided, because of {reason}", direction);

    private static Direction DirectionOf(bool breaksSenders, bool breaksReceivers) => (breaksSenders, breaksReceivers) switch
    {
        (true, true) => Direction.Other,
        (true, false) => Direction.Narrower,
        (false, true) => Direction.Wider,
        _ => Direction.None,
    };

    // Where a rule stands in the document, or else the way to it.
    private string At(bool isNew, string absolute, string path, SchemaLocation around) =>
        (isNew ? _new : _old).PlaceOf(absolute) is { } place && place.Document == around.Document
            ? place.Pointer
            : around.Pointer + path.Replace("/$ref", "", StringComparison.Ordinal);

    private string At(GraphReader reader, AssertionSite? site, SchemaLocation around) =>
        site is null ? around.Pointer : At(ReferenceEquals(reader, _new), site.AbsoluteLocation, site.Path, around);

    private bool AllowsAnything(GraphReader reader, SchemaLocation place) => Read(reader, place) is { Graph: { } graph, Root: var root }
        && graph.Schemas[root].AllowsAnything;

    // A reference that stands alone is what it leads to, however many refer to it.
    private static SchemaLocation? Followed(GraphReader reader, SchemaLocation? place)
    {
        for (var i = 0; i < 16 && place is not null; i++)
        {
            if (reader.NodeAt(place) is not JsonObjectNode { Members: [{ Name: "$ref", Value: JsonStringNode reference }] }
                || reader.Resolve(place, reference.Value) is not { } target)
            {
                return place;
            }

            place = target;
        }

        return place;
    }

    private ReadGraph Read(GraphReader reader, SchemaLocation place)
    {
        string? problem;
        try
        {
            var read = reader.Read(place);
            if (read.Graph is not null)
            {
                return read;
            }

            problem = read.Problem;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What the generator cannot read is said by 'check'; here it is one more thing that nobody knows.
            problem = e.GetType().Name;
        }

        var version = ReferenceEquals(reader, _new) ? now : old;
        var path = version.ByUri.TryGetValue(place.Document, out var document) ? document.Path : place.Document;
        var at = place.Pointer.Length > 0 ? $" at {place.Pointer}" : "";
        throw new CannotRunException($"{path}: cannot be compared{at}, since it cannot be read: {problem}");
    }
}
