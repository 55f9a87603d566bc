using System.Text.Json;
using AgentEvents.Pacts.Interop;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Pacts;

/// <inheritdoc cref="IRequestBuilderV4"/>
internal sealed class RequestBuilder(InteractionDraft draft, PactConfig config) : IRequestBuilderV4
{
    private const string Request = "the request line";

    /// <inheritdoc/>
    public IRequestBuilderV4 Given(string providerState)
    {
        draft.AddState(providerState);
        return this;
    }

    /// <inheritdoc/>
    public IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters)
    {
        draft.AddState(providerState, parameters);
        return this;
    }

    /// <inheritdoc/>
    public IRequestBuilderV4 WithRequest(HttpMethod method, string path)
    {
        ArgumentNullException.ThrowIfNull(method);
        return WithRequest(method.Method, path);
    }

    /// <inheritdoc/>
    public IRequestBuilderV4 WithRequest(string method, string path)
    {
        draft.Set(Request, $"{method} {path}", interaction => NativePact.WithRequest(interaction, method, path));
        return this;
    }

    /// <inheritdoc/>
    public IRequestBuilderV4 WithRequest(HttpMethod method, IMatcher path) => WithRequest(method, Text(path));

    /// <inheritdoc/>
    public IRequestBuilderV4 WithQuery(string key, string value)
    {
        draft.Add("the query", key, value, (interaction, index) => NativePact.WithQueryParameter(interaction, key, index, value));
        return this;
    }

    /// <inheritdoc/>
    public IRequestBuilderV4 WithQuery(string key, IMatcher matcher) => WithQuery(key, Text(matcher));

    /// <inheritdoc/>
    public IRequestBuilderV4 WithHeader(string key, string value)
    {
        draft.Add(
            "a request header",
            key,
            value,
            (interaction, index) => NativePact.WithHeader(interaction, InteractionPart.Request, key, index, value));
        return this;
    }

    /// <inheritdoc/>
    public IRequestBuilderV4 WithHeader(string key, IMatcher matcher) => WithHeader(key, Text(matcher));

    /// <inheritdoc/>
    public IRequestBuilderV4 WithJsonBody(object? body) => WithJsonBody(body, config.DefaultJsonSettings, "application/json");

    /// <inheritdoc/>
    public IRequestBuilderV4 WithJsonBody(object? body, string contentType) => WithJsonBody(body, config.DefaultJsonSettings, contentType);

    /// <inheritdoc/>
    public IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings) => WithJsonBody(body, settings, "application/json");

    /// <inheritdoc/>
    public IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings, string contentType) =>
        WithBody(JsonSerializer.Serialize(body, settings), contentType);

    /// <inheritdoc/>
    public IRequestBuilderV4 WithBody(string body, string contentType)
    {
        draft.Set(
            "the request body",
            $"{contentType}\t{body}",
            interaction => NativePact.WithBody(interaction, InteractionPart.Request, contentType, body));
        return this;
    }

    /// <inheritdoc/>
    public IResponseBuilderV4 WillRespond() => draft.Has(Request)
        ? new ResponseBuilder(draft, config)
        : throw new InvalidOperationException("Say what is requested (WithRequest) before what is answered.");

    private string Text(IMatcher matcher) => JsonSerializer.Serialize(matcher, config.DefaultJsonSettings);
}
