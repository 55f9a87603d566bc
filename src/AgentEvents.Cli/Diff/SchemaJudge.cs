using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff;

/// <summary>Says what has changed between two schemas. All that <c>diff</c> knows about schemas is behind this.</summary>
internal static class SchemaJudge
{
    /// <summary>Compares two schemas.</summary>
    /// <param name="old">The schema as it was; null if there was none, which allows everything.</param>
    /// <param name="now">The schema as it is; null if there is none.</param>
    /// <returns>What has changed. Pointers lead into the new document, or into the old one where something is gone.</returns>
    public static IReadOnlyList<SchemaChange> Compare(SchemaSide? old, SchemaSide? now) => (Inlined(old), Inlined(now)) switch
    {
        (null, null) => [],
        ({ } before, { } after) => SchemaComparison.Compare(before, after, now!.Pointer),
        (null, { } after) => [new SchemaChange("schema-added", now!.Pointer, "there is a schema now", Direction.Narrower, after)],
        ({ } before, null) => [new SchemaChange("schema-removed", old!.Pointer, "there is no schema any more", Direction.Wider, before)],
    };

    private static JsonNode? Inlined(SchemaSide? side) => side is null ? null : new ReferenceInliner(side.Version).Inline(side);
}
