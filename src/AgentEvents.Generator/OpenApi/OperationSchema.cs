using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// A request as a schema: an object with a member for each parameter and one for the body, all of them references into the document. So a request
/// is a model like any other: one reader, one writer, one validator.
/// </summary>
/// <param name="Facts">What the schema does not say.</param>
/// <param name="Schema">The schema.</param>
internal sealed record OperationSchema(OperationFacts Facts, JsonNode Schema);
