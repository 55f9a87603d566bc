namespace AgentEvents.Generator.Canonical;

/// <summary>The values of one kind that an <c>enum</c> or <c>const</c> lists.</summary>
/// <param name="Values">The values: the text of strings, the JSON text of all others.</param>
/// <param name="Site">The keyword.</param>
internal sealed record AllowedValues(EquatableArray<string> Values, AssertionSite Site);
