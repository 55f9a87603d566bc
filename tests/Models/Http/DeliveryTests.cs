using System.Text;
using System.Text.Json;
using AgentEvents.Models.Http;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Http;

/// <summary>What Google delivers to a webhook is read in its envelope and without it, whatever the envelope says besides.</summary>
public sealed class DeliveryTests
{
    private const string Token = "client-token";

    private static readonly string[] Schemas =
    [
        "google/user-event.schema.json", "google/server-event.schema.json",
        "google/agent-launch-event.schema.json", "google/webhook-notification.schema.json",
    ];

    public static TheoryData<string> Documents { get; } = [.. Delivered().Select(example => example.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void EveryDocumentIsReadInItsEnvelopeAndBare(string path)
    {
        var document = Examples.Get(path).Utf8;
        var expected = Google.WebhookNotification.Parse(document);

        foreach (var body in new[]
        {
            document,
            Envelope(document, "\"attributes\":{\"product\":\"RBM\",\"type\":\"message\",\"a\":\"\"},\"messageId\":\"1\",\"message_id\":\"1\","),
            Envelope(document, ""),
        })
        {
            Google.ReceiveUserEventRequest.IsSigned(body, HmacSignature.Sign(Token, document), Token).ShouldBeTrue();
            Google.ReceiveUserEventRequest.IsSigned(body, HmacSignature.Sign("another", document), Token).ShouldBeFalse();
            Google.ReceiveUserEventRequest.TryReadContent(body, out var notification, out var result).ShouldBeTrue(result.ToString());
            notification.ShouldBe(expected);
        }
    }

    // The attributes are not signed, so what they say decides nothing.
    [Fact]
    public void TheAttributesDoNotTellTheKind()
    {
        var text = Examples.Get("google/examples/valid/user-message-text.json").Utf8;

        Google.ReceiveUserEventRequest.TryReadContent(
            Envelope(text, "\"attributes\":{\"type\":\"agent_launch_event\"},"),
            out var notification,
            out _).ShouldBeTrue();

        notification.ShouldBeOfType<Google.WebhookNotificationUserEvent>().Value.ShouldBeOfType<Google.UserTextMessage>();
    }

    [Theory]
    [InlineData("""{"clientToken":"t","secret":"s"}""")]
    [InlineData("""{"message":{"messageId":"1"}}""")]
    [InlineData("""{"message":"x","subscription":"y"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public void WhatIsNeitherAnEnvelopeNorAnEventIsNotRead(string body) =>
        Google.ReceiveUserEventRequest.TryReadContent(Encoding.UTF8.GetBytes(body), out _, out _).ShouldBeFalse();

    [Fact]
    public void NoDeliveryIsTakenForAnActivation()
    {
        var push = Envelope(Examples.Get("google/examples/valid/user-message-text.json").Utf8, "");

        Google.WebhookActivation.TryRead(push, out _).ShouldBeFalse();
        Delivered().Where(example => Google.WebhookActivation.IsValid(example.Utf8)).Select(example => example.Path).ShouldBeEmpty();
    }

    [Fact]
    public void AnActivationIsReadAndWrittenAsItCame()
    {
        var example = Examples.Get("google/examples/valid/webhook-activation.json");

        var activation = Google.WebhookActivation.Parse(example.Utf8);

        (activation.ClientToken, activation.Secret).ShouldBe(("SJENCPGJESMGUFPY", "1234567890"));
        activation.ToUtf8Bytes().ShouldBe(example.Utf8);
        activation.ToString().ShouldNotContain("1234567890");
    }

    private static IEnumerable<Example> Delivered() => Examples.Valid.Where(example => Schemas.Contains(example.Schema));

    private static byte[] Envelope(byte[] document, string more) =>
        Encoding.UTF8.GetBytes(
            $$"""{"message":{{{more}}"data":{{JsonSerializer.Serialize(Convert.ToBase64String(document))}}},"subscription":"projects/p/subscriptions/s"}""");
}
