using AgentEvents.Cli.Diff.Judging;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>
/// Says what has changed between two schemas. Whom it breaks is judged by what both mean; the keywords that differ say where, and what they say of
/// somebody whom nothing breaks is left out.
/// </summary>
internal static class SchemaJudge
{
    private static readonly string[] Closing = ["additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames"];

    /// <summary>How much of a counter-example is told: it stands on a line.</summary>
    public const int MostCharacters = 300;

    private const int MostPlaces = 3;

    /// <summary>Compares two schemas.</summary>
    /// <param name="old">The schema as it was; null if there was none, which allows everything.</param>
    /// <param name="now">The schema as it is; null if there is none.</param>
    /// <returns>What has changed. Pointers lead into the new document, or into the old one where something is gone.</returns>
    public static IReadOnlyList<SchemaChange> Compare(SchemaSide? old, SchemaSide? now) => (Inlined(old), Inlined(now)) switch
    {
        (null, null) => [],
        ({ } before, { } after) => Judged(old!, now!, after, SchemaComparison.Compare(before, after, now!.Pointer)),
        (null, { } after) => [new SchemaChange("schema-added", now!.Pointer, "there is a schema now", Direction.Narrower, after)],
        ({ } before, null) => [new SchemaChange("schema-removed", old!.Pointer, "there is no schema any more", Direction.Wider, before)],
    };

    private static JsonNode? Inlined(SchemaSide? side) => side is null ? null : new ReferenceInliner(side.Version).Inline(side);

    private static SchemaChange[] Judged(SchemaSide old, SchemaSide now, JsonNode inlined, IReadOnlyList<SchemaChange> told)
    {
        var added = told.Where(c => c is { Rule: "property-added", Direction: Direction.None } && IsOpen(inlined, c.Pointer[now.Pointer.Length..]));
        using var place = PlaceJudge.Judge(old, now, inlined, [.. added.Select(c => c.Pointer)]);
        var judgement = place.Judgement;
        if (judgement.Senders is Verdict.Unknown { IsUnread: true } unread && told.All(c => c.Direction == Direction.None))
        {
            // No keyword that demands something differs. What a whole schema means that cannot be read nobody can say.
            return told.Count == 0 || now.Pointer.Length > 0
                ? [.. told]
                : throw new CannotRunException($"{now.Document.Path}: cannot be compared, since it cannot be read: {unread.Reason}");
        }

        SchemaChange[] kept = new OwnExamples(place, now.Pointer).Of(
        [
            .. told.Select(c => (Told: c, Judged: Clipped(c, judgement)))
                .Where(c => c.Told.Direction == Direction.None || c.Judged.Direction != Direction.None)
                .Select(c => c.Judged),
        ]);
        return [.. kept, .. Uncovered(kept, old.Pointer, now.Pointer, place)];
    }

    // Where a schema says what members must be that it does not describe, a new one was not free before.
    private static bool IsOpen(JsonNode schema, string pointer)
    {
        var around = JsonPointer.Split(pointer) is [.. var tokens, "properties", _] ? schema.Find(tokens) as JsonObjectNode : null;
        return around is not null && Closing.All(keyword => around[keyword] is null or JsonBooleanNode { Value: true });
    }

    private static SchemaChange Clipped(SchemaChange change, Judgement judgement) => change with
    {
        Direction = Of(
            change.BreaksSenders && judgement.Senders is not Verdict.Compatible,
            change.BreaksReceivers && judgement.Receivers is not Verdict.Compatible),
        SendersExample = ExampleOf(judgement.Senders),
        ReceiversExample = ExampleOf(judgement.Receivers),
    };

    // What no keyword accounts for: references lead elsewhere, or keywords act on each other. Then rules say it that refuse something alone.
    private static IEnumerable<SchemaChange> Uncovered(IReadOnlyCollection<SchemaChange> kept, string old, string now, JudgedPlace place)
    {
        var judgement = place.Judgement;
        if (judgement.Senders is Verdict.Breaking && !kept.Any(c => c.BreaksSenders))
        {
            foreach (var (pointer, keyword, example) in Places(place.Senders, now, judgement.Senders))
            {
                yield return new SchemaChange("schema-narrowed", pointer, $"what was valid may be refused now{keyword}", Direction.Narrower)
                {
                    SendersExample = example,
                };
            }
        }

        if (judgement.Receivers is Verdict.Breaking && !kept.Any(c => c.BreaksReceivers))
        {
            foreach (var (pointer, keyword, example) in Places(place.Receivers, old, judgement.Receivers))
            {
                yield return new SchemaChange("schema-widened", pointer, $"what was refused may be valid now{keyword}", Direction.Wider)
                {
                    ReceiversExample = example,
                };
            }
        }

        var unknown = new[] { judgement.Senders, judgement.Receivers }.OfType<Verdict.Unknown>().FirstOrDefault();
        if (unknown is not null)
        {
            var message = unknown.IsUnread ? $"a version cannot be read: {unknown.Reason}" : $"not decided, because of {unknown.Reason}";
            var direction = Of(judgement.Senders is Verdict.Unknown, judgement.Receivers is Verdict.Unknown);
            yield return new SchemaChange("schema-undecided", now, message, direction);
        }
    }

    private static (string Pointer, string Keyword, string? Example)[] Places(RuleExamples rules, string around, Verdict verdict)
    {
        (string, string, string?)[] found =
        [
            .. rules.Places.Select(p => (Place: p, Answer: rules.Of(p)))
                .Where(p => p.Answer is Answer.Found)
                .DistinctBy(p => RuleExamples.PathOf(p.Place))
                .Take(MostPlaces)
                .Select(p => (
                    around + RuleExamples.PathOf(p.Place),
                    $", by {p.Place.Site.Keyword}",
                    (string?)PrintableText.Of(((Answer.Found)p.Answer).Document.ToString(), MostCharacters))),
        ];
        return found.Length > 0 ? found : [(around, "", ExampleOf(verdict))];
    }

    private static Direction Of(bool breaksSenders, bool breaksReceivers) => (breaksSenders, breaksReceivers) switch
    {
        (true, true) => Direction.Other,
        (true, false) => Direction.Narrower,
        (false, true) => Direction.Wider,
        _ => Direction.None,
    };

    private static string? ExampleOf(Verdict verdict) =>
        verdict is Verdict.Breaking { Document: var document } ? PrintableText.Of(document, MostCharacters) : null;
}
