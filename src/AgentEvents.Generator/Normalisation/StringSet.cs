using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>A set of strings: the listed ones, or all but the listed ones.</summary>
internal sealed record StringSet(bool AllowsUnlisted, HashSet<string> Listed)
{
    /// <summary>Every string.</summary>
    public static StringSet All { get; } = new(true, []);

    /// <summary>No string.</summary>
    public static StringSet None { get; } = new(false, []);

    /// <summary>The strings that <c>enum</c>, <c>const</c> and a <c>not</c> around one of these leave.</summary>
    public static StringSet Of(KindRule.Text text, EquatableArray<Applicator> applicators, GraphBuilder builder)
    {
        if (!text.Values.IsEmpty)
        {
            return new StringSet(false, new HashSet<string>(AllowedValues.Common(text.Values), StringComparer.Ordinal));
        }

        var excluded = applicators.OfType<Applicator.Not>().Select(n => builder[n.Schema.Id]).SelectMany(ExactStrings);
        return new StringSet(true, new HashSet<string>(excluded, StringComparer.Ordinal));
    }

    /// <summary>Whether a string belongs to it.</summary>
    public bool Contains(string text) => Listed.Contains(text) != AllowsUnlisted;

    /// <summary>Whether no string belongs to both.</summary>
    public bool IsDisjointFrom(StringSet other) => (AllowsUnlisted, other.AllowsUnlisted) switch
    {
        (true, true) => false,
        (true, false) => other.Listed.All(s => !Contains(s)),
        _ => Listed.All(s => !other.Contains(s)),
    };

    // Only a schema that is satisfied by exactly the listed strings excludes exactly these when negated.
    private static IEnumerable<string> ExactStrings(CanonicalSchema negated) =>
        negated is { Applicators.IsEmpty: true, Union: null }
            && negated[InstanceKind.String] is KindRule.Text { Checks.IsEmpty: true, Values: [var only] }
            ? only.Values
            : [];
}
