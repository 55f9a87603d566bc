using System.Collections.Concurrent;
using System.Text.Json;
using AgentEvents.Cli.Contracts;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.StandIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>The stand-in honours what is committed: who tests against it, tests against the contracts.</summary>
[NeedsPactCore]
public sealed class ProviderTests
{
    private const string Key = "the-key-of-the-webhook";

    public static TheoryData<string> Providers { get; } = [.. DerivedContracts.Providers];

    public static TheoryData<string> Senders { get; } = [.. DerivedContracts.Senders];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TheStandInHonoursThePactInEveryState(string provider)
    {
        var run = await StandInRun.Of(provider);

        run.Report.Succeeded.ShouldBeTrue(run.Report.ToString());
        run.Interactions.ShouldAllBe(static interaction => !interaction.IsCaught && !interaction.IsChanged);
    }

    /// <summary>
    /// The core asks for a message at the base address; it is delivered to a webhook of ours, and the core gets what came out there.
    /// </summary>
    [Theory]
    [MemberData(nameof(Senders))]
    public async Task WhatTheStandInDeliversHonoursThePact(string provider)
    {
        var messages = DerivedContracts.MessagesOf(provider).ToDictionary(message => message.Description);
        var inbox = new ConcurrentQueue<byte[]>();
        await using var standIn = await StandInServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        LoopbackServer? self = null;

        // The core asks for one after the other.
        var current = messages.Values.First();
        await using var server = await LoopbackServer.Start(routes =>
        {
            routes.MapPost("/states", static () => { });
            routes.MapPost("/webhook", async (HttpRequest request) => await OpenAsync(request, current, inbox));
            routes.MapPost("/", async (JsonElement asked) =>
            {
                current = messages[asked.GetProperty("description").GetString()!];
                var report = await standIn.DeliverAsync(standIn.Prepare(provider, current.Kind, Key), new Uri(self!.Address, "webhook"));
                report.IsTaken.ShouldBeTrue();
                inbox.TryDequeue(out var document).ShouldBeTrue();
                return TypedResults.Bytes(document!, "application/json");
            });
        });
        self = server;

        var report = await Verification.Run(
            ContractSource.Consumer, ContractSource.MessageProvider(provider), server.Address, new Uri(server.Address, "states"));

        report.Succeeded.ShouldBeTrue(report.ToString());
        report.Interactions.Count.ShouldBe(messages.Count);
    }

    private static async Task<IResult> OpenAsync(HttpRequest request, DerivedMessage message, ConcurrentQueue<byte[]> inbox)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var webhook = message.Webhook;
        if (webhook.SignatureHeader is { } header && !webhook.IsSigned(buffer.ToArray(), request.Headers[header], Key))
        {
            return Results.Unauthorized();
        }

        inbox.Enqueue(webhook.DocumentOf(buffer.ToArray()).ToArray());
        return Results.StatusCode(webhook.AcknowledgingStatus);
    }
}
