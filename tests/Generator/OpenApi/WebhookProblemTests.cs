using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.OpenApi;

/// <summary>Where a webhook describes itself wrongly, the build says so at its line.</summary>
public sealed class WebhookProblemTests
{
    private const string Ok = """{ "204": { "description": "Ok." } }""";

    private static void Fails(string document, params (string Pointer, string Reason)[] expected) => GeneratorRun.Fails(
        [("acme/openapi.json", document)],
        [.. expected.Select(static e => new Expected("AES0016", e.Pointer, e.Reason))]);

    private static string Webhook(string members, string responses = Ok, string mark = "«{»") =>
        $$"""{ "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "webhooks": { "hook": { "post": {{mark}} "operationId": "receive", {{members}} "responses": {{responses}} } } } }""";

    [Theory]
    [InlineData("true", "is an object with a member token, or with none: {\"token\":\"{$request.body#/token}\"}")]
    [InlineData("""{ "key": "" }""", "is an object with a member token, or with none: {\"token\":\"{$request.body#/token}\"}")]
    public void AnActivationIsAnObject(string activation, string reason) => Fails(
        Webhook($$""" "x-activation": {{activation}}, """),
        ("/webhooks/hook/post", "its x-activation " + reason));

    [Fact]
    public void TheTokenOfAnActivationIsOnePlace() => Fails(
        Webhook(""" "x-activation": { "token": "token" }, """),
        ("/webhooks/hook/post",
            "the token of its x-activation is one place of the request: {$request.query.NAME}, {$request.header.NAME} or {$request.body#/POINTER}"));

    [Fact]
    public void AnActivationSaysWhatIsAnswered() => Fails(
        Webhook(""" "x-activation": {}, """),
        ("/webhooks/hook/post", "a webhook with x-activation needs a response of a status 2xx with a body and x-echo, which says what is answered"));

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[[]]")]
    [InlineData("[\"id\"]")]
    [InlineData("[1]")]
    public void ADuplicateKeyIsMadeOfPointers(string key) => Fails(
        Webhook($$""" "x-duplicate-key": {{key}}, """),
        ("/webhooks/hook/post", "its x-duplicate-key is an array of JSON Pointers, or of arrays of them: [\"/id\", [\"/from\", \"/sender\"]]"));

    [Fact]
    public void WhatFollowsAnAnswerIsOneOfThreeThings() => Fails(
        Webhook("", mark: "{", responses: """{ "204": «{» "description": "Ok.", "x-delivery": "again" } }"""),
        ("/webhooks/hook/post/responses/204", "its x-delivery is acknowledged, repeated or dropped"));

    [Theory]
    [InlineData(""" "x-activation": {}, """, "x-activation belongs to a webhook")]
    [InlineData(""" "x-duplicate-key": ["/id"], """, "x-duplicate-key belongs to a webhook")]
    public void WordsForWebhooksBelongToWebhooks(string members, string reason) =>
        Fails(
        $$"""{ "openapi": "3.1.0", "x-dotnet-namespace": "Acme.Api", "paths": { "/events": { "post": «{» "operationId": "send", {{members}} "responses": {{Ok}} } } } }""",
        ("/paths/~1events/post", reason));
}
