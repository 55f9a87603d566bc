namespace AgentEvents.Generator.Canonical;

/// <summary>Another schema of the graph, applied to the same instance or to a part of it.</summary>
/// <param name="Id">The index of that schema.</param>
/// <param name="Path">The evaluation path from the schema that refers to it: <c>/properties/to/$ref</c>.</param>
/// <param name="Metadata">What the place that refers to it says about it; falls back to what the schema says about itself.</param>
/// <param name="Annotations">The same, keyword by keyword, where annotations are collected; their paths start where <paramref name="Path"/>
/// does.</param>
internal sealed record SchemaReference(int Id, string Path, SchemaMetadata Metadata, EquatableArray<AnnotationSite> Annotations);
