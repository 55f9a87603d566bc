using System.Text;
using AgentEvents.FourthProvider.Boreal;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.FourthProvider;

/// <summary>
/// A webhook describes itself: what activates its address, what is signed, which deliveries are the same, and what follows an answer.
/// </summary>
public sealed class WebhookTests
{
    private const string Token = "t0ken";

    private static readonly WebhookActivation Activation = ReceiveUserSignalRequest.Webhook.Activation!;

    private static WireRequest Get(string target) => new() { Method = "GET", Target = target };

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Signal(string members) => $$"""{"from":"rcs:+46555123456","signal":"SEEN",{{members}}}""";

    [Fact]
    public void AnAddressIsActivatedByWhatTheDocumentSays()
    {
        var answer = Activation.Answer(Get("/hook?token=t0ken&challenge=a%2Bb+c"), Token).ShouldNotBeNull();

        answer.StatusCode.ShouldBe(200);
        answer.MediaType.ShouldBe("application/json");
        Confirmation.TryRead(answer.Body.Span, out var confirmed, out _).ShouldBeTrue();
        confirmed!.Challenge.ShouldBe("a+b c");
    }

    [Theory]
    [InlineData("GET", "/hook?token=other&challenge=1", true)]
    [InlineData("GET", "/hook?token=t0ken", false)]
    [InlineData("GET", "/hook?challenge=1", false)]
    [InlineData("GET", "/hook", false)]
    [InlineData("POST", "/hook?token=t0ken&challenge=1", false)]
    public void NothingElseActivatesIt(string method, string target, bool isOne)
    {
        var request = new WireRequest { Method = method, Target = target };

        Activation.Matches(request).ShouldBe(isOne);
        Activation.Answer(request, Token).ShouldBeNull();
    }

    [Fact]
    public void ATokenThatAnybodyHasIsRefused() =>
        Should.Throw<ArgumentException>(() => Activation.Answer(Get("/hook?token=&challenge=1"), ""));

    [Fact]
    public void AllWebhooksOfAProviderAreActivatedAlike()
    {
        var webhooks = SchemaCatalogue.Entries.FindProvider("boreal")!.Webhooks;

        webhooks.ShouldAllBe(w => w.Activation != null);
        webhooks.Where(w => w.IsActivation).ShouldHaveSingleItem().Operation.Id.ShouldBe("confirmAddress");
    }

    [Fact]
    public void ADeliveryIsReadJudgedAndTold()
    {
        var webhook = ReceiveUserSignalRequest.Webhook;
        var body = Utf8(Signal("\"signalId\":\"signals/1\""));
        var delivery = new WireRequest { Method = "POST", Target = "/hook", MediaType = "application/json", Body = body };
        var read = webhook.Read(delivery);

        read.IsValid.ShouldBeTrue();
        read.Content.Signal.Value.ShouldBe("SEEN");
        read.Kind.ShouldBe("UserSignal");
        webhook.Validate(delivery).IsValid.ShouldBeTrue();
        webhook.IsSigned(body, HmacSignature.Sign(Token, body.Span), Token).ShouldBeTrue();
        webhook.IsSigned(body, HmacSignature.Sign("other", body.Span), Token).ShouldBeFalse();
        webhook.IsSigned(body, null, Token).ShouldBeFalse();
        ReceiveUserSignalRequest.IsSigned(body.Span, HmacSignature.Sign(Token, body.Span), Token).ShouldBeTrue();
    }

    [Fact]
    public void DeliveriesOfTheSameHaveOneKey()
    {
        var webhook = ReceiveUserSignalRequest.Webhook;
        string? Key(string members) => webhook.DuplicateKeyOf(Utf8(Signal(members)));

        Key("\"signalId\":\"1\"").ShouldBe(Key("\"at\":\"later\",\"signalId\":\"1\""));
        Key("\"signalId\":\"1\"").ShouldNotBe(Key("\"signalId\":\"2\""));
        Key("\"signalId\":\"1\"")!.ShouldNotContain("46555123456");
        Key("\"messageId\":\"1\"").ShouldBeNull();
        webhook.DuplicateKeyOf(Utf8("no JSON")).ShouldBeNull();
        ReceiveSignalBatchRequest.Webhook.DuplicateKeyOf(Utf8(Signal("\"signalId\":\"1\""))).ShouldBeNull();
    }

    [Fact]
    public void AnAnswerIsFollowedByWhatTheDocumentSays()
    {
        var webhook = ReceiveUserSignalRequest.Webhook;

        webhook.OutcomeOf(204).ShouldBe(DeliveryOutcome.Acknowledged);
        webhook.OutcomeOf(409).ShouldBe(DeliveryOutcome.Dropped);
        webhook.OutcomeOf(503).ShouldBe(DeliveryOutcome.Repeated);
        webhook.OutcomeOf(418).ShouldBe(DeliveryOutcome.Repeated);
        webhook.AcknowledgingStatus.ShouldBe(204);
        webhook.RepeatingStatus.ShouldBe(503);
        ReceiveSignalBatchRequest.Webhook.AcknowledgingStatus.ShouldBe(204);
    }

    [Fact]
    public void AKindThatNoAlternativeTakesIsTold()
    {
        foreach (var webhook in AgentEvents.Models.SchemaCatalogue.Entries.Providers.SelectMany(p => p.Webhooks)
            .OfType<WebhookEntry<Models.Sinch.Callback>>())
        {
            WebhookReading<Models.Sinch.Callback> Read(string body) =>
                webhook.Read(new WireRequest { Method = "POST", Target = "", MediaType = "application/json", Body = Utf8(body) });

            Read("""{"type":"something_new"}""").IsUnknownKind.ShouldBeTrue();
            Read("""{"type":"status_report_rcs"}""").IsUnknownKind.ShouldBeFalse();
            Read("no JSON").IsUnknownKind.ShouldBeFalse();
        }
    }
}
