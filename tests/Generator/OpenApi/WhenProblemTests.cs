using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.OpenApi;

/// <summary>A condition that nobody knows would never be answered: the build says so at its line, and what can be written.</summary>
public sealed class WhenProblemTests
{
    private const string Known =
        "not-found, method-not-allowed, unsupported-media-type, payload-too-large, unauthorized, too-many-requests, unknown-agent, invalid-request, "
        + "duplicate-event, unreachable-user, internal-error, bad-gateway, service-unavailable, accepted";

    private static void Fails(string when, string place, string reason) => GeneratorRun.Fails(
        [("acme/openapi.json", $$"""
            {
              "openapi": "3.1.0",
              "x-dotnet-namespace": "Acme.Api",
              "paths": {
                "/events": { "post": { "operationId": "send", "responses": { "204": { "description": "Ok.", "x-when": {{when}} } } } }
              }
            }
            """)],
        [new Expected("AES0016", "/paths/~1events/post/responses/204/x-when" + place, reason)]);

    [Theory]
    [InlineData("«\"»always\"", "always")]
    [InlineData("[ \"accepted\", «\"»Not-Found\" ]", "Not-Found")]
    [InlineData("{ \"sometimes\": «{»} }", "sometimes")]
    public void AConditionIsOneOfTheList(string when, string word) =>
        Fails(when, "", $"'{word}' is no condition of x-when; write one of {Known}");

    [Theory]
    [InlineData("«t»rue")]
    [InlineData("«[»]")]
    [InlineData("«{»}")]
    public void ItIsAConditionOrSeveral(string when) =>
        Fails(when, "", "x-when is a condition, an array of conditions, or an object with a member for each");

    [Theory]
    [InlineData("«[»]", "a condition of x-when has an object with body, example, members, status, all of them optional")]
    [InlineData("«{» \"state\": 204 }", "a condition of x-when has an object with body, example, members, status, all of them optional")]
    [InlineData("{ \"status\": «\"»204\" }", "the status of a condition of x-when is a number of three digits")]
    [InlineData("{ \"status\": «9»99 }", "the status of a condition of x-when is a number of three digits")]
    [InlineData("{ \"example\": «\"»none\" }", "the example of a condition of x-when is the name of one of the response's examples")]
    [InlineData("{ \"members\": «{» \"id\": \"1\" } }", "the members of a condition of x-when are texts by JSON Pointers")]
    [InlineData("{ \"members\": «{» \"/id\": 1 } }", "the members of a condition of x-when are texts by JSON Pointers")]
    public void WhatIsAnsweredIsSaidByFourMembers(string entry, string reason) => Fails($$"""{ "accepted": {{entry}} }""", "/accepted", reason);
}
