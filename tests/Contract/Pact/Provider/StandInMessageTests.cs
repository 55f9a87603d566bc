using System.Collections.Concurrent;
using System.Text.Json;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Contract.Pacts.Messages;
using AgentEvents.Models.Google;
using AgentEvents.Pacts.Verifier;
using AgentEvents.StandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>What the stand-in pushes to a webhook honours the committed message pact.</summary>
[NeedsPactCore]
public sealed class StandInMessageTests
{
    private const string Token = "client-token";

    public static TheoryData<string> Descriptions { get; } = [.. UserEventMessage.All.Select(static message => message.Description)];

    [Fact]
    public async Task WhatTheStandInPushesHonoursThePact()
    {
        var (report, pushed) = await Verify(static description => PushedUserEvents.All[description].Event);

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(UserEventMessage.All.Count);
        pushed.ToDictionary(static push => push.Key, static push => UserEventMessage.Take(push.Value)).ShouldBe(
            PushedUserEvents.All.ToDictionary(static told => told.Key, static told => told.Value.Read), ignoreOrder: true);
        pushed.ShouldAllBe(static push => UserEvent.Parse(push.Value).Equals(PushedUserEvents.All[push.Key].Event));
    }

    [Theory]
    [MemberData(nameof(Descriptions))]
    public async Task AStandInThatPushesSomethingElseBreaksIt(string pushed)
    {
        var (report, _) = await Verify(_ => PushedUserEvents.All[pushed].Event);

        report.Interactions.Where(static interaction => interaction.Passed)
            .Select(static interaction => interaction.Description)
            .ShouldBe(AlsoHonouredBy(pushed));
    }

    // More members are allowed, so that a reply is an action with a text.
    private static IEnumerable<string> AlsoHonouredBy(string description) =>
        description == "a suggested reply" ? ["a suggested action", "a suggested reply"] : [description];

    // The core asks for a message at the base address. It is pushed to the webhook, in its envelope and signed, and the core gets what came out
    // there.
    private static async Task<(PactVerificationReport Report, IReadOnlyDictionary<string, byte[]> Pushed)> Verify(Func<string, UserEvent> content)
    {
        var inbox = new ConcurrentQueue<byte[]>();
        var pushed = new ConcurrentDictionary<string, byte[]>();
        await using var standIn = await StandInServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        LoopbackServer? self = null;
        await using var server = await LoopbackServer.Start(routes =>
        {
            routes.MapPost("/webhook", async (HttpRequest request) => Results.StatusCode(await Open(request, inbox)));
            routes.MapPost("/states", static () => { });
            routes.MapPost("/", async (JsonElement request) =>
            {
                var description = request.GetProperty("description").GetString()!;
                var answer = await standIn.DeliverAsync(
                    standIn.Prepare("google", content(description).ToUtf8Bytes(), Token),
                    new Uri(self!.Address, "webhook"),
                    cancellationToken: TestContext.Current.CancellationToken);
                answer.IsTaken.ShouldBeTrue();
                inbox.TryDequeue(out var document).ShouldBeTrue();
                pushed[description] = document!;
                return TypedResults.Bytes(document!, "application/json");
            });
        });
        self = server;
        var report = await Verification.Run(UserEventMessage.Consumer, UserEventMessage.Provider, server.Address, new Uri(server.Address, "states"));
        return (report, pushed);
    }

    private static async Task<int> Open(HttpRequest request, ConcurrentQueue<byte[]> inbox)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var body = buffer.ToArray();
        if (!ReceiveUserEventRequest.IsSigned(body, request.Headers[ReceiveUserEventRequest.SignatureHeader], Token))
        {
            return StatusCodes.Status401Unauthorized;
        }

        inbox.Enqueue(Convert.FromBase64String(PubSubPush.Parse(body).Message.Data));
        return StatusCodes.Status200OK;
    }
}
