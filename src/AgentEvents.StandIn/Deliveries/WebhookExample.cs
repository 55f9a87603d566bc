using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>An example of what a webhook delivers.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Kind">What the kind is called.</param>
/// <param name="Webhook">The webhook.</param>
/// <param name="Document">The webhook in the OpenAPI document.</param>
/// <param name="Example">The example: the body as it is delivered.</param>
/// <param name="Activation">The webhook that activates the address; null if there is none.</param>
internal sealed record WebhookExample(
    string Provider,
    string Kind,
    WebhookEntry Webhook,
    OperationDocument Document,
    DocumentExample Example,
    OperationDocument? Activation);
