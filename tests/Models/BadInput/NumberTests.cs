using System.Text;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.BadInput;

/// <summary>Numbers of any size are judged exactly, in time that their length bounds.</summary>
public sealed class NumberTests
{
    public static TheoryData<string, int?> Codes { get; } = new()
    {
        { "0", 0 },
        { "-0", 0 },
        { "-0.0e5", 0 },
        { "404.0", 404 },
        { "4.04e2", 404 },
        { "40400e-2", 404 },
        { "2147483647", int.MaxValue },
        { "2147483647.000", int.MaxValue },
        { "2147483648", null },
        { "-2147483648", int.MinValue },
        { "-2147483649", null },
        { "404.5", null },
        { "1e400", null },
        { "-1e400", null },
        { "1e-400", null },
        { "1e999999999999999999999", null },
        { "1e-999999999999999999999", null },
        { "0e999999999999999999999", 0 },
        { new string('9', 10_000), null },
        { "0." + new string('0', 10_000), 0 },
        { "0." + new string('0', 10_000) + "1", null },
        { "1" + new string('0', 10_000) + "e-10000", 1 },
        { "0." + new string('0', 9_999) + "1e10000", 1 },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void AnIntegerIsWhatTheNumberIsWorth(string literal, int? expected) => Bounded.Run(() =>
    {
        var document = Encoding.UTF8.GetBytes("{\"error\":{\"code\":" + literal + "}}");

        var valid = Google.ErrorResponse.TryRead(document, out var value, out var result);

        valid.ShouldBe(expected is not null, result.ToString());
        Google.ErrorResponse.IsValid(document).ShouldBe(valid);
        (value?.Error.Code).ShouldBe(expected);
        if (!valid)
        {
            result.Violations.ShouldAllBe(v => v.InstanceLocation == "/error/code" && v.ByteOffset == 17);
        }
    });

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("9223372036854775807.0", true)]
    [InlineData("9223372036854775807.5", false)]
    [InlineData("-1", false)]
    [InlineData("-0", true)]
    [InlineData("1e18", true)]
    [InlineData("1e19", false)]
    public void BoundsAreExactAtTheirEdges(string literal, bool valid) => Google.UserFilePayload
        .IsValid(Encoding.UTF8.GetBytes($$"""{"mimeType":"a/b","fileUri":"u","fileSizeBytes":{{literal}}}"""))
        .ShouldBe(valid);

    [Theory]
    [InlineData("1e400")]
    [InlineData("-0")]
    [InlineData("1.000")]
    [InlineData("12345678901234567890123456789012345678901234567890e-7")]
    public void NumbersThatTheSchemaDoesNotNameAreKeptAsTheyCame(string literal)
    {
        var document = Encoding.UTF8.GetBytes($$"""{"event_id":"e","zz":{{literal}}}""");

        Sinch.EventAccepted.Parse(document).ToUtf8Bytes().ShouldBe(document);
    }

    [Fact]
    public void AMegabyteOfDigitsIsJudged() => Bounded.Run(() =>
    {
        foreach (var literal in new[] { new string('9', 1_000_000), "1e" + new string('9', 1_000_000), "0." + new string('0', 1_000_000) + "1" })
        {
            Google.ErrorResponse.IsValid(Encoding.UTF8.GetBytes("{\"error\":{\"code\":" + literal + "}}")).ShouldBeFalse();
            var kept = ModelCase.For(typeof(Sinch.EventAccepted)).Parse(Encoding.UTF8.GetBytes($$"""{"zz":{{literal}}}"""));
            kept.Equals(kept).ShouldBeTrue();
            kept.GetHashCode().ShouldBe(kept.GetHashCode());
        }
    });
}
