using System.Collections.Concurrent;
using System.Text.Json;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts.Verifier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Messages;

/// <summary>
/// The committed message pact judges who sends user events: it takes every valid form of a message and refuses what the reader could not read.
/// </summary>
[NeedsPactCore]
public sealed class UserEventProviderTests
{
    [Fact]
    public async Task ASenderOfTheExamplesHonoursThePact()
    {
        var states = new ConcurrentQueue<string>();
        var sent = UserEventMessage.All.ToDictionary(static message => message.Description, static message => message.Bytes);

        var report = await Verify(sent, filter: null, states);

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(UserEventMessage.All.Count);
        states.ShouldBe(UserEventMessage.All.Select(static message => message.State), ignoreOrder: true);
    }

    [Theory]
    [InlineData("a typing event", "user-is-typing-with-message-id.json")]
    [InlineData("a text message", "user-text-empty.json")]
    [InlineData("a text message", "user-text-with-more.json")]
    [InlineData("a file", "user-file-largest.json")]
    [InlineData("a file", "user-file-with-thumbnail.json")]
    [InlineData("a suggested reply", "user-suggested-reply-with-type.json")]
    [InlineData("a suggested action", "user-suggested-action-with-type.json")]
    public async Task OtherValidFormsHonourIt(string description, string example)
    {
        var report = await Send(description, $"valid/{example}");

        report.Succeeded.ShouldBeTrue(report.ToString());
    }

    [Theory]
    [InlineData("a delivery receipt", "invalid/user-delivered-without-message-id.json", "$")]
    [InlineData("a read receipt", "invalid/user-read-message-id-null.json", "$.messageId")]
    [InlineData("a read receipt", "valid/user-delivered.json", "$.eventType")]
    [InlineData("a typing event", "invalid/user-event-type-number.json", "$.eventType")]
    [InlineData("a text message", "invalid/user-text-number.json", "$.text")]
    [InlineData("a text message", "invalid/user-sender-without-plus.json", "$.senderPhoneNumber")]
    [InlineData("a text message", "invalid/user-sender-16-digits.json", "$.senderPhoneNumber")]
    [InlineData("a text message", "invalid/user-without-agent-id.json", "$")]
    [InlineData("a file", "invalid/user-file-size-string.json", "$.userFile.payload.fileSizeBytes")]
    [InlineData("a file", "invalid/user-file-size-fraction.json", "$.userFile.payload.fileSizeBytes")]
    [InlineData("a file", "invalid/user-file-without-uri.json", "$.userFile.payload")]
    [InlineData("a suggested reply", "invalid/user-suggestion-text-null.json", "$.suggestionResponse.text")]
    [InlineData("a suggested action", "invalid/user-suggestion-without-postback.json", "$.suggestionResponse")]
    public async Task WhatTheReaderCouldNotReadDoesNot(string description, string example, string place)
    {
        var report = await Send(description, example);

        report.Succeeded.ShouldBeFalse();
        report.Failures.Single().Mismatches.Select(static mismatch => mismatch.Place).ShouldContain($"BodyMismatch at {place}");
    }

    private static Task<PactVerificationReport> Send(string description, string example) => Verify(
        new Dictionary<string, byte[]> { [description] = SchemaFolder.ReadBytes($"google/examples/{example}") },
        $"^{description}$",
        []);

    // The core asks for a message with a POST that names it, and compares what comes back.
    private static async Task<PactVerificationReport> Verify(Dictionary<string, byte[]> sent, string? filter, ConcurrentQueue<string> states)
    {
        await using var server = await LoopbackServer.Start(routes =>
        {
            routes.MapPost(
                "/",
                (JsonElement request) => TypedResults.Bytes(sent[request.GetProperty("description").GetString()!], "application/json"));
            routes.MapPost("/states", (JsonElement change) => states.Enqueue(change.GetProperty("state").GetString()!));
        });
        return await Verification.Run(
            UserEventMessage.Consumer,
            UserEventMessage.Provider,
            server.Address,
            new Uri(server.Address, "states"),
            filter);
    }
}
