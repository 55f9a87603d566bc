namespace AgentEvents.Generator.Binding;

/// <summary>A known string.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Parameter">The name of the parameter of <c>Match</c> for it.</param>
/// <param name="Text">The string on the wire.</param>
internal sealed record EnumerationValue(string Name, string Parameter, string Text);
