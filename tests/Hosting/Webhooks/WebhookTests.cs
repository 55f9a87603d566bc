using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AgentEvents.AspNetCore;
using AgentEvents.Models.Google;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace AgentEvents.Hosting.Webhooks;

/// <summary>What becomes of a delivery, and of what is none.</summary>
public sealed class WebhookTests
{
    private readonly ConcurrentQueue<WebhookDelivery<WebhookNotification>> _handled = new();

    [Fact]
    public async Task ADeliveryIsHandledAndAcknowledged()
    {
        await using var stage = await StartAsync();

        (await stage.PushAsync("m1")).ShouldBe((200, ""));

        var delivery = _handled.ShouldHaveSingleItem();
        delivery.Content.ShouldNotBeNull();
        delivery.Document.ToArray().ShouldBe(WebhookStage.Document("m1"));
        delivery.ToString().ShouldBe(delivery.Kind);
    }

    [Fact]
    public async Task AHandlerOfTheServicesGetsAScopeOfItsOwn()
    {
        var handled = new ConcurrentQueue<object>();
        await using var stage = await WebhookStage.StartAsync(
            _ => { },
            services => services.AddSingleton(handled).AddScoped<IWebhookHandler<WebhookNotification>, Noting>());

        await stage.PushAsync("m1");
        await stage.PushAsync("m2");

        handled.Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(WebhookStage.Key, 200, "1234567890")]
    [InlineData("another", 403, null)]
    public async Task TheActivationIsAnsweredIfTheTokenIsRight(string token, int status, string? answer)
    {
        await using var stage = await StartAsync();

        var answered = await stage.SendAsync(Encoding.UTF8.GetBytes($$"""{"clientToken":"{{token}}","secret":"1234567890"}"""), null);

        answered.Status.ShouldBe(status);
        answered.Body.ShouldBe(answer ?? answered.Body);
        answered.Body.ShouldNotContain(token);
        _handled.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("c2ln")]
    [InlineData("another")]
    public async Task WhatIsNotSignedIsRefusedBeforeItIsRead(string? signature)
    {
        await using var stage = await StartAsync();
        var document = WebhookStage.Document("m1");
        signature = signature == "another" ? Models.Http.HmacSignature.Sign("another-token", document) : signature;

        var answer = await stage.SendAsync(WebhookStage.Push(document), signature);

        answer.Status.ShouldBe(401);
        answer.Body.ShouldContain("X-Goog-Signature");
        answer.Body.ShouldNotContain("46555123456");
        answer.Body.ShouldNotContain("Hello");
        _handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsSignedAndCannotBeReadIsAcknowledgedAndLogged()
    {
        await using var stage = await StartAsync();

        (await stage.PushAsync("""{"senderPhoneNumber":"+46555123456"}"""u8.ToArray())).Status.ShouldBe(200);

        _handled.ShouldBeEmpty();
        stage.Log.All.ShouldContain(line => line.StartsWith("Error", StringComparison.Ordinal)
            && line.Contains("breaks the schema")
            && line.Contains("required"));
    }

    [Fact]
    public async Task AKindThatIsNotKnownIsAcknowledgedAndHandedOver()
    {
        await using var stage = await StartAsync();

        (await stage.PushAsync("""{"somethingNew":{"a":1}}"""u8.ToArray())).Status.ShouldBe(200);

        _handled.ShouldHaveSingleItem().Document.ToArray().ShouldBe("""{"somethingNew":{"a":1}}"""u8.ToArray());
    }

    [Fact]
    public async Task WhatFailedComesAgainAndIsHandledThen()
    {
        var fails = true;
        await using var stage = await StartAsync(options => options.Handler = (delivery, _, _) =>
        {
            _handled.Enqueue(delivery);
            return fails ? throw new InvalidOperationException("the database is away") : Task.CompletedTask;
        });

        var first = await stage.PushAsync("m1");
        fails = false;

        ReceiveUserEventRequest.Webhook.OutcomeOf(first.Status).ShouldBe(Models.Http.DeliveryOutcome.Repeated);
        (await stage.PushAsync("m1")).Status.ShouldBe(200);
        _handled.Count.ShouldBe(2);
        stage.Log.All.ShouldContain(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("the database is away"));
    }

    [Fact]
    public async Task ADuplicateIsAcknowledgedAndNotHandled()
    {
        await using var stage = await StartAsync();

        (await stage.PushAsync("m1")).Status.ShouldBe(200);
        (await stage.PushAsync("m1")).Status.ShouldBe(200);
        (await stage.PushAsync("m2")).Status.ShouldBe(200);

        _handled.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ADuplicateOfWhatIsBeingHandledIsNotAcknowledgedYet()
    {
        var gate = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        await using var stage = await StartAsync(options => options.Handler = (delivery, _, _) =>
        {
            _handled.Enqueue(delivery);
            begun.TrySetResult();
            return gate.Task;
        });

        var first = stage.PushAsync("m1");
        await begun.Task;
        var second = await stage.PushAsync("m1");
        gate.SetResult();

        ReceiveUserEventRequest.Webhook.OutcomeOf(second.Status).ShouldBe(Models.Http.DeliveryOutcome.Repeated);
        (await first).Status.ShouldBe(200);
        (await stage.PushAsync("m1")).Status.ShouldBe(200);
        _handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AHandlerThatIsLateIsNotHandledTwice()
    {
        var gate = new TaskCompletionSource();
        await using var stage = await StartAsync(options =>
        {
            options.HandlerTimeout = TimeSpan.FromMilliseconds(50);
            options.Handler = (delivery, _, _) =>
            {
                _handled.Enqueue(delivery);
                return gate.Task;
            };
        });

        (await stage.PushAsync("m1")).Status.ShouldNotBe(200);
        (await stage.PushAsync("m1")).Status.ShouldNotBe(200);
        gate.SetResult();

        int status;
        do
        {
            status = (await stage.PushAsync("m1")).Status;
        }
        while (status != 200);

        _handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ABodyThatIsTooLongIsRefusedWhetherItSaysSoOrNot()
    {
        await using var stage = await StartAsync(options => options.MaxBodyBytes = 1000);
        var document = WebhookStage.Document("m1", new string('x', 2000));
        using var chunked = new HttpRequestMessage(HttpMethod.Post, stage.Address) { Content = new ByteArrayContent(WebhookStage.Push(document)) };
        chunked.Headers.TransferEncodingChunked = true;

        (await stage.PushAsync(document)).Status.ShouldBe(413);
        ((int)(await stage.Http.SendAsync(chunked, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(413);
        _handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task ABodyThatDoesNotComeIsRefused()
    {
        await using var stage = await StartAsync(options => options.ReadTimeout = TimeSpan.FromMilliseconds(100));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, stage.Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(
            "POST /rbm HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"u8.ToArray(),
            TestContext.Current.CancellationToken);

        var line = await new StreamReader(stream).ReadLineAsync(TestContext.Current.CancellationToken);

        line.ShouldNotBeNull().ShouldStartWith("HTTP/1.1 408");
    }

    [Fact]
    public async Task AContentCodingIsRefusedByName()
    {
        await using var stage = await StartAsync();
        using var coded = new HttpRequestMessage(HttpMethod.Post, stage.Address) { Content = new ByteArrayContent([1, 2, 3]) };
        coded.Content.Headers.ContentEncoding.Add("br");

        using var answer = await stage.Http.SendAsync(coded, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(415);
    }

    [Fact]
    public async Task ItWorksBehindAProxyAndBelowAPathBase()
    {
        await using var stage = await WebhookStage.StartAsync(
            Handle,
            before: application => application.UsePathBase("/bots")
                .UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All })
                .UseRouting());
        var document = WebhookStage.Document("m1");

        (await stage.SendAsync(
            WebhookStage.Push(document),
            Models.Http.HmacSignature.Sign(WebhookStage.Key, document),
            "/bots/rbm")).Status.ShouldBe(200);

        _handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NoLogHasANumberATextOrAKey()
    {
        await using var stage = await StartAsync();
        await stage.PushAsync("m1");
        await stage.PushAsync("m1");
        await stage.PushAsync("""{"senderPhoneNumber":"+46555123456","text":46555123456}"""u8.ToArray());
        await stage.SendAsync(WebhookStage.Push(WebhookStage.Document("m2")), "c2ln");

        stage.Log.All.ShouldContain(line => line.Contains("duplicate"));
        stage.Log.All.Where(line => line.Contains("46555123456") || line.Contains("Hello") || line.Contains(WebhookStage.Key)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("key", "its deliveries are signed: set Key")]
    [InlineData("handler", "nothing handles it")]
    [InlineData("limit", "limits must be positive")]
    public async Task WhatIsMissingIsToldWhenItIsMapped(string missing, string problem)
    {
        var thrown = await Should.ThrowAsync<InvalidOperationException>(() => WebhookStage.StartAsync(options =>
        {
            options.Key = missing == "key" ? null : WebhookStage.Key;
            options.ActivationToken = "token";
            options.MaxBodyBytes = missing == "limit" ? 0 : 1;
            options.Handler = missing == "handler" ? null : (_, _, _) => Task.CompletedTask;
        }));

        thrown.Message.ShouldContain(problem);
    }

    private void Handle(WebhookOptions<WebhookNotification> options) => options.Handler = (delivery, _, _) =>
    {
        _handled.Enqueue(delivery);
        return Task.CompletedTask;
    };

    private Task<WebhookStage> StartAsync(Action<WebhookOptions<WebhookNotification>>? configure = null) => WebhookStage.StartAsync(options =>
    {
        Handle(options);
        configure?.Invoke(options);
    });

    private sealed class Noting(ConcurrentQueue<object> handled) : IWebhookHandler<WebhookNotification>
    {
        public Task HandleAsync(WebhookDelivery<WebhookNotification> delivery, CancellationToken cancellationToken)
        {
            handled.Enqueue(this);
            return Task.CompletedTask;
        }
    }
}
