using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>A step that needs no byte: always open, or only where its anchor holds.</summary>
internal readonly record struct FreeEdge(int Target, AnchorKind? Anchor);
