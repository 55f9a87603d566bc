using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>What has changed between two schemas and breaks nobody: members that are described, and what schemas say about themselves.</summary>
/// <param name="old">The schema as it was.</param>
/// <param name="now">The schema as it is.</param>
/// <param name="pairs">What stands where in both.</param>
/// <param name="at">Where something stands: in the new version or in the old one, by its absolute location, the way to it, and the schema.</param>
internal sealed class SchemaNotes(CanonicalGraph old, CanonicalGraph now, SchemaPairs pairs, Func<bool, string, string, SchemaLocation, string> at)
{
    private const string Known = "x-extensible-enum";

    private static readonly string[] Flags = ["readOnly", "writeOnly"];

    /// <summary>The changes.</summary>
    /// <param name="before">Where the schema was.</param>
    /// <param name="after">Where it is.</param>
    /// <param name="told">What was told already.</param>
    public IEnumerable<SchemaChange> Of(SchemaLocation before, SchemaLocation after, IReadOnlyList<SchemaChange> told)
    {
        var known = told.Select(c => (c.Rule, c.Pointer)).ToHashSet();

        // A format demands something and annotates as well.
        var places = told.Select(c => c.Pointer).ToHashSet(StringComparer.Ordinal);
        var notes = pairs.Members.Select(m => Described(m, m.IsNew ? after : before))
            .Concat(pairs.References.Select(r => (r.Old, r.New)).Prepend(Root()).SelectMany(r => Remarks(r.Old, r.New, before, after)));
        foreach (var note in notes)
        {
            if (!places.Contains(note.Pointer) && known.Add((note.Rule, note.Pointer)))
            {
                yield return note;
            }
            else if (note.Rule.StartsWith("known-", StringComparison.Ordinal))
            {
                yield return note;
            }
        }
    }

    private (SchemaReference Old, SchemaReference New) Root() => (
        new SchemaReference(pairs.Root.Old, "", SchemaMetadata.None, []),
        new SchemaReference(pairs.Root.New, "", SchemaMetadata.None, []));

    private SchemaChange Described(DescribedMember member, SchemaLocation around)
    {
        var owner = (member.IsNew ? now : old).Schemas[member.Owner];
        return new SchemaChange(
            member.IsNew ? "property-added" : "property-removed",
            at(member.IsNew, owner.AbsoluteLocation + member.Value.Path.Replace("/$ref", "", StringComparison.Ordinal), member.Value.Path, around),
            $"'{member.Name}' is {(member.IsNew ? "described now" : "not described any more")}",
            Direction.None);
    }

    private IEnumerable<SchemaChange> Remarks(SchemaReference one, SchemaReference other, SchemaLocation before, SchemaLocation after)
    {
        var (was, isNow) = (Said(one, old), Said(other, now));
        var gone = was.Where(w => !isNow.Any(n => (n.Keyword, n.Value) == (w.Keyword, w.Value))).ToArray();
        var added = isNow.Where(n => !was.Any(w => (n.Keyword, n.Value) == (w.Keyword, w.Value))).ToArray();
        foreach (var remark in added.Concat(gone.Where(g => added.All(a => a.Keyword != g.Keyword))))
        {
            var isNew = added.Contains(remark);
            var pointer = at(isNew, remark.AbsoluteLocation, remark.Path, isNew ? after : before);
            if (Flags.Contains(remark.Keyword))
            {
                if (remark.Value == "true" || gone.Any(g => g.Keyword == remark.Keyword && g.Value == "true"))
                {
                    var isOn = isNew && remark.Value == "true";
                    yield return new SchemaChange(
                        $"{remark.Keyword}-{(isOn ? "added" : "removed")}",
                        pointer,
                        $"it is {(isOn ? "" : "not ")}{remark.Keyword}{(isOn ? " now" : " any more")}",
                        Direction.None);
                }
            }
            else if (remark.Keyword != Known)
            {
                yield return new SchemaChange("remark-changed", pointer, $"{remark.Keyword} has changed, which changes no verdict", Direction.None);
            }
        }

        var (oldValues, newValues) = (KnownTo(one, old), KnownTo(other, now));
        foreach (var value in newValues.Except(oldValues, StringComparer.Ordinal))
        {
            yield return Listed("known-value-added", $"{value} is known now, in a set that is open", isNow, true, after);
        }

        foreach (var value in oldValues.Except(newValues, StringComparer.Ordinal))
        {
            yield return Listed("known-value-removed", $"{value} is not listed any more, in a set that is open", was, false, before);
        }
    }

    private SchemaChange Listed(string rule, string message, AnnotationSite[] said, bool isNew, SchemaLocation around) => new(
        rule,
        said.FirstOrDefault(s => s.Keyword == Known) is { } site ? at(isNew, site.AbsoluteLocation, site.Path, around) : around.Pointer,
        message,
        Direction.None);

    private static IReadOnlyList<string> KnownTo(SchemaReference reference, CanonicalGraph graph) =>
        reference.Metadata.Or(graph[reference].Metadata).KnownValues;

    private static AnnotationSite[] Said(SchemaReference reference, CanonicalGraph graph) =>
        [.. reference.Annotations.Concat(graph[reference].Annotations)];
}
