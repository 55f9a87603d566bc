using System.Text.Json.Nodes;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Contracts;

/// <summary>An interaction that follows from a provider's document: a request example, and one of the documented answers to it.</summary>
/// <param name="Description">What it is called: operation, example and condition.</param>
/// <param name="State">What makes the provider answer so: a state of the stand-in.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Request">The request, as our binding writes it.</param>
/// <param name="RequestBody">Its body with matchers; null if there is none.</param>
/// <param name="Credentials">The header fields with credentials, with the patterns that any credential of their kind has.</param>
/// <param name="StatusCode">The status of the answer.</param>
/// <param name="MediaType">The media type of the answer; null if it has no body.</param>
/// <param name="Body">The body of the answer with matchers; null if it has none.</param>
internal sealed record DerivedInteraction(
    string Description,
    string State,
    OperationEntry Operation,
    WireRequest Request,
    JsonNode? RequestBody,
    IReadOnlyList<(HttpField Field, string Pattern)> Credentials,
    int StatusCode,
    string? MediaType,
    JsonNode? Body)
{
    /// <summary>The description.</summary>
    public override string ToString() => Description;
}
