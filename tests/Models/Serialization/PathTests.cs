using System.Text;
using System.Text.Json;
using AgentEvents.Models.Tests.Integration;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>The path of an exception leads from the beginning of the document that was read, through a user's own types, to the violation.</summary>
public sealed class PathTests
{
    private const string Good = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
    private const string Bad = """{"to":"x46555123456","event":{"type":"agent_composing"},"event_id":1}""";

    private static readonly JsonSerializerOptions SmallBuffer = new() { DefaultBufferSize = 256 };

    [Theory]
    [InlineData($$"""{"Value":[{{Good}},{{Good}},{{Bad}}]}""", "$.Value[2].to")]
    [InlineData($$""" { "Other" : [ { "Value" : "\"}]" } , 1 ] , "\u0056alue" : [ {{Good}} , {{Bad}} ] } """, "$.Value[1].to")]
    public void ItIsTheWholePath(string json, string expected)
    {
        var exception = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<InProperty<List<Sinch.AgentEvent>>>(json));

        exception.Path.ShouldBe(expected);
        exception.Message.ShouldStartWith($"The document at {expected[..^3]} is not valid. /to (pattern, byte 6)");
        exception.Message.ShouldNotContain("46555123456");
        var invalid = exception.ShouldBeOfType<InvalidDocumentException>();
        invalid.Paths.ShouldBe([expected, expected[..^3] + ".event_id"]);
        invalid.Result.Violations.Select(v => v.InstanceLocation).ShouldBe(["/to", "/event_id"]);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<InProperty<List<Sinch.AgentEvent>>>(Encoding.UTF8.GetBytes(json))).Path
            .ShouldBe(expected);
    }

    [Fact]
    public void ItGoesThroughEveryKindOfContainer()
    {
        PathOf<Sinch.AgentEvent>(Bad).ShouldBe("$.to");
        PathOf<Sinch.AgentEvent>("[]").ShouldBe("$");
        PathOf<Sinch.AgentEvent[]>($"[{Good},{Bad}]").ShouldBe("$[1].to");
        PathOf<ValueList<Sinch.AgentEvent>>($"[{Good},{Bad}]").ShouldBe("$[1].to");
        PathOf<ValueMap<Sinch.AgentEvent>>($$"""{"0":{{Good}},"a.b":{{Bad}}}""").ShouldBe("$['a.b'].to");
        PathOf<Dictionary<string, Sinch.AgentEvent[]>>($$"""{"0":[{{Bad}}]}""").ShouldBe("$.0[0].to");
        PathOf<InParameter<Optional<Sinch.AgentEvent>>>($$"""{"Value":{{Bad}} }""").ShouldBe("$.Value.to");
        PathOf<InProperty<InProperty<Sinch.AgentEvent>>>($$"""{"Value":{"Value":{{Bad}} } }""").ShouldBe("$.Value.Value.to");
        PathOf<InProperty<ValueList<InProperty<Timestamp>>>>("""{"Value":[{"Value":"1970-01-01T00:00:00Z"},{"Value":"soon"}]}""")
            .ShouldBe("$.Value[1].Value");
        PathOf<Notifications>("""{"Users":[{"senderPhoneNumber":"5","eventId":1,"agentId":"a","text":"hi"}]}""")
            .ShouldBe("$.Users[0].senderPhoneNumber");
    }

    // The serializer drops what it has read and tells converters nothing of it; then it says itself where the model stands, and the rest is in Paths.
    [Fact]
    public async Task WhereTheBeginningHasGoneThePathsAreWholeAllTheSame()
    {
        var json = $$"""{"Value":[{{string.Concat(Enumerable.Repeat(Good + ",", 50))}}{{Bad}}]}""";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));

        var exception =
            await Should.ThrowAsync<InvalidDocumentException>(async () => await JsonSerializer.DeserializeAsync<InProperty<List<Sinch.AgentEvent>>>(
                stream, SmallBuffer, TestContext.Current.CancellationToken));

        exception.Path.ShouldBe("$.Value[50]");
        exception.Paths.ShouldBe(["$.Value[50].to", "$.Value[50].event_id"]);
        exception.Message.ShouldStartWith("The document at $.Value[50] is not valid. /to (pattern, byte 6)");
    }

    [Fact]
    public async Task AStreamThatFitsIntoTheBufferHasTheWholePath()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"Value":[{{Good}},{{Bad}}]}"""));

        var exception = await Should.ThrowAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<InProperty<List<Sinch.AgentEvent>>>(
            stream, cancellationToken: TestContext.Current.CancellationToken));

        exception.Path.ShouldBe("$.Value[1].to");
    }

    [Fact]
    public void WhatWasParsedDirectlyHasAPathToo()
    {
        Should.Throw<InvalidDocumentException>(() => Sinch.AgentEvent.Parse(Encoding.UTF8.GetBytes(Bad))).Path.ShouldBe("$.to");
        new InvalidDocumentException(
            ValidationResult.FromViolations([.. Sinch.AgentEvent.Validate(Encoding.UTF8.GetBytes(Bad)).Violations])).Paths.ShouldBe([
            "$.to",
            "$.event_id",
        ]);
    }

    private static string? PathOf<T>(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<T>(json)).Path;
}
