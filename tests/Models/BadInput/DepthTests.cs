using System.Text;
using System.Text.Json;
using AgentEvents.Models.Tests.Corpus;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.BadInput;

/// <summary>Nesting is limited, and every depth that can be allowed fits on a small stack.</summary>
public sealed class DepthTests
{
    private static readonly ValidationOptions Deepest = new() { MaxDepth = ValidationOptions.DepthLimit };

    public static TheoryData<string> Models { get; } = [.. ModelCase.All.Select(model => model.ToString())];

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(1000, false)]
    [InlineData(1_000_000, false)]
    public void TheUsualLimitIs64(int nested, bool valid)
    {
        var document = Resource(nested);

        Google.AgentEventResource.IsValid(document).ShouldBe(valid);
        Google.AgentEventResource.TryRead(document, out _).ShouldBe(valid);
        var result = Google.AgentEventResource.Validate(document);
        result.IsValid.ShouldBe(valid);
        if (!valid)
        {
            var violation = result.Violations.ShouldHaveSingleItem();
            violation.Keyword.ShouldBe("json-depth");
            document[violation.ByteOffset].ShouldBe((byte)'[');
            violation.ByteOffset.ShouldBe(Resource(0).Length - 2 + 63);
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Google.AgentEventResource>(document, ModelCase.Options));
        }
    }

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 1, false)]
    [InlineData(3, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(1000, 999, true)]
    [InlineData(1000, 1000, false)]
    public void TheLimitIsTheCallers(int limit, int nested, bool valid)
    {
        var options = new ValidationOptions { MaxDepth = limit };

        Google.AgentEventResource.Validate(Resource(nested), options).IsValid.ShouldBe(valid);
        Google.AgentEventResource.TryRead(Resource(nested), out _, out var result, options).ShouldBe(valid);
        result.IsValid.ShouldBe(valid);
        var serializer = ModelCase.MakeOptions(limit);
        (Record.Exception(() => JsonSerializer.Deserialize<Google.AgentEventResource>(Resource(nested), serializer)) is JsonException)
            .ShouldBe(!valid);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public void LimitsOutOfRangeAreRefused(int limit) => Should.Throw<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxDepth = limit });

    [Fact]
    public void SerializerOptionsCannotRaiseTheLimitBeyondWhatTheStackBears()
    {
        var serializer = ModelCase.MakeOptions(100_000);

        Bounded.Run(() => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Google.AgentEventResource>(Resource(5_000), serializer)));
    }

    [Fact]
    public void TheDeepestDocumentFitsOnASmallStackInEveryUse() => Bounded.Run(
        () =>
        {
            var document = Resource(999);
            var value = Google.AgentEventResource.Parse(document, Deepest);
            value.ShouldBe(Google.AgentEventResource.Parse(document, Deepest));
            value.GetHashCode().ShouldBe(Google.AgentEventResource.Parse(document, Deepest).GetHashCode());
            value.ToUtf8Bytes().ShouldBe(document);

            // It can be written, but not sent: the instance is held against the usual limit.
            value.Validate().Violations.ShouldHaveSingleItem().Keyword.ShouldBe("json-depth");
        },
        stackBytes: 256 * 1024);

    [Theory]
    [MemberData(nameof(Models))]
    public void NoModelOverflowsTheStackOnEndlessNesting(string name)
    {
        var model = ModelCase.Named(name);
        string[] openings =
        [
            "[",
            "{\"zz\":",
            "{\"zz\":[",
            "{\"data\":",
            "{\"error\":{\"details\":[",
            "{\"message\":{\"zz\":",
            "{\"event\":",
            "{\"suggestionResponse\":",
            "{\"userFile\":{\"payload\":",
        ];
        Bounded.Run(
            () =>
            {
                foreach (var opening in openings)
                {
                    var document = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 20_000)));
                    model.IsValid(document).ShouldBeFalse();
                    model.Validate(document, Deepest).IsValid.ShouldBeFalse();
                    model.TryParse(document, out _, out _, Deepest).ShouldBeFalse();
                    Record.Exception(() => model.Deserialize(document)).ShouldBeAssignableTo<JsonException>();
                }
            },
            stackBytes: 512 * 1024);
    }

    private static byte[] Resource(int nested) =>
        Encoding.UTF8.GetBytes("""{"name":"phones/+15550001111/agentEvents/e","zz":"""
            + (nested == 0 ? "1" : new string('[', nested) + new string(']', nested))
            + "}");
}
