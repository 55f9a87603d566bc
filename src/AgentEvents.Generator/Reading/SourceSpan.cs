namespace AgentEvents.Generator.Reading;

/// <summary>A range of UTF-16 units of a schema file.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">How many.</param>
internal readonly record struct SourceSpan(int Start, int Length);
