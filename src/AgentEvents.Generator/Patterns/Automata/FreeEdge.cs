using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>A step that needs no byte: always open, or only where its anchor and its look-around hold.</summary>
internal readonly record struct FreeEdge(int Target, AnchorKind? Anchor = null, LookEdge? Look = null);
