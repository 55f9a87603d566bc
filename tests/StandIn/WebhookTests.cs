using System.Text;
using AgentEvents.Models;
using AgentEvents.Models.Http;

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

    [Fact]
    public async Task ASignedUserEventIsTakenAndMeansTheSame()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await AgentWebhook.OpenAsync(Token);

        var answer = await stage.StandIn.DeliverAsync(Message, webhook.Address, Token, Stage.Cancellation);

        answer.ShouldBeOfType<Google.ReceiveUserEventResponse.Taken>();
        var taken = webhook.Taken.ShouldHaveSingleItem();
        taken.ShouldBe(Message);
        taken.ToInboundEvent().Value.ShouldBeOfType<InboundText>().SentAt.ShouldBe(Message.SendTime);
    }

    [Fact]
    public async Task ACanonicalEventIsDeliveredAsGooglesOwn()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await AgentWebhook.OpenAsync(Token);
        var read = new InboundRead { Sender = "+12223334444", Agent = "my-agent-id", EventId = "e-2", MessageId = "m-2" };

        (await stage.StandIn.DeliverAsync(read, webhook.Address, Token, Stage.Cancellation)).ShouldBeOfType<Google.ReceiveUserEventResponse.Taken>();

        webhook.Taken.ShouldHaveSingleItem().ShouldBeOfType<Google.UserReadEvent>().ToInboundEvent().Value.ShouldBe(read);
    }

    [Fact]
    public async Task ACanonicalEventThatGoogleCannotCarryIsNotDelivered()
    {
        await using var stage = await Stage.SetAsync();
        var nameless = new InboundRead { Sender = "+12223334444", MessageId = "m-2" };

        var refused = await Should.ThrowAsync<InvalidOperationException>(() => stage.StandIn.DeliverAsync(
            nameless,
            new Uri("http://127.0.0.1:9"),
            Token,
            Stage.Cancellation));

        refused.Message.ShouldNotContain("12223334444");
    }

    [Fact]
    public async Task TheUrlSafeAlphabetWithoutPaddingIsReadToo()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await AgentWebhook.OpenAsync(Token);
        var push = SignedPush.Of(Message, Token, "1", urlSafe: true);

        push.Request.Body.Message.Data.ShouldNotBe(SignedPush.Of(Message, Token, "1").Request.Body.Message.Data.TrimEnd('='));
        (await stage.StandIn.DeliverAsync(push, webhook.Address, Stage.Cancellation)).ShouldBeOfType<Google.ReceiveUserEventResponse.Taken>();

        webhook.Taken.ShouldHaveSingleItem().ShouldBe(Message);
    }

    [Theory]
    [InlineData("unsigned")]
    [InlineData("empty")]
    [InlineData("another token")]
    [InlineData("another document")]
    [InlineData("signature of the envelope")]
    public async Task WhatIsNotSignedByTheTokenDoesNotComeIn(string kind)
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await AgentWebhook.OpenAsync(Token);
        var good = SignedPush.Of(Message, Token, "1");
        var push = kind switch
        {
            "unsigned" => good with { Signature = null },
            "empty" => good with { Signature = "" },
            "another token" => SignedPush.Of(Message, "client-tokem", "1"),
            "another document" => good with { Request = SignedPush.Of(Message with { SenderPhoneNumber = "+12223334445" }, Token, "1").Request },
            _ => good with { Signature = HmacSignature.Sign(Token, good.Request.Body.ToUtf8Bytes()) },
        };

        (await stage.StandIn.DeliverAsync(push, webhook.Address, Stage.Cancellation))
            .ShouldBeOfType<Google.ReceiveUserEventResponse.NotTaken>().StatusCode
            .ShouldBe(401);

        webhook.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsSignedButNoUserEventIsABadRequest()
    {
        await using var stage = await Stage.SetAsync();
        await using var webhook = await AgentWebhook.OpenAsync(Token);
        var document = "{\"senderPhoneNumber\":\"+12223334444\"}"u8.ToArray();
        var good = SignedPush.Of(Message, Token, "1");
        var push = new SignedPush
        {
            Request = good.Request with
            {
                Body = good.Request.Body with { Message = good.Request.Body.Message with { Data = Convert.ToBase64String(document) } },
            },
            Signature = HmacSignature.Sign(Token, document),
        };

        (await stage.StandIn.DeliverAsync(push, webhook.Address, Stage.Cancellation)).StatusCode.ShouldBe(400);
    }

    [Fact]
    public void AnInvalidEventIsNotSigned() =>
        Should.Throw<Models.Validation.InvalidDocumentException>(() => SignedPush.Of(Message with { SenderPhoneNumber = "12" }, Token, "1"));

    [Fact]
    public void AnEmptyTokenSignsNothing() => Should.Throw<ArgumentException>(() => SignedPush.Of(Message, "", "1"));

    [Fact]
    public void WhatIsSignedIsTheDecodedDocument()
    {
        var push = SignedPush.Of(Message, Token, "1");
        var document = Convert.FromBase64String(push.Request.Body.Message.Data);

        Encoding.UTF8.GetString(document).ShouldBe(Message.ToJsonString());
        HmacSignature.Verify(Token, document, push.Signature).ShouldBeTrue();
    }
}
