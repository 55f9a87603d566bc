using System.Text;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>What is written inside a string is offered decoded, beside the string as it came.</summary>
public sealed class ContentTests
{
    [Fact]
    public void TheOperatorsAnswerInsideTheErrorMessageIsDecoded()
    {
        var failed =
            Kaleyra.EventResponse.Parse(Examples.Get("kaleyra/examples/valid/response-failed.json").Utf8).ShouldBeOfType<Kaleyra.EventFailed>();

        failed.Error.TryDecodeErrorMessage(out var content, out var result).ShouldBeTrue();
        result.IsValid.ShouldBeTrue();
        content!.Status.ShouldBe(Kaleyra.ProviderErrorStatus.Error);
        content.ErrorText.ShouldBe("Access Denied");
        failed.Error.ErrorMessage.ShouldStartWith("{\n");
    }

    [Theory]
    [InlineData("upstream timed out")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"status\":1}")]
    [InlineData("{\"status\":\"ERROR\"")]
    public void PlainTextIsNotDecodedAndIsStillThere(string text)
    {
        var error = Kaleyra.EventError.Parse(new Kaleyra.EventError { ErrorCode = "X", ErrorMessage = text }.ToUtf8Bytes());

        error.TryDecodeErrorMessage(out var content, out var result).ShouldBeFalse();
        content.ShouldBeNull();
        result.IsValid.ShouldBeFalse();
        error.ErrorMessage.ShouldBe(text);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void PubSubDataIsDecodedFromBothAlphabetsPaddedOrNot(bool urlSafe, bool padded)
    {
        // Texts of all lengths, so that every padding occurs, with bytes that need the two characters in which the alphabets differ.
        for (var length = 0; length < 12; length++)
        {
            var expected = new Google.UserTextMessage
            {
                SenderPhoneNumber = "+15550001111",
                EventId = "e",
                AgentId = "a",
                Text = new string('?', length) + "ÿ>~😀",
            };
            var data = Convert.ToBase64String(expected.ToUtf8Bytes());
            data = urlSafe ? data.Replace('+', '-').Replace('/', '_') : data;
            var message = new Google.PubSubMessage { Data = padded ? data : data.TrimEnd('='), MessageId = "1" };

            message.TryDecodeData(out var content, out var result).ShouldBeTrue(result.ToString());
            content.ShouldBeOfType<Google.WebhookNotificationUserEvent>().Value.ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("A")]
    [InlineData("====")]
    [InlineData("e30=e30=")]
    [InlineData("é")]
    [InlineData("")]
    public void WhatIsNoBase64IsAResult(string data)
    {
        var message = new Google.PubSubMessage { Data = data, MessageId = "1" };

        message.Validate().IsValid.ShouldBeTrue();
        message.TryDecodeData(out var content, out var result).ShouldBeFalse();
        content.ShouldBeNull();
        result.Violations.ShouldNotBeEmpty();
    }

    [Fact]
    public void WhatIsInvalidInsideIsToldWithItsPlace()
    {
        var data = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"senderPhoneNumber":"1","eventId":"e","agentId":"a","text":"t"}"""));

        new Google.PubSubMessage { Data = data, MessageId = "1" }.TryDecodeData(out _, out var result).ShouldBeFalse();

        result.Violations.ShouldContain(v => v.InstanceLocation == "/senderPhoneNumber" && v.Keyword == "pattern");
    }

    [Fact]
    public void EveryPushExampleDecodesOrSaysWhyNot()
    {
        var pushes = Examples.Valid.Where(e => e.Schema == "google/pubsub-push.schema.json").ToArray();
        pushes.Length.ShouldBeGreaterThan(8);
        foreach (var example in pushes)
        {
            var push = Google.PubSubPush.Parse(example.Utf8);
            push.Message.TryDecodeData(out var content, out var result).ShouldBe(result.IsValid, example.Path);
            (content is null).ShouldBe(!result.IsValid, example.Path);
        }

        pushes.Count(e => Google.PubSubPush.Parse(e.Utf8).Message.TryDecodeData(out _, out _)).ShouldBeGreaterThanOrEqualTo(7);
    }
}
