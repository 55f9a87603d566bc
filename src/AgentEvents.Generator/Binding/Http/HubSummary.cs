using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>Which canonical cases an operation carries.</summary>
/// <param name="Hub">The full name of the canonical union.</param>
/// <param name="AllCases">All cases.</param>
/// <param name="Mapped">Those that the operation carries.</param>
/// <param name="TakesConnection">Whether mapping needs to be told which account is used.</param>
/// <param name="Lifetimes">The full names of those cases that last for a time, and of the properties that say for how long.</param>
internal sealed record HubSummary(
    string Hub,
    EquatableArray<HubCase> AllCases,
    EquatableArray<HubCase> Mapped,
    bool TakesConnection,
    EquatableArray<(string Case, string Lifetime)> Lifetimes);
