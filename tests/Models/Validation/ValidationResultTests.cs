using System.Buffers;
using System.Text;
using System.Text.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Validation;

public sealed class ValidationResultTests
{
    private static readonly Violation Pattern = new()
    {
        InstanceLocation = "/to",
        Keyword = "pattern",
        KeywordLocation = "/$ref/properties/to/pattern",
        AbsoluteKeywordLocation = "https://example.com/s.json#/properties/to/pattern",
        Message = "does not match the pattern \"^[0-9]+$\"",
        ByteOffset = 6,
    };

    private static readonly Violation Required = Pattern with
    {
        InstanceLocation = "",
        Keyword = "required",
        Message = "a member is missing.",
        ByteOffset = 0,
    };

    [Fact]
    public void ValidHasNothingToSay()
    {
        ValidationResult.Valid.IsValid.ShouldBeTrue();
        ValidationResult.Valid.Violations.Count.ShouldBe(0);
        ValidationResult.Valid.ToString().ShouldBe("valid");
        ValidationResult.Valid.ToBasicOutput().ShouldBe("{\"valid\":true}");
        Should.NotThrow(ValidationResult.Valid.ThrowIfInvalid);
    }

    [Fact]
    public void NoViolationsMeanValid() => ValidationResult.FromViolations([]).ShouldBeSameAs(ValidationResult.Valid);

    [Fact]
    public void TheTextHasALineForEachViolation() => ValidationResult.FromViolations([Pattern, Required]).ToString().ShouldBe(
        "invalid: 2 violations\n  /to (pattern, byte 6): does not match the pattern \"^[0-9]+$\"\n  (document) (required, byte 0): a "
            + "member is missing.");

    [Fact]
    public void TheTextSaysWhenThereMayBeMore()
    {
        ValidationResult.FromViolations([Pattern], isTruncated: true).ToString().ShouldStartWith("invalid: 1 or more violations\n");
        ValidationResult.FromViolations([Pattern]).ToString().ShouldStartWith("invalid: 1 violation\n");
    }

    [Fact]
    public void TheBasicOutputIsThatOfJsonSchema()
    {
        var output = new ArrayBufferWriter<byte>();
        ValidationResult.FromViolations([Pattern]).WriteBasicOutput(output);
        Encoding.UTF8.GetString(output.WrittenSpan).ShouldBe(
            """{"valid":false,"errors":[{"keywordLocation":"/$ref/properties/to/pattern","absoluteKeywordLocation":"https://example.com/s.json#/properties/to/pattern","instanceLocation":"/to","error":"does not match the pattern \"^[0-9]+$\""}]}""");
        ValidationResult.FromViolations([Pattern]).ToBasicOutput().ShouldBe(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void ResultsAreEqualByValue()
    {
        ValidationResult.FromViolations([Pattern]).ShouldBe(ValidationResult.FromViolations([Pattern with { }]));
        ValidationResult.FromViolations([Pattern]).GetHashCode().ShouldBe(ValidationResult.FromViolations([Pattern with { }]).GetHashCode());
        ValidationResult.FromViolations([Pattern]).ShouldNotBe(ValidationResult.FromViolations([Required]));
        ValidationResult.FromViolations([Pattern]).ShouldNotBe(ValidationResult.FromViolations([Pattern], isTruncated: true));
    }

    [Fact]
    public void TheExceptionIsAJsonExceptionThatCarriesTheResult()
    {
        ValidationResult result = ValidationResult.FromViolations([Pattern, Required]);
        InvalidDocumentException exception = Should.Throw<InvalidDocumentException>(result.ThrowIfInvalid);
        exception.ShouldBeAssignableTo<JsonException>();
        exception.Result.ShouldBeSameAs(result);
        exception.Path.ShouldBe("$.to");
        exception.Message.ShouldBe("The document is not valid. /to (pattern, byte 6): does not match the pattern \"^[0-9]+$\". (document) (required, "
            + "byte 0): a member is missing.");
    }

    [Fact]
    public void TheExceptionNamesTheFirstFewOnly()
    {
        Violation[] many = [.. Enumerable.Range(0, 8).Select(i => Pattern with { InstanceLocation = $"/{i}" })];
        string message = new InvalidDocumentException(ValidationResult.FromViolations(many)).Message;
        message.ShouldContain("/4 ");
        message.ShouldNotContain("/5 ");
        message.ShouldEndWith(" And more.");
    }

    [Fact]
    public void OptionsStayWithinTheirRange()
    {
        ValidationOptions.Default.MaxDepth.ShouldBe(64);
        ValidationOptions.Default.MaxViolations.ShouldBe(1000);
        new ValidationOptions { MaxDepth = 1000, MaxViolations = 1 }.ShouldBe(ValidationOptions.Default with { MaxDepth = 1000, MaxViolations = 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxDepth = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxDepth = 1001 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxViolations = 0 });
    }
}
