using System.Text;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.StandIn.Deliveries;

namespace AgentEvents.StandIn.Tests;

public sealed class WebhookTests
{
    private const string Token = "client-token";

    // Text whose base64 differs between the two alphabets.
    private static readonly Google.UserEvent Message = new Google.UserTextMessage
    {
        SenderPhoneNumber = "+12223334444",
        AgentId = "my-agent-id",
        EventId = "e-1",
        MessageId = "m-1",
        SendTime = Timestamp.FromUnix(1_772_366_400, 45_123_456),
        Text = "???>>>~~~ÿÿÿ",
    };

    private static Task<AgentWebhook<Google.WebhookNotification>> OpenAsync() =>
        AgentWebhook<Google.WebhookNotification>.OpenAsync(Google.ReceiveUserEventRequest.Webhook, Token);

    private static Delivery Of(Stage stage, Google.UserEvent content, string? key = Token, bool isUrlSafe = false) =>
        stage.StandIn.Prepare("google", content.ToUtf8Bytes(), key, isUrlSafe);

    private static Google.UserEvent Only(AgentWebhook<Google.WebhookNotification> webhook) =>
        webhook.Taken.ShouldHaveSingleItem().ShouldBeOfType<Google.WebhookNotificationUserEvent>().Value;

    private static Task<DeliveryReport> SendAsync(Stage stage, Delivery delivery, Uri address, string? token = Token, int copies = 1) =>
        stage.StandIn.DeliverAsync(delivery, address, token, copies, Stage.Cancellation);

    [Fact]
    public async Task ASignedUserEventIsTakenAndMeansTheSame()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await OpenAsync();

        var report = await SendAsync(stage, Of(stage, Message), webhook.Address);

