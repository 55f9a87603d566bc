using System.Net;
using System.Text.Json;
using AgentEvents.Pacts.Interop;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Pacts;

/// <inheritdoc cref="IResponseBuilderV4"/>
internal sealed class ResponseBuilder(InteractionDraft draft, PactConfig config) : IResponseBuilderV4
{
    /// <inheritdoc/>
    public IResponseBuilderV4 WithStatus(HttpStatusCode status) => WithStatus((ushort)status);

    /// <inheritdoc/>
    public IResponseBuilderV4 WithStatus(ushort status)
    {
        draft.Set("the status", $"{status}", interaction => NativePact.ResponseStatus(interaction, status));
        return this;
    }

    /// <inheritdoc/>
    public IResponseBuilderV4 WithHeader(string key, string value)
    {
        draft.Add(
            "a response header",
            key,
            value,
            (interaction, index) => NativePact.WithHeader(interaction, InteractionPart.Response, key, index, value));
        return this;
    }

    /// <inheritdoc/>
    public IResponseBuilderV4 WithHeader(string key, IMatcher matcher) =>
        WithHeader(key, JsonSerializer.Serialize(matcher, config.DefaultJsonSettings));

    /// <inheritdoc/>
    public IResponseBuilderV4 WithJsonBody(object? body) => WithJsonBody(body, config.DefaultJsonSettings);

    /// <inheritdoc/>
    public IResponseBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings) =>
        WithBody(JsonSerializer.Serialize(body, settings), "application/json");

    /// <inheritdoc/>
    public IResponseBuilderV4 WithBody(string body, string contentType)
    {
        draft.Set(
            "the response body",
            $"{contentType}\t{body}",
            interaction => NativePact.WithBody(interaction, InteractionPart.Response, contentType, body));
        return this;
    }
}
