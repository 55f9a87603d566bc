using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>
/// Compares what callers prove themselves by. An old request is let through if it carries all that one of the new alternatives asks for.
/// </summary>
/// <param name="oldSchemes">The schemes as they were.</param>
/// <param name="newSchemes">The schemes as they are.</param>
/// <param name="changes">Takes what has changed.</param>
internal sealed class SecurityComparison(
    IReadOnlyList<SchemeDescription> oldSchemes,
    IReadOnlyList<SchemeDescription> newSchemes,
    ChangeList changes)
{
    private const int Most = 1_000;

    private static readonly ChangeScope Document = new(null, Flow.FromClient);

    private readonly HashSet<(string Old, string New, Flow Flow)> _compared = [];
    private readonly HashSet<string> _oldUsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _newUsed = new(StringComparer.Ordinal);

    /// <summary>Compares what an operation asks for.</summary>
    /// <param name="old">What it asked for.</param>
    /// <param name="now">What it asks for.</param>
    /// <param name="scope">The scope of the operation.</param>
    public void Compare(SecurityDescription old, SecurityDescription now, ChangeScope scope)
    {
        // Most operations ask for what the document asks for, which it does not ask of itself when it calls back.
        if (!_compared.Add((old.Pointer, now.Pointer, scope.Flow))
            || (scope.Flow == Flow.FromProvider && old.Pointer == "/security" && now.Pointer == "/security"))
        {
            return;
        }

        foreach (var many in new[] { old, now }.Where(s => s.Alternatives.Count > Most))
        {
            throw new CannotRunException($"{many.Pointer}: has more than 1,000 alternatives, which are too many to compare");
        }

        _oldUsed.UnionWith(old.Alternatives.SelectMany(a => a.Schemes).Select(s => s.Id));
        _newUsed.UnionWith(now.Alternatives.SelectMany(a => a.Schemes).Select(s => s.Id));
        var (before, after) = (Alternatives(old, oldSchemes), Alternatives(now, newSchemes));
        var place = OperationComparison.ScopeIn(now.Pointer, scope);
        foreach (var refused in before.Where(a => !after.Any(a.Satisfies)))
        {
            var rule = refused.IsNone ? SecurityRules.Added
                : after.Any(refused.HasSchemesOf) ? SecurityRules.ScopeAdded
                : SecurityRules.AlternativeRemoved;
            changes.Add(rule, place, now.Pointer, $"{refused} {(refused.IsNone ? "are" : "is")} not enough any more; needed {Needed(after)}");
        }

        foreach (var accepted in after.Where(a => !before.Any(a.Satisfies)))
        {
            var rule = accepted.IsNone ? SecurityRules.Removed
                : before.Any(accepted.HasSchemesOf) ? SecurityRules.ScopeRemoved
                : SecurityRules.AlternativeAdded;
            changes.Add(rule, place, now.Pointer, $"{accepted} {(accepted.IsNone ? "are" : "is")} enough now");
        }
    }

    /// <summary>Compares the schemes that operations ask for in both versions, and where their tokens come from.</summary>
    public void CompareSchemes()
    {
        foreach (var (old, now) in Changed(s => s.Credentials))
        {
            changes.Add(SecurityRules.SchemeChanged, Document, now.Pointer, $"scheme '{now.Id}' was {old.Credentials} and is {now.Credentials}");
        }

        foreach (var (old, now) in SameCredentials())
        {
            CompareFlows(old, now);
        }
    }

    // A few say enough; a document may list thousands.
    private static string Needed(Credentials[] alternatives) =>
        string.Join(", or ", alternatives.Take(3).Select(a => a.ToString()).Concat(alternatives.Length > 3 ? ["others"] : Array.Empty<string>()));

    private void CompareFlows(SchemeDescription old, SchemeDescription now)
    {
        foreach (var before in old.Flows)
        {
            if (now.Flows.FirstOrDefault(f => f.Name == before.Name) is not { } after)
            {
                changes.Add(SecurityRules.FlowRemoved, Document, before.Pointer, $"scheme '{now.Id}' has no flow {before.Name} any more");
                continue;
            }

            var flow = $"flow {after.Name} of scheme '{now.Id}'";
            if (!before.Addresses.Equals(after.Addresses))
            {
                changes.Add(SecurityRules.AddressChanged, Document, after.Pointer, $"{flow} has other addresses");
            }

            foreach (var scope in before.Scopes.Except(after.Scopes, StringComparer.Ordinal))
            {
                changes.Add(SecurityRules.OfferedScopeRemoved, Document, after.Pointer, $"{flow} has no scope '{scope}' any more");
            }

            foreach (var scope in after.Scopes.Except(before.Scopes, StringComparer.Ordinal))
            {
                changes.Add(SecurityRules.OfferedScopeAdded, Document, after.Pointer, $"{flow} has the scope '{scope}' now");
            }
        }

        foreach (var added in now.Flows.Where(f => old.Flows.All(o => o.Name != f.Name)))
        {
            changes.Add(SecurityRules.FlowAdded, Document, added.Pointer, $"scheme '{now.Id}' has the flow {added.Name} now");
        }
    }

    private IEnumerable<(SchemeDescription Old, SchemeDescription New)> Used() =>
        from old in oldSchemes
        join now in newSchemes on old.Id equals now.Id
        where _oldUsed.Contains(old.Id) && _newUsed.Contains(now.Id)
        select (old, now);

    private IEnumerable<(SchemeDescription Old, SchemeDescription New)> Changed(Func<SchemeDescription, string> facet) =>
        Used().Where(pair => facet(pair.Old) != facet(pair.New));

    private IEnumerable<(SchemeDescription Old, SchemeDescription New)> SameCredentials() =>
        Used().Where(pair => pair.Old.Credentials == pair.New.Credentials);

    // A scheme of the same name whose meaning has changed is told once, and not at each operation.
    private Credentials[] Alternatives(SecurityDescription security, IReadOnlyList<SchemeDescription> schemes)
    {
        IEnumerable<RequirementDescription> alternatives = security.Alternatives.IsEmpty ? [new RequirementDescription([])] : security.Alternatives;
        return [.. alternatives.Select(a => new Credentials([.. a.Schemes.Select(s => (IdentityOf(s.Id, schemes), s.Scopes))]))];
    }

    private string IdentityOf(string id, IReadOnlyList<SchemeDescription> schemes)
    {
        var meaning = schemes.FirstOrDefault(s => s.Id == id)?.Credentials;
        var (old, now) = (oldSchemes.FirstOrDefault(s => s.Id == id)?.Credentials, newSchemes.FirstOrDefault(s => s.Id == id)?.Credentials);
        return meaning is null || (old is not null && now is not null && old != now) ? $"scheme '{id}'" : meaning;
    }
}
