namespace AgentEvents.Generator.Canonical;

/// <summary>The values of one kind that an <c>enum</c> or <c>const</c> lists.</summary>
/// <param name="Values">The values: the text of strings, the JSON text of all others.</param>
/// <param name="Site">The keyword.</param>
internal sealed record AllowedValues(EquatableArray<string> Values, AssertionSite Site)
{
    /// <summary>The values that all of several lists have, in the order of the first; there is at least one list.</summary>
    public static EquatableArray<string> Common(EquatableArray<AllowedValues> lists) =>
        lists.Skip(1).Aggregate(lists[0].Values.AsEnumerable(), (common, list) => common.Intersect(list.Values)).ToEquatableArray();
}
