namespace AgentEvents.Generator.Patterns;

/// <summary>A step that takes a byte out of a range.</summary>
internal readonly record struct ByteEdge(byte First, byte Last, int Target);
