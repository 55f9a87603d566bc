using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.OpenApi;

/// <summary>What an OpenAPI document comes down to: a schema for each operation's request, and what is wrong with the document.</summary>
/// <param name="Operations">The operations.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="Completeness">How much of the document the operations are made of.</param>
internal sealed record OpenApiReading(EquatableArray<OperationSchema> Operations, EquatableArray<SchemaProblem> Problems, Completeness Completeness);
