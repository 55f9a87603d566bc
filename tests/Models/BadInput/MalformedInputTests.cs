using System.Text;
using System.Text.Json;
using AgentEvents.Models.Tests.Corpus;
using AgentEvents.Models.Tests.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.BadInput;

/// <summary>Bytes that are no JSON are a result with pointer and offset, and a JsonException by way of JsonSerializer; never anything else.</summary>
public sealed class MalformedInputTests
{
    private const string Start = """{"to":"46555123456","event":{"type":"agent_read","message_id":"m"}""";

    public static TheoryData<string, string, string, int> Faults { get; } = new()
    {
        { "", "json", "", 0 },
        { " \n", "json", "", 2 },
        { "nul", "json", "", 3 },
        { "{", "json", "", 1 },
        { "\ufeff" + Start + "}", "json", "", 0 },
        { Start, "json", "", 66 },
        { Start + "}x", "json", "", 67 },
        { Start + "}}", "json", "", 67 },
        { Start + "} null", "json", "", 68 },
        { Start + ",}", "json", "", 67 },
        { Start + ",,\"a\":1}", "json", "", 67 },
        { Start.Replace(":{", " {", StringComparison.Ordinal) + "}", "json", "", 28 },
        { Start.Replace("\"m\"", "'m'", StringComparison.Ordinal) + "}", "json", "/event/message_id", 62 },
        { Start.Replace("\"m\"", "\"m", StringComparison.Ordinal) + "}", "json", "/event/message_id", 66 },
        { Start.Replace("\"m\"", "\"\\x\"", StringComparison.Ordinal) + "}", "json", "/event/message_id", 64 },
        { Start.Replace("\"m\"", "\"\\ud83d\"", StringComparison.Ordinal) + "}", "json", "/event/message_id", 63 },
        { Start.Replace("\"m\"", "\"\\ude00\\ud83d\"", StringComparison.Ordinal) + "}", "json", "/event/message_id", 63 },
        { Start.Replace("\"m\"", "\"\t\"", StringComparison.Ordinal) + "}", "json", "/event/message_id", 63 },
        { Start.Replace("\"m\"", "01", StringComparison.Ordinal) + "}", "json", "/event/message_id", 63 },
        { Start.Replace("\"m\"", "tru", StringComparison.Ordinal) + "}", "json", "/event", 65 },
        { Start + ",\"to\":\"46555123456\"}", "json-duplicate", "/to", 67 },
        { Start + ",\"t\\u006f\":\"46555123456\"}", "json-duplicate", "/to", 67 },
    };

    public static TheoryData<string> Models { get; } = [.. ModelCase.All.Select(model => model.ToString())];

    [Theory]
    [MemberData(nameof(Faults))]
    public void EveryFaultIsReportedAtItsPlace(string text, string keyword, string instance, int offset)
    {
        var result = Sinch.AgentEvent.Validate(Encoding.UTF8.GetBytes(text));

        result.Violations.ShouldContain(v => v.Keyword == keyword && v.InstanceLocation == instance && v.ByteOffset == offset, result.ToString());
        Sinch.AgentEvent.TryRead(Encoding.UTF8.GetBytes(text), out var value, out var same).ShouldBeFalse();
        value.ShouldBeNull();
        same.ShouldBe(result);
    }

    [Fact]
    public void IllFormedUtf8IsReportedAtItsFirstByte()
    {
        byte[] document = [.. """{"to":"4"""u8, 0xC3, 0x28, .. "\"}"u8];

        var result = Sinch.AgentEvent.Validate(document);

        result.Violations.ShouldContain(v => v.Keyword == "json" && v.InstanceLocation == "/to" && v.ByteOffset == 8, result.ToString());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void NoModelThrowsAnythingElse(string name)
    {
        var model = ModelCase.Named(name);
        foreach (var document in HandMadeDocuments.All)
        {
            var accepted = model.IsValid(document);
            model.Validate(document).IsValid.ShouldBe(accepted);
            model.TryParse(document, out _).ShouldBe(accepted);
            if (!accepted)
            {
                Should.Throw<InvalidDocumentException>(() => model.Parse(document)).Result.Violations.ShouldNotBeEmpty();
                if (Encoding.UTF8.GetString(document).Trim() != "null")
                {
                    Record.Exception(() => model.Deserialize(document)).ShouldBeAssignableTo<JsonException>();
                }
            }
        }
    }

    [Fact]
    public void TheExceptionNamesPlacesButNoValues()
    {
        var exception = Should.Throw<InvalidDocumentException>(() =>
            Sinch.AgentEvent.Parse("""{"to":"+15550001111","event":{"type":"agent_shouting"},"SECRET":1}"""u8));

        exception.Path.ShouldBe("$.to");
        exception.Message.ShouldContain("pattern");
        exception.ToString().ShouldNotContain("5550001111");
        exception.ToString().ShouldNotContain("shouting");
    }

    [Fact]
    public void WhatSerializerOptionsAllowBeyondJsonIsStillRefused()
    {
        var lenient = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonModelResolver.Default,
            AllowTrailingCommas = true,
            ReadCommentHandling = JsonCommentHandling.Skip,
        };

        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Sinch.AgentEvent>(Start + ",}", lenient));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Sinch.AgentEvent>(Start + "/**/}", lenient));
    }
}
