using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff;

/// <summary>A schema that is in both versions, and the list that takes its changes.</summary>
/// <param name="Old">The object as it was.</param>
/// <param name="New">The object as it is.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Changes">Takes what has changed.</param>
/// <param name="IsNegated">Whether it stands below <c>not</c>, where what narrows it widens the whole.</param>
internal sealed record SchemaPair(JsonObjectNode Old, JsonObjectNode New, string Pointer, List<SchemaChange> Changes, bool IsNegated)
{
    /// <summary>Both values of a keyword; null where it is absent.</summary>
    /// <param name="keyword">The keyword.</param>
    public (JsonNode? Old, JsonNode? New) this[string keyword] => (Old[keyword], New[keyword]);

    /// <summary>Where a keyword stands, or something below it.</summary>
    public string At(string keyword, params string[] tokens) => tokens.Aggregate(JsonPointer.Append(Pointer, keyword), JsonPointer.Append);

    /// <summary>Reports a change.</summary>
    /// <param name="rule">What kind of change.</param>
    /// <param name="pointer">Where.</param>
    /// <param name="direction">What it does to this schema; negation is taken into account here.</param>
    /// <param name="message">What has changed.</param>
    /// <param name="node">What stands there now, if anything does.</param>
    public void Report(string rule, string pointer, Direction direction, string message, JsonNode? node = null) =>
        Changes.Add(new SchemaChange(rule, pointer, message, IsNegated ? Negate(direction) : direction, node ?? New));

    /// <summary>Reports a keyword that one version has and the other has not.</summary>
    /// <returns>Whether it is in both, so that there is more to compare.</returns>
    /// <param name="keyword">A keyword that restricts.</param>
    public bool IsInBoth(string keyword)
    {
        var (old, now) = this[keyword];
        if (old is null && now is not null)
        {
            Report($"{keyword}-added", At(keyword), Direction.Narrower, $"{keyword} is demanded now", now);
        }
        else if (old is not null && now is null)
        {
            Report($"{keyword}-removed", At(keyword), Direction.Wider, $"{keyword} is not demanded any more");
        }

        return old is not null && now is not null;
    }

    private static Direction Negate(Direction direction) => direction switch
    {
        Direction.Narrower => Direction.Wider,
        Direction.Wider => Direction.Narrower,
        _ => direction,
    };
}
