using System.Text.Json.Nodes;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Answers;

/// <summary>What is answered under a condition.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="StatusCode">The status.</param>
/// <param name="Response">The response in the document.</param>
/// <param name="MediaType">The media type of the body; null if there is none.</param>
/// <param name="Body">The body before it is filled in; null if there is none.</param>
/// <param name="IsTemplate">Whether texts of the body are templates: it stands at the condition, and is no example.</param>
/// <param name="Members">Members that are written into the body, by JSON Pointer, each as a template.</param>
internal sealed record AnswerRule(
    AnswerCondition Condition,
    int StatusCode,
    DocumentPlace Response,
    string? MediaType,
    JsonNode? Body,
    bool IsTemplate,
    IReadOnlyList<KeyValuePair<string, string>> Members)
{
    /// <summary>The schema of the body; null if there is none.</summary>
    public DocumentPlace? Schema => OperationDocument.ContentOf(Response)?.Part("schema");

    /// <summary>Whether the body may be missing.</summary>
    public bool IsBodyOptional =>
        Response.Value is JsonObject found && found["x-body-optional"] is JsonValue flag && flag.TryGetValue<bool>(out var is_) && is_;
}
