using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary>
/// Alternatives and conjunctions. Branches have no names, so they are recognised: by what they are, else by what they refer to, are called, or tell
/// themselves apart by.
/// </summary>
internal sealed class BranchRule : KeywordRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["oneOf", "anyOf", "allOf"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        foreach (var keyword in Keywords)
        {
            if (pair.IsInBoth(keyword))
            {
                Compare(pair, keyword, Branches(pair.Old[keyword]), Branches(pair.New[keyword]), keyword == "allOf");
            }
        }
    }

    private static void Compare(SchemaPair pair, string keyword, List<Branch> old, List<Branch> now, bool isConjunction)
    {
        // First those that have not changed: they must not be taken for a changed one that looks alike.
        _ = Match(old, now, b => b.Text);
        foreach (var (before, after) in Match(old, now, b => b.Name))
        {
            SchemaComparison.CompareBelow(pair, before.Schema, after.Schema, pair.At(keyword, after.Token));
        }

        foreach (var branch in now)
        {
            pair.Report(
                $"{keyword}-branch-added",
                pair.At(keyword, branch.Token),
                isConjunction ? Direction.Narrower : Direction.Wider,
                $"{branch.Name} is a new branch",
                branch.Schema);
        }

        foreach (var branch in old)
        {
            pair.Report(
                $"{keyword}-branch-removed",
                pair.At(keyword, branch.Token),
                isConjunction ? Direction.Wider : Direction.Narrower,
                $"{branch.Name} is no branch any more");
        }
    }

    /// <summary>Takes those out of both lists that have the same key.</summary>
    private static List<(Branch Old, Branch New)> Match(List<Branch> old, List<Branch> now, Func<Branch, string> key)
    {
        List<(Branch, Branch)> matches = [];
        foreach (var before in old.ToArray())
        {
            if (now.Find(after => string.Equals(key(before), key(after), StringComparison.Ordinal)) is { } match)
            {
                matches.Add((before, match));
                old.Remove(before);
                now.Remove(match);
            }
        }

        return matches;
    }

    private static List<Branch> Branches(JsonNode? branches) =>
        branches is JsonArrayNode array
            ? [.. array.Items.Select((schema, i) => new Branch(
                schema,
                FormattableString.Invariant($"{i}"),
                CanonicalText.Of(schema),
                NameOf(schema)))]
            : [];

    private static string NameOf(JsonNode schema) => schema is not JsonObjectNode found ? CanonicalText.Of(schema)
        : found["$ref"] is JsonStringNode reference ? reference.Value
        : found["title"] is JsonStringNode title ? title.Value
        : Tag(found) ?? (found["required"] is { } required ? $"the one with {CanonicalText.Of(required)}"
            : found["type"] is { } type ? CanonicalText.Of(type)
            : "unnamed");

    private static string? Tag(JsonObjectNode schema) => (schema["properties"] as JsonObjectNode)?.Members
        .Select(m => m.Value is JsonObjectNode member && member["const"] is { } value ? $"{m.Name} = {CanonicalText.Of(value)}" : null)
        .FirstOrDefault(tag => tag is not null);

    private sealed record Branch(JsonNode Schema, string Token, string Text, string Name);
}
