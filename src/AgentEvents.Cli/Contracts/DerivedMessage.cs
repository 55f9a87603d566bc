using System.Text.Json.Nodes;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Contracts;

/// <summary>A message that follows from a provider's document: what an example of a webhook tells, out of its envelope.</summary>
/// <param name="Description">What it is called: webhook and kind.</param>
/// <param name="Kind">The kind, as the stand-in knows it.</param>
/// <param name="Webhook">The webhook.</param>
/// <param name="Document">The bytes of the example.</param>
/// <param name="Content">The example with matchers.</param>
internal sealed record DerivedMessage(string Description, string Kind, WebhookEntry Webhook, ReadOnlyMemory<byte> Document, JsonNode Content)
{
    /// <summary>What has happened for it to be delivered.</summary>
    public string State => "the provider delivers " + Kind;

    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
