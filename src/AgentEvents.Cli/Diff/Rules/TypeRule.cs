using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Rules;

/// <summary><c>type</c> as a set: fewer types are narrower, more are wider, and every integer is a number.</summary>
internal sealed class TypeRule : KeywordRule
{
    // What "number" has besides integers, so that both are sets of the same things.
    private const string Fraction = "fraction";

    private static readonly string[] Everything = ["null", "boolean", "object", "array", "string", "integer", Fraction];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Keywords { get; } = ["type"];

    /// <inheritdoc/>
    public override void Compare(SchemaPair pair)
    {
        var (old, now) = pair["type"];
        var (before, after) = (SetOf(old), SetOf(now));
        if (before.SetEquals(after))
        {
            return;
        }

        var direction = after.IsSubsetOf(before) ? Direction.Narrower : before.IsSubsetOf(after) ? Direction.Wider : Direction.Other;
        var rule = direction switch { Direction.Narrower => "type-narrowed", Direction.Wider => "type-widened", _ => "type-changed" };
        pair.Report(rule, pair.At("type"), direction, $"type was {Text(old)} and is {Text(now)}", now);
    }

    private static string Text(JsonNode? type) => type is null ? "any" : string.Join(" or ", Names(type));

    private static IEnumerable<string> Names(JsonNode type) => type switch
    {
        JsonStringNode name => [name.Value],
        JsonArrayNode names => names.Items.OfType<JsonStringNode>().Select(n => n.Value),
        _ => [],
    };

    private static HashSet<string> SetOf(JsonNode? type) =>
        [.. type is null ? Everything : Names(type).SelectMany(name => name == "number" ? ["integer", Fraction] : new[] { name })];
}
