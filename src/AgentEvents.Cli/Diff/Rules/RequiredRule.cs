using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary>Members that have to be there: always, or when another one is.</summary>
internal sealed class RequiredRule : KeywordRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["required", "dependentRequired"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        var (old, now) = pair["required"];
        Compare(pair, pair.At("required"), "required", "", old, now);

        var (oldMap, newMap) = pair["dependentRequired"];
        foreach (var name in Names(oldMap).Union(Names(newMap), StringComparer.Ordinal))
        {
            Compare(
                pair,
                pair.At("dependentRequired", name),
                "dependentRequired",
                $" where '{name}' is",
                (oldMap as JsonObjectNode)?[name],
                (newMap as JsonObjectNode)?[name]);
        }
    }

    private static void Compare(SchemaPair pair, string pointer, string keyword, string condition, JsonNode? old, JsonNode? now)
    {
        foreach (var name in Items(now).Except(Items(old), StringComparer.Ordinal))
        {
            pair.Report($"{keyword}-added", pointer, Direction.Narrower, $"'{name}' has to be there now{condition}", now);
        }

        foreach (var name in Items(old).Except(Items(now), StringComparer.Ordinal))
        {
            pair.Report($"{keyword}-removed", pointer, Direction.Wider, $"'{name}' may be missing now{condition}", now);
        }
    }

    private static IEnumerable<string> Names(JsonNode? map) => map is JsonObjectNode found ? found.Members.Select(m => m.Name) : [];

    private static IEnumerable<string> Items(JsonNode? list) =>
        list is JsonArrayNode array ? array.Items.OfType<JsonStringNode>().Select(n => n.Value) : [];
}
