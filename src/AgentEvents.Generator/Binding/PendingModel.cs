using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>A model that has its name, so that others can refer to it, and whose members are still to be looked at.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Name">The model's name.</param>
/// <param name="Shape">How its values look.</param>
internal sealed record PendingModel(CanonicalSchema Schema, string Name, ValueShape Shape);
