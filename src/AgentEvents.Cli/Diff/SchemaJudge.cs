using AgentEvents.Cli.Diff.Judging;
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

    // A counter-example stands on a line.
    private const int MostCharacters = 300;

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
        var judgement = PlaceJudge.Judge(old, now, inlined, [.. added.Select(c => c.Pointer)]);
        if (judgement.Senders is Verdict.Unknown { IsUnread: true } && told.All(c => c.Direction == Direction.None))
        {
            // Neither version can be read, and no keyword that demands something differs.
            return [.. told];
        }

        SchemaChange[] kept =
        [
            .. told.Select(c => (Told: c, Judged: Clipped(c, judgement)))
                .Where(c => c.Told.Direction == Direction.None || c.Judged.Direction != Direction.None)
                .Select(c => c.Judged),
        ];
        return [.. kept, .. Uncovered(kept, now.Pointer, judgement)];
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

    // What no keyword accounts for: references lead elsewhere, or keywords act on each other.
    private static IEnumerable<SchemaChange> Uncovered(IReadOnlyCollection<SchemaChange> kept, string pointer, Judgement judgement)
    {
        if (judgement.Senders is Verdict.Breaking && !kept.Any(c => c.BreaksSenders))
        {
            yield return new SchemaChange("schema-narrowed", pointer, "what was valid may be refused now", Direction.Narrower)
            {
                SendersExample = ExampleOf(judgement.Senders),
                Detail = ExampleOf(judgement.Senders),
            };
        }

        if (judgement.Receivers is Verdict.Breaking && !kept.Any(c => c.BreaksReceivers))
        {
            yield return new SchemaChange("schema-widened", pointer, "what was refused may be valid now", Direction.Wider)
            {
                ReceiversExample = ExampleOf(judgement.Receivers),
                Detail = ExampleOf(judgement.Receivers),
            };
        }

        var unknown = new[] { judgement.Senders, judgement.Receivers }.OfType<Verdict.Unknown>().FirstOrDefault();
        if (unknown is not null)
        {
            var message = unknown.IsUnread ? $"a version cannot be read: {unknown.Reason}" : $"not decided, because of {unknown.Reason}";
            var direction = Of(judgement.Senders is Verdict.Unknown, judgement.Receivers is Verdict.Unknown);
            yield return new SchemaChange("schema-undecided", pointer, message, direction);
        }
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