        report.IsTaken.ShouldBeTrue();
        report.StatusCodes.ShouldBe([200]);
        Only(webhook).ShouldBe(Message);
        Only(webhook).ToInboundEvent().Value.ShouldBeOfType<InboundText>().SentAt.ShouldBe(Message.SendTime);
    }

    [Fact]
    public async Task EveryKindOfEveryProviderIsDelivered()
    {
        await using var stage = await Stage.SetAsync();
        await using var google = await OpenAsync();
        await using var sinch = await AgentWebhook<Sinch.Callback>.OpenAsync(Sinch.ReceiveCallbackRequest.Webhook, Token);
        foreach (var (provider, address) in new[] { ("google", google.Address), ("sinch", sinch.Address) })
        {
            var kinds = stage.StandIn.DeliveryKinds(provider);
            kinds.Count.ShouldBeGreaterThan(2);
            foreach (var kind in kinds)
            {
                (await SendAsync(stage, stage.StandIn.Prepare(provider, kind, Token), address)).IsTaken.ShouldBeTrue(kind);
            }
        }

        google.Activations.ToArray().ShouldBe([200], "an address is activated once");
        google.Keys.ShouldAllBe(key => key != null);
        sinch.Activations.ShouldBeEmpty();
        stage.StandIn.DeliveryKinds("kaleyra").ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => stage.StandIn.Prepare("google", "no such kind", Token));
        Should.Throw<ArgumentException>(() => stage.StandIn.Prepare("kaleyra", "{}"u8.ToArray(), Token));
        Should.Throw<ArgumentException>(() => stage.StandIn.DeliveryKinds("nobody"));
    }

    [Fact]
    public async Task NothingIsDeliveredToAnAddressThatCannotBeActivated()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await OpenAsync();

        var report = await SendAsync(stage, Of(stage, Message), webhook.Address, token: "another");

        report.IsActivated.ShouldBeFalse();
        report.StatusCodes.ShouldBeEmpty();
        webhook.Activations.ToArray().ShouldBe([403]);
        webhook.Taken.ShouldBeEmpty();
        (await SendAsync(stage, Of(stage, Message), webhook.Address)).IsTaken.ShouldBeTrue("the next one is activated first");
    }

    [Fact]
    public async Task WhatIsNotAcknowledgedComesAgainButNotWithoutEnd()
    {
        await using var stage = await Stage.SetAsync(new StandInOptions { MaxDeliveries = 4 });
        await using var webhook = await OpenAsync();
        foreach (var status in (int[])[500, 429])
        {
            webhook.Answers.Enqueue(status);
        }

        (await SendAsync(stage, Of(stage, Message), webhook.Address)).StatusCodes.ShouldBe([500, 429, 200]);
        for (var i = 0; i < 9; i++)
        {
            webhook.Answers.Enqueue(503);
        }

        var given = await SendAsync(stage, Of(stage, Message), webhook.Address);
        given.StatusCodes.ShouldBe([503, 503, 503, 503]);
        given.Outcome.ShouldBe(DeliveryOutcome.Repeated);
    }

    [Fact]
    public async Task TheSameComesTwiceIfThatIsWanted()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await OpenAsync();

        (await SendAsync(stage, Of(stage, Message), webhook.Address, copies: 2)).StatusCodes.ShouldBe([200, 200]);

        webhook.Taken.Count.ShouldBe(2);
        webhook.Keys.Distinct().ShouldHaveSingleItem().ShouldNotBeNull();
    }

    [Fact]
    public async Task TheUrlSafeAlphabetWithoutPaddingIsReadToo()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await OpenAsync();
        var delivery = Of(stage, Message, isUrlSafe: true);

        // Times have as many digits as they need, so that lengths say nothing.
        System.Text.Encoding.UTF8.GetString(delivery.Body.Span).ShouldNotContain("=\"");
        (await SendAsync(stage, delivery, webhook.Address)).IsTaken.ShouldBeTrue();

        Only(webhook).ShouldBe(Message);
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("empty")]
    [InlineData("another token")]
    [InlineData("another document")]
    [InlineData("signature of the envelope")]
    public async Task WhatIsNotSignedByTheTokenDoesNotComeIn(string kind)
    {
        await using var stage = await Stage.SetAsync(new StandInOptions { MaxDeliveries = 1 });
        await using var webhook = await OpenAsync();
        var good = Of(stage, Message);
        var delivery = kind switch
        {
            "unsigned" => Of(stage, Message, key: null),
            "empty" => good with { Signature = "" },
            "another token" => Of(stage, Message, "client-tokem"),
            "another document" => good with { Body = Of(stage, Message with { SenderPhoneNumber = "+12223334445" }).Body },
            _ => good with { Signature = HmacSignature.Sign(Token, good.Body.Span) },
        };

        (await SendAsync(stage, delivery, webhook.Address)).StatusCode.ShouldBe(401);

        webhook.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsSignedButNoUserEventIsABadRequest()
    {
        await using var stage = await Stage.SetAsync(new StandInOptions { MaxDeliveries = 1 });
        await using var webhook = await OpenAsync();
        var document = "{\"senderPhoneNumber\":\"+12223334444\"}"u8.ToArray();
        var good = Of(stage, Message);
        var data = Convert.ToBase64String(Message.ToUtf8Bytes());
        var delivery = good with
        {
            Body = Encoding.UTF8.GetBytes(
                Encoding.UTF8.GetString(good.Body.Span).Replace(data, Convert.ToBase64String(document), StringComparison.Ordinal)),
            Signature = HmacSignature.Sign(Token, document),
        };

        (await SendAsync(stage, delivery, webhook.Address)).StatusCode.ShouldBe(400);
    }

    [Fact]
    public async Task AnInvalidEventIsNotSigned()
    {
        await using var stage = await Stage.SetAsync();

        Should.Throw<Models.Validation.InvalidDocumentException>(() => Of(stage, Message with { SenderPhoneNumber = "12" }));
        Should.Throw<ArgumentException>(() => Of(stage, Message, ""));
    }

    [Fact]
    public async Task EachDeliveryHasAnIdAndATimeOfItsOwn()
    {
        var id = Guid.Parse("33ae7082-aa71-4159-a8df-93aaaaaaaa1a");
        await using var stage = await Stage.SetAsync(new StandInOptions { NewId = () => id });
        var delivery = Of(stage, Message);

        Google.PubSubPush.TryRead(delivery.Body.Span, out var push, out _).ShouldBeTrue();
        push!.Message.MessageId.ShouldBe(id.ToString());
        push.Message.PublishTime.ShouldNotBeNull();
        Convert.FromBase64String(push.Message.Data).ShouldBe(Message.ToUtf8Bytes());
        delivery.Signature.ShouldBe(HmacSignature.Sign(Token, Message.ToUtf8Bytes()));
        delivery.ToString().ShouldNotContain("12223334444");
    }
}
