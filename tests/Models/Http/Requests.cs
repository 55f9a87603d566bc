using AgentEvents.Models.Http;

namespace AgentEvents.Models.Tests.Http;

// The operations that go with the requests of requests.schema.json.
public sealed partial record PlacedRequest : IHttpRequestModel<PlacedRequest>
{
    public static HttpOperation Operation { get; } = new()
    {
        Id = "place",
        Method = "POST",
        PathTemplate = "/v1/agents/{agent id}:send/events",
        Parameters =
        [
            new() { Name = "agent id", Location = ParameterLocation.Path, Member = "agent/id", IsText = true },
            new() { Name = "note", Location = ParameterLocation.Query, Member = "note", IsText = true },
            new() { Name = "page limit", Location = ParameterLocation.Query, Member = "limit" },
            new() { Name = "X-Trace", Location = ParameterLocation.Header, Member = "trace", IsText = true },
        ],
        BodyMember = "body",
        MediaType = "application/json;charset=UTF-8",
        Security =
        [
            new() { Id = "account", Kind = SecuritySchemeKind.Basic },
            new() { Id = "key", Kind = SecuritySchemeKind.ApiKey, HeaderName = "api-key" },
        ],
    };

    public static PlacedRequest To(string agent) => new() { Agent = agent, Body = new() { To = "46555123456" } };
}

public sealed partial record WebhookRequest : IHttpRequestModel<WebhookRequest>
{
    public static HttpOperation Operation { get; } = new()
    {
        Id = "hook",
        Method = "POST",
        PathTemplate = "",
        BodyMember = "body",
        MediaType = "application/json",
        Security = [new() { Id = "token", Kind = SecuritySchemeKind.Bearer }],
    };
}

public sealed partial record LooseRequest : IHttpRequestModel<LooseRequest>
{
    public static HttpOperation Operation { get; } = new()
    {
        Id = "loose",
        Method = "GET",
        PathTemplate = "/{id}",
        Parameters = [new() { Name = "id", Location = ParameterLocation.Path, Member = "id" }],
    };
}
