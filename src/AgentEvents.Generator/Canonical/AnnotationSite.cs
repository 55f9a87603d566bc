namespace AgentEvents.Generator.Canonical;

/// <summary>A keyword that annotates what is valid (Core 7.7).</summary>
/// <param name="Keyword">Its name.</param>
/// <param name="Path">The evaluation path to it.</param>
/// <param name="AbsoluteLocation">Its own place: a URI with a JSON Pointer fragment.</param>
/// <param name="Value">Its value, which is the annotation: JSON.</param>
/// <param name="IsForStrings">Whether it annotates strings only.</param>
internal sealed record AnnotationSite(string Keyword, string Path, string AbsoluteLocation, string Value, bool IsForStrings);
