namespace AgentEvents.Models.Patterns.Grammar;

/// <summary>A set of characters that the grammar has a sign for: <c>. \d \D \s \S \w \W \p{…} \P{…}</c>.</summary>
/// <param name="Sign">The dot, or the letter behind the backslash.</param>
/// <param name="Property">Which property, as <see cref="UnicodePropertyNames.Find(string, string?)"/> spells it; null for the other signs.</param>
internal readonly record struct NamedSet(char Sign, string? Property = null);
