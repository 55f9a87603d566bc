namespace AgentEvents.Generator.Canonical;

/// <summary>A value that says which case it is.</summary>
/// <param name="Value">The string on the wire.</param>
/// <param name="Case">The canonical case.</param>
internal sealed record ValueCase(string Value, string Case);
