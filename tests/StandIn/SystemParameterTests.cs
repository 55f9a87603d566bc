using System.Text.Json;

namespace AgentEvents.StandIn.Tests;

/// <summary>What Google's platform takes with every request, by its own OpenAPI document; other providers take nothing of the kind.</summary>
public sealed class SystemParameterTests
{
    private const string Body = """{"eventType":"IS_TYPING"}""";
    private const string Secret = "ya29.s3cret-Value_of+token";

    private static string Target(string more) =>
        "/v1/phones/+12223334444/agentEvents?eventId=6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34&agentId=my-agent-id" + more;

    private static async Task<(int Status, string Answer)> SendAsync(Stage stage, string more, string authorization = "Bearer google-token")
    {
        using var response = await stage.RawAsync("POST", Target(more), Body, authorization: authorization);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Stage.Cancellation));
    }

    // The names are said twice, here and in the document, so that none can be lost.
    [Theory]
    [InlineData("$.xgafv", "1", "3")]
    [InlineData("access_token", Secret, null)]
    [InlineData("alt", "json", "xml")]
    [InlineData("alt", "media", "JSON")]
    [InlineData("alt", "proto", "")]
    [InlineData("callback", "f", null)]
    [InlineData("fields", "name,eventType", null)]
    [InlineData("key", Secret, null)]
    [InlineData("oauth_token", Secret, null)]
    [InlineData("prettyPrint", "true", "True")]
    [InlineData("prettyPrint", "false", "1")]
    [InlineData("quotaUser", "anybody", null)]
    [InlineData("uploadType", "media", null)]
    [InlineData("upload_protocol", "raw", null)]
    public async Task EachIsLetThroughWithAValueThatItHas(string name, string value, string? wrong)
    {
        await using var stage = await Stage.SetAsync();
        var pair = $"&{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";

        (await SendAsync(stage, pair)).Status.ShouldBe(200);
        var received = stage.StandIn.Received.ShouldHaveSingleItem();
        received.Request.ShouldBeOfType<Google.CreateAgentEventRequest>().ToWireRequest().ThrowIfInvalid().Target.ShouldBe(Target(""));
        received.Wire.Target.ShouldBe(Target(value == Secret ? "" : pair));
        var (twiceStatus, twice) = await SendAsync(stage, pair + pair);
        twiceStatus.ShouldBe(400);
        twice.ShouldContain($"{name}\\\" stands more than once");
        twice.ShouldNotContain(Secret);
        if (wrong is not null)
        {
            var (status, answer) = await SendAsync(stage, $"&{name}={wrong}");
            status.ShouldBe(400);
            answer.ShouldContain($"{name}\\\" must be one of ");
        }
    }

    [Fact]
    public void TheDocumentHasNoOther()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "schemas", "google", "openapi.json")));
        document.RootElement.GetProperty("components")
            .GetProperty("parameters")
            .EnumerateObject()
            .Count(p => p.Value.GetProperty("x-system-parameter").GetBoolean())
            .ShouldBe(11);
        document.RootElement.GetProperty("paths").EnumerateObject().ShouldAllBe(path => path.Value.GetProperty("parameters").GetArrayLength() == 11);
    }

    [Theory]
    [InlineData("&foo=" + Secret, "\\\"foo\\\" is not one of the operation")]
    [InlineData("&Key=" + Secret, "\\\"Key\\\" is not one of the operation")]
    [InlineData("&access_token%3D" + Secret, "\\\"access_token")]
    [InlineData("&%1b%5b31m=" + Secret, "u001b[31m")]
    public async Task WhatNobodyKnowsIsNamedAndItsValueIsNot(string more, string named)
    {
        await using var stage = await Stage.SetAsync();

        var (status, answer) = await SendAsync(stage, more);

        status.ShouldBe(400);
        answer.ShouldContain(named);
        answer.ShouldNotContain("s3cret");
        stage.StandIn.Received[0].Result.ToString().ShouldNotContain("s3cret");
        stage.StandIn.Received[0].ToString().ShouldNotContain("s3cret");
    }

    // The document asks for a header field, and says of nothing else that it proves an account.
    [Fact]
    public async Task ACredentialInTheQueryProvesNothingAndIsNotKept()
    {
        await using var stage = await Stage.SetAsync();

        (await SendAsync(stage, "&access_token=google-token&key=google-token&ACCESS_TOKEN=google-token", authorization: "")).Status.ShouldBe(401);

        stage.StandIn.Received.ShouldHaveSingleItem().Wire.Target.ShouldBe(Target(""));
    }

    [Fact]
    public async Task OtherProvidersKnowNone()
    {
        await using var stage = await Stage.SetAsync();

        using var response = await stage.RawAsync("POST", "/rcs/v1/a/events?alt=json", """{"to":"46555123456","event":{"type":"agent_composing"}}""");

        ((int)response.StatusCode).ShouldBe(400);
        (await response.Content.ReadAsStringAsync(Stage.Cancellation)).ShouldContain("the query parameter \\\"alt\\\"");
    }
}
