namespace AgentEvents.Generator.Canonical;

/// <summary>A keyword that can be violated.</summary>
/// <param name="Keyword">Its name.</param>
/// <param name="Path">The evaluation path from the canonical schema to it.</param>
/// <param name="AbsoluteLocation">Its own place: a URI with a JSON Pointer fragment.</param>
/// <param name="Message">What it demands.</param>
internal sealed record AssertionSite(string Keyword, string Path, string AbsoluteLocation, string Message);
