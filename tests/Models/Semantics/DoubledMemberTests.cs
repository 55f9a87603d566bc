using System.Text;
using System.Text.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>A member that stands twice is refused on every way into a model, and told once.</summary>
public sealed class DoubledMemberTests
{
    private const string Message = """{"data":"e30=","data":"e30=","messageId":"1","attributes":{"a":"1","b":"2","a":"3"}}""";

    [Fact]
    public void TheSerializerTellsThemWithTheirPaths()
    {
        var refused = Should.Throw<InvalidDocumentException>(() => JsonSerializer.Deserialize<Envelope>($$"""{"Messages":[{{Message}}]}"""));

        Told(refused.Result).ShouldBe("/data 15, /attributes/a 75");
        refused.Paths.ShouldBe(["$.Messages[0].data", "$.Messages[0].attributes.a"]);
    }

    [Fact]
    public void AttributesOfADeliveryHaveOneValueEach()
    {
        Google.PubSubMessage.IsValid(Encoding.UTF8.GetBytes(Message)).ShouldBeFalse();
        Google.PubSubMessage.TryRead(Encoding.UTF8.GetBytes(Message), out _, out var result).ShouldBeFalse();
        Told(result).ShouldBe("/data 15, /attributes/a 75");
    }

    [Fact]
    public void WhatATextHoldsIsJudgedAlike()
    {
        const string Status = """{"status":"ERROR","errorText":"x","status":"ERROR"}""";
        new Kaleyra.EventError { ErrorCode = "X", ErrorMessage = Status }.TryDecodeErrorMessage(out _, out var plain).ShouldBeFalse();
        Doubled(plain).ShouldBe("/status 34");

        const string Event = """{"senderPhoneNumber":"+15550001111","eventId":"e","eventId":"e","agentId":"a","text":"t"}""";
        new Google.PubSubMessage { Data = Convert.ToBase64String(Encoding.UTF8.GetBytes(Event)), MessageId = "1" }
            .TryDecodeData(out _, out var encoded)
            .ShouldBeFalse();
        Doubled(encoded).ShouldBe("/eventId 50");
    }

    private static string Told(ValidationResult result)
    {
        result.Violations.ShouldAllBe(static v => v.Keyword == "json-duplicate");
        return Doubled(result);
    }

    private static string Doubled(ValidationResult result) =>
        string.Join(
            ", ",
            result.Violations.Where(static v => v.Keyword == "json-duplicate")
                .Select(static v => FormattableString.Invariant($"{v.InstanceLocation} {v.ByteOffset}")));

    private sealed record Envelope(Google.PubSubMessage[] Messages);
}
