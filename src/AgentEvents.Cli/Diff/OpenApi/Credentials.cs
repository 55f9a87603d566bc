using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>What a request carries to prove who sends it.</summary>
/// <param name="Schemes">The credentials, each with the scopes of its token.</param>
internal sealed record Credentials(EquatableArray<(string Scheme, EquatableArray<string> Scopes)> Schemes)
{
    /// <summary>Whether it carries nothing.</summary>
    public bool IsNone => Schemes.IsEmpty;

    /// <summary>Whether a request that carries this is let through where that is asked for.</summary>
    /// <param name="demand">What is asked for.</param>
    public bool Satisfies(Credentials demand) =>
        demand.Schemes.All(d => Schemes.Any(s => s.Scheme == d.Scheme && d.Scopes.All(scope => s.Scopes.Contains(scope, StringComparer.Ordinal))));

    /// <summary>Whether both have the same credentials, whatever their scopes.</summary>
    public bool HasSchemesOf(Credentials other) => Schemes.Select(s => s.Scheme).ToHashSet().SetEquals(other.Schemes.Select(s => s.Scheme));

    /// <inheritdoc/>
    public override string ToString() => IsNone ? "no credentials" : string.Join(" with ", Schemes.Select(s =>
        s.Scopes.IsEmpty ? s.Scheme : $"{s.Scheme} for {string.Join(", ", s.Scopes.Select(scope => $"'{scope}'"))}"));
}
