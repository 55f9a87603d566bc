using System.Collections.Concurrent;
using AgentEvents.AspNetCore;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;

namespace AgentEvents.Hosting.Webhooks;

/// <summary>With a queue the answer comes first and the handler afterwards; it is bounded, and emptied when the host stops.</summary>
public sealed class QueueTests
{
    private readonly ConcurrentQueue<string> _handled = new();
    private readonly TaskCompletionSource _gate = new();

    [Fact]
    public async Task ItAnswersBeforeTheHandlerEndsAndNotWhenItIsFull()
    {
        await using var stage = await StartAsync(options => options.QueueCapacity = 2);

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            statuses.Add((await stage.PushAsync($"m{i}")).Status);
        }

        // One may have left the queue for the handler, which waits for the gate.
        statuses.Count(status => status == 200).ShouldBeInRange(2, 3);
        statuses.Where(status => status != 200).ShouldAllBe(s => ReceiveUserEventRequest.Webhook.OutcomeOf(s) == DeliveryOutcome.Repeated);

        _gate.SetResult();
        for (var i = 0; i < 5; i++)
        {
            while ((await stage.PushAsync($"m{i}")).Status != 200)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        await stage.StopAsync(TestContext.Current.CancellationToken);
        _handled.ShouldBe(["m0", "m1", "m2", "m3", "m4"], ignoreOrder: true);
    }

    [Fact]
    public async Task ItIsEmptiedWhenTheHostStops()
    {
        await using var stage = await StartAsync(options => options.QueueCapacity = 100);
        for (var i = 0; i < 50; i++)
        {
            (await stage.PushAsync($"m{i}")).Status.ShouldBe(200);
        }

        _handled.Count.ShouldBeLessThanOrEqualTo(1);
        var stopping = stage.StopAsync(TestContext.Current.CancellationToken);
        _gate.SetResult();
        await stopping;

        _handled.ShouldBe(Enumerable.Range(0, 50).Select(i => $"m{i}"), "one after the other, in their order");
    }

    [Fact]
    public async Task WhatIsLeftWhenTheHostMayWaitNoLongerIsLogged()
    {
        await using var stage = await StartAsync(options => options.QueueCapacity = 100);
        for (var i = 0; i < 5; i++)
        {
            await stage.PushAsync($"m{i}");
        }

        await stage.StopAsync(new CancellationToken(canceled: true));

        stage.Log.All.ShouldContain(line => line.StartsWith("Critical", StringComparison.Ordinal)
            && line.Contains("deliveries that were acknowledged are lost"));
        _gate.SetResult();
    }

    [Fact]
    public async Task WhatFailsIsHandledAgainAndInTheEndLost()
    {
        var attempts = new ConcurrentQueue<string>();
        await using var stage = await StartAsync(options =>
        {
            options.QueueCapacity = 10;
            options.QueueAttempts = 3;
            options.QueueDelay = TimeSpan.FromMilliseconds(1);
            options.Handler = (delivery, _, _) =>
            {
                attempts.Enqueue(Id(delivery));
                return attempts.Count(id => id == Id(delivery)) < (Id(delivery) == "m0" ? 3 : 9)
                    ? throw new InvalidOperationException()
                    : Task.CompletedTask;
            };
        });
        await stage.PushAsync("m0");
        await stage.PushAsync("m1");

        await stage.StopAsync(TestContext.Current.CancellationToken);

        attempts.ShouldBe(["m0", "m0", "m0", "m1", "m1", "m1"]);
        stage.Log.All.Count(line => line.StartsWith("Critical", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static string Id(WebhookDelivery<WebhookNotification> delivery) =>
        System.Text.Json.JsonDocument.Parse(delivery.Document).RootElement.GetProperty("messageId").GetString()!;

    private Task<WebhookStage> StartAsync(Action<WebhookOptions<WebhookNotification>> configure) => WebhookStage.StartAsync(options =>
    {
        options.Handler = async (delivery, _, _) =>
        {
            await _gate.Task;
            _handled.Enqueue(Id(delivery));
        };
        configure(options);
    });
}
