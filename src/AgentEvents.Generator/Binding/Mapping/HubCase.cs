namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>A canonical case.</summary>
/// <param name="Name">Its name: the constant that tells it.</param>
/// <param name="Type">The full name of its record.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record HubCase(string Name, string Type, EquatableArray<MemberSpec> Fields);
