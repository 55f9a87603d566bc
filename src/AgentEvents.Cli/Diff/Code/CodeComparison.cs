using AgentEvents.Cli.Diff.Configuration;
using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff.Code;

/// <summary>
/// Compares the C# that a build makes of two versions. A definition that is renamed breaks nobody on the wire, and everybody who compiles.
/// </summary>
/// <param name="policy">What is made of a change.</param>
/// <param name="isAsked">Whether the comparison was asked for, so that it is a failure if it cannot be made.</param>
internal sealed class CodeComparison(DiffPolicy policy, bool isAsked)
{
    private const string Heading = "C# names";

    private readonly Dictionary<SchemaVersion, CodeSurface> _surfaces = new(ReferenceEqualityComparer.Instance);

    /// <summary>The heading with what has changed; null if there is nothing to tell.</summary>
    /// <param name="old">The version as it was.</param>
    /// <param name="now">The version as it is.</param>
    public Subject? Compare(SchemaVersion old, SchemaVersion now)
    {
        if (IsSame(old, now))
        {
            return null;
        }

        var subject = new Subject { Name = Heading, Unit = "name" };
        if (!isAsked && !(CodeSurface.IsSmall(old) && CodeSurface.IsSmall(now)))
        {
            return NotCompared(subject, "there are more than 512 KB of schemas; --code compares their names all the same");
        }

        var (before, after) = (SurfaceOf(old), SurfaceOf(now));
        if (before.Refused.Concat(after.Refused).FirstOrDefault() is { } refused)
        {
            // Of a file with errors a build makes nothing, or less: what is missing then is no change.
            return isAsked
                ? subject with { Failure = $"{refused}: has errors, so that its C# names cannot be compared; 'agent-events check' says which" }
                : NotCompared(subject, $"{refused} has errors for the generator; 'agent-events check' says which");
        }

        var changes = Types(before.Types, after.Types).ToArray();
        return changes.Length == 0 ? null : With(subject, changes);
    }

    private static bool IsSame(SchemaVersion old, SchemaVersion now) =>
        old.Documents.Count == now.Documents.Count
        && old.Documents.All(d => now.Documents.TryGetValue(d.Key, out var other) && other.Text == d.Value.Text)
        && old.Others.Select(d => d.Text).SequenceEqual(now.Others.Select(d => d.Text), StringComparer.Ordinal);

    private CodeSurface SurfaceOf(SchemaVersion version)
    {
        if (!_surfaces.TryGetValue(version, out var surface))
        {
            surface = _surfaces[version] = CodeSurface.Of(version);
        }

        return surface;
    }

    private Subject With(Subject subject, IReadOnlyList<SchemaChange> changes)
    {
        Finding[] findings =
        [
            .. changes.Select(change => policy.Apply(change, new Finding
            {
                Rule = change.Rule,
                Message = change.Message,
                Part = change.Part,
                Fingerprint = Fingerprint.Of(Heading, change),
            })).OfType<Finding>(),
        ];
        return subject with { Count = findings.Length, BadCount = findings.Count(f => f.Severity == Severity.Error), Findings = findings };
    }

    private static IEnumerable<SchemaChange> Types(IReadOnlyDictionary<string, CodeType> old, IReadOnlyDictionary<string, CodeType> now)
    {
        var gone = old.Values.Where(t => !now.ContainsKey(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal).ToArray();
        var come = now.Values.Where(t => !old.ContainsKey(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        foreach (var type in gone)
        {
            // A type with the same members is the same one under another name, if there is only one such.
            var heirs = come.Where(t => t.Shape == type.Shape).ToArray();
            var isRenamed = heirs.Length == 1 && gone.Count(t => t.Shape == type.Shape) == 1;
            if (isRenamed)
            {
                come.Remove(heirs[0]);
            }

            yield return Change(CodeRules.TypeRemoved, type.Name, isRenamed ? $"is called {heirs[0].Name} now" : "is gone");
        }

        foreach (var type in come)
        {
            yield return Change(CodeRules.Added, type.Name, "is new");
        }

        foreach (var type in old.Values.Where(t => now.ContainsKey(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            foreach (var change in Members(type, now[type.Name]))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<SchemaChange> Members(CodeType old, CodeType now)
    {
        if (old.Kind != now.Kind)
        {
            yield return Change(CodeRules.TypeChanged, old.Name, $"was a {old.Kind} and is a {now.Kind}");
        }

        foreach (var name in old.Members.Keys.Union(now.Members.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (before, after) = (old.Members.GetValueOrDefault(name), now.Members.GetValueOrDefault(name));
            if (before is null)
            {
                var isRequired = after!.StartsWith("required ", StringComparison.Ordinal);
                yield return isRequired
                    ? Change(CodeRules.RequiredMemberAdded, $"{old.Name}.{name}", "is new and required")
                    : Change(CodeRules.Added, $"{old.Name}.{name}", "is new");
            }
            else if (after is null)
            {
                yield return Change(CodeRules.MemberRemoved, $"{old.Name}.{name}", "is gone");
            }
            else if (before != after)
            {
                yield return Change(CodeRules.MemberChanged, $"{old.Name}.{name}", $"was '{before}' and is '{after}'");
            }
        }
    }

    // No change, and worth knowing: that no name is told does not mean that all are what they were.
    private Subject? NotCompared(Subject subject, string why) =>
        With(subject, [new SchemaChange(CodeRules.NotCompared.Id, "", why, Direction.None)]) is { Findings.Count: > 0 } told
            ? told with { Count = 0 }
            : null;

    private static SchemaChange Change(DiffRule rule, string name, string what) => new(rule.Id, "", what, Direction.None) { Part = name };
}
