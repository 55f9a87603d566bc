namespace AgentEvents.Generator.Patterns;

/// <summary>Bytes from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
internal readonly record struct ByteRange(byte First, byte Last);
