using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>Members: equality by value, copies, absence, times and what the schema does not name.</summary>
public sealed class MemberTests
{
    private const string Number = "46555123456";

    [Fact]
    public void ModelsWithListsAndAdditionalMembersAreEqualByValue()
    {
        static Sinch.ErrorResponse Make(string error, string extra) => new()
        {
            Error = "e",
            FieldErrors = [new Sinch.FieldError { Field = "to", Errors = ["one", error] }],
            AdditionalMembers = AdditionalMembers.Empty.With("x", RawJson.Parse(extra)),
        };

        Make("two", "{\"a\":1,\"b\":[2]}").ShouldBe(Make("two", "{ \"b\":[2.0], \"a\":1 }"));
        Make("two", "1").GetHashCode().ShouldBe(Make("two", "1.0").GetHashCode());
        Make("two", "1").ShouldNotBe(Make("three", "1"));
        Make("two", "1").ShouldNotBe(Make("two", "2"));
    }

    [Fact]
    public void ACopyDiffersInWhatIsSetAndLeavesTheOriginal()
    {
        var original = new Sinch.AgentEvent { To = Number, Event = new Sinch.AgentComposingEvent() };

        var copy = original with { EventId = "8d6e5c8e-2d4f-4f8e-9d4f-2d4f4f8e9d4f" };

        copy.ShouldNotBe(original);
        original.EventId.ShouldBeNull();
        (copy with { EventId = null }).ShouldBe(original);
    }

    [Fact]
    public void AbsentEmptyAndZeroAreThreeThings()
    {
        var absent = Google.UserFilePayload.Parse("""{"mimeType":"a/b","fileUri":"u"}"""u8);
        var zero = Google.UserFilePayload.Parse("""{"mimeType":"a/b","fileUri":"u","fileSizeBytes":0,"fileName":""}"""u8);

        absent.FileSizeBytes.ShouldBeNull();
        absent.FileName.ShouldBeNull();
        zero.FileSizeBytes.ShouldBe(0);
        zero.FileName.ShouldBe("");
        absent.ShouldNotBe(zero);
        absent.ToJsonString().ShouldBe("""{"mimeType":"a/b","fileUri":"u"}""");
        zero.ToJsonString().ShouldBe("""{"mimeType":"a/b","fileSizeBytes":0,"fileUri":"u","fileName":""}""");
    }

    [Fact]
    public void NullIsNotAbsent()
    {
        Google.UserFilePayload.Validate("""{"mimeType":"a/b","fileUri":"u","fileName":null}"""u8).Violations
            .ShouldHaveSingleItem().InstanceLocation
            .ShouldBe("/fileName");
        Sinch.EventAccepted.Parse("""{"zz":null}"""u8).AdditionalMembers["zz"].ShouldBe(RawJson.Null);
    }

    [Fact]
    public void EmptyListsMapsAndObjectsAreNotAbsent()
    {
        var push = Google.PubSubMessage.Parse("""{"data":"","messageId":"1","attributes":{}}"""u8);
        push.Attributes.ShouldNotBeNull().Count.ShouldBe(0);
        push.ToJsonString().ShouldBe("""{"data":"","messageId":"1","attributes":{}}""");
        (push with { Attributes = null }).ToJsonString().ShouldBe("""{"data":"","messageId":"1"}""");

        var error = Sinch.ErrorResponse.Parse("""{"error":"e","field_errors":[]}"""u8);
        error.FieldErrors.ShouldNotBeNull().Count.ShouldBe(0);
        (error with { FieldErrors = null }).ShouldNotBe(error);
    }

    [Fact]
    public void AdditionalMembersComeBackVerbatimInTheirOrder()
    {
        var document = """{"event_id":"e","z":[ 1.0e+2 , "\u0041\/" ],"a":{"k" :null},"y":0,"é\n":-0.0}"""u8;

        var value = Sinch.EventAccepted.Parse(document);

        value.AdditionalMembers.Select(member => member.Key).ShouldBe(["z", "a", "y", "é\n"]);
        value.ToUtf8Bytes().ShouldBe(document.ToArray());
    }

    [Fact]
    public void AdditionalMembersOfNestedModelsComeBackToo()
    {
        var example = Examples.Get("kaleyra/examples/valid/response-failed-with-more.json");

        var failed = Kaleyra.EventResponse.Parse(example.Utf8).ShouldBeOfType<Kaleyra.EventFailed>();

        failed.AdditionalMembers["trace"].ShouldBe(RawJson.Parse("{\"id\":1}"));
        failed.Error.AdditionalMembers["retry"].ShouldBe(RawJson.False);
        failed.ToUtf8Bytes().ShouldBe(example.Utf8);
    }

    [Theory]
    [InlineData("2023-10-02T15:01:23.045123456Z", "2023-10-02T15:01:23.045123456Z")]
    [InlineData("2023-10-02T15:01:23.045123450Z", "2023-10-02T15:01:23.045123450Z")]
    [InlineData("2023-10-02T17:01:23.5+02:00", "2023-10-02T15:01:23.500Z")]
    [InlineData("0001-01-01T00:00:00.000000001Z", "0001-01-01T00:00:00.000000001Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z", "9999-12-31T23:59:59.999999999Z")]
    public void TimesKeepTheirNanoseconds(string read, string written)
    {
        var value = Google.AgentEventResource.Parse(
            System.Text.Encoding.UTF8.GetBytes($$"""{"name":"phones/+15550001111/agentEvents/e","sendTime":"{{read}}"}"""));

        value.ToJsonString().ShouldEndWith($",\"sendTime\":\"{written}\"}}");
    }

    [Fact]
    public void NullInsideAListOrAMapIsFoundByValidation()
    {
        new Sinch.FieldError { Field = "to", Errors = ["x", null!] }
            .Validate().Violations
            .ShouldHaveSingleItem().InstanceLocation
            .ShouldBe("/errors/1");
        var message = new Google.PubSubMessage
        {
            Data = "",
            MessageId = "1",
            Attributes = Enumerable.Range(0, 1).ToValueMap(_ => "k", _ => (string)null!),
        };
        message.Validate().Violations.ShouldHaveSingleItem().InstanceLocation.ShouldBe("/attributes/k");
    }

    [Fact]
    public void TextThatIsNoUnicodeIsWrittenSoThatValidationFindsIt()
    {
        // Not as inline data: an attribute's text goes through UTF-8, which would mend it.
        foreach (var text in new[] { "\ud83d", "a\ude00b", "\ude00\ud83d", new string('x', 40) + "\ud83d" })
        {
            var value = new Sinch.AgentEvent { To = Number, Event = new Sinch.AgentReadEvent { MessageId = text } };

            value.Validate().Violations.ShouldContain(v => v.Keyword == "json" && v.InstanceLocation == "/event/message_id");
            Sinch.AgentEvent.IsValid(value.ToUtf8Bytes()).ShouldBeFalse();
        }
    }

    [Fact]
    public void PlusAndAllOtherAsciiIsWrittenAsItIs()
    {
        var request = new Kaleyra.TypingRequest { From = "<a&b>'`/", To = "+15550001111" };

        request.ToJsonString().ShouldBe("""{"from":"<a&b>'`/","to":"+15550001111","composing":{}}""");
    }
}
