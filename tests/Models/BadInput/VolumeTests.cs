using System.Text;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.BadInput;

/// <summary>Large documents full of violations cost little memory.</summary>
public sealed class VolumeTests
{
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void TheListOfViolationsIsCutAtTheLimit(int limit)
    {
        var document = "{\"error\":1,\"field_errors\":[1,2,3],\"ref_id\":4,\"error_code\":\"x\"}"u8;

        var result = Sinch.ErrorResponse.Validate(document, new ValidationOptions { MaxViolations = limit });

        result.Violations.Count.ShouldBe(Math.Min(limit, 6));
        result.IsTruncated.ShouldBe(limit < 6);
        result.IsValid.ShouldBeFalse();
        result.Violations[0].InstanceLocation.ShouldBe("/error");
    }

    [Fact]
    public void ALimitBelowOneIsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxViolations = 0 });

    [Fact]
    public void AMillionWrongItemsStayBounded()
    {
        var document = Encoding.UTF8.GetBytes("{\"error\":\"x\",\"field_errors\":[{\"field\":\"f\",\"errors\":["
            + string.Join(",", Enumerable.Repeat("12345678", 1_200_000))
            + "]}]}");
        document.Length.ShouldBeGreaterThan(10 * Megabyte);

        var allocated = Bounded.Run(() =>
        {
            Sinch.ErrorResponse.IsValid(document).ShouldBeFalse();
            var result = Sinch.ErrorResponse.Validate(document);
            result.Violations.Count.ShouldBe(1000);
            result.IsTruncated.ShouldBeTrue();
            result.Violations[^1].InstanceLocation.ShouldBe("/field_errors/0/errors/999");
        });

        allocated.ShouldBeLessThan(4 * Megabyte);
    }

    [Fact]
    public void AMillionUnknownMembersStayBounded()
    {
        var text = new StringBuilder("{\"to\":\"46555123456\",\"event\":{\"type\":\"agent_composing\"}");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append(",\"m").Append(i).Append("\":1");
        }

        var document = Encoding.UTF8.GetBytes(text.Append('}').ToString());
        document.Length.ShouldBeGreaterThan(10 * Megabyte);

        var allocated = Bounded.Run(() =>
        {
            Sinch.AgentEvent.IsValid(document).ShouldBeFalse();
            Sinch.AgentEvent.TryRead(document, out _, out var result).ShouldBeFalse();
            result.Violations.Count.ShouldBe(1000);
            result.IsTruncated.ShouldBeTrue();
            result.Violations[0].InstanceLocation.ShouldBe("/m0");
        });

        allocated.ShouldBeLessThan(4 * Megabyte);
    }

    [Fact]
    public void LongNamesAboveManyViolationsDoNotMultiply()
    {
        var name = new string('n', Megabyte);
        var document = Encoding.UTF8.GetBytes("{\""
            + name
            + "\":{\""
            + name
            + "\":1},\"error\":\"x\",\"field_errors\":["
            + string.Join(",", Enumerable.Repeat("{\"" + name[..10_000] + "\":1}", 1000))
            + "]}");

        var allocated = Bounded.Run(() => Sinch.ErrorResponse.Validate(document).Violations.Count.ShouldBe(1000));

        allocated.ShouldBeLessThan(64 * Megabyte);
    }

    [Fact]
    public void AMillionMembersThatAreKeptAreReadComparedAndWritten() => Bounded.Run(() =>
    {
        var text = new StringBuilder("{\"event_id\":\"e\"");
        for (var i = 0; i < 500_000; i++)
        {
            text.Append(",\"m").Append(i).Append("\":1");
        }

        var document = Encoding.UTF8.GetBytes(text.Append('}').ToString());
        var value = Sinch.EventAccepted.Parse(document);
        value.AdditionalMembers.Count.ShouldBe(500_000);
        value.AdditionalMembers.Contains("m499999").ShouldBeTrue();
        value.ShouldBe(Sinch.EventAccepted.Parse(document));
        value.ToUtf8Bytes().ShouldBe(document);
    });

    [Fact]
    public void UnionsWithManyMembersBeforeTheTellingOneAreReadInTheirLength() => Bounded.Run(() =>
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < 300_000; i++)
        {
            text.Append("\"m").Append(i).Append("\":{\"eventType\":\"READ\"},");
        }

        var document = Encoding.UTF8.GetBytes(
            text.Append("\"senderPhoneNumber\":\"+15550001111\",\"eventId\":\"e\",\"agentId\":\"a\",\"text\":\"t\"}").ToString());
        Google.UserEvent.TryRead(document, out var value, out var result).ShouldBeTrue(result.ToString());
        value.ShouldBeOfType<Google.UserTextMessage>().AdditionalMembers.Count.ShouldBe(300_000);
    });
}
