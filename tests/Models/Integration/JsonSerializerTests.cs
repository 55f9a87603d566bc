using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgentEvents.Models.Tests.Corpus;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Tests.Integration;

/// <summary>JsonSerializer reads and writes models without reflection: the only resolver is ours.</summary>
public sealed class JsonSerializerTests
{
    private const string Typing = """{"from":"agent","to":"+15550001111","composing":{}}""";
    private const string Text = """{"senderPhoneNumber":"+15550001111","eventId":"e","agentId":"a","text":"hi"}""";

    private static readonly JsonSerializerOptions SmallestBuffer = new(ModelCase.Options) { DefaultBufferSize = 1 };

    private static readonly JsonSerializerOptions Combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(JsonModelResolver.Default, NotificationsContext.Default),
    };

    private static readonly JsonSerializerOptions Indented = new(Combined) { WriteIndented = true, PropertyNameCaseInsensitive = true };

    public static TheoryData<string> ValidExamples { get; } = [.. Examples.Valid.Select(example => example.Path)];

    [Theory]
    [MemberData(nameof(ValidExamples))]
    public void EveryExampleIsReadAndWrittenAsByTheModelItself(string path)
    {
        var example = Examples.Get(path);

        var value = example.Model.Deserialize(example.Utf8).ShouldNotBeNull();

        value.ShouldBe(example.Model.Parse(example.Utf8));
        example.Model.Serialize(value).ShouldBe(example.Model.Write(value));
    }

    [Fact]
    public async Task StreamsAreReadInPieces()
    {
        foreach (var example in Examples.Valid.Where(e => e.Schema == "google/user-event.schema.json"))
        {
            using var stream = new MemoryStream([.. example.Utf8, .. Enumerable.Repeat((byte)' ', 10)]);
            var value = await JsonSerializer.DeserializeAsync<Google.UserEvent>(stream, SmallestBuffer, TestContext.Current.CancellationToken);

            value.ShouldBe(Google.UserEvent.Parse(example.Utf8));
        }
    }

    [Fact]
    public void ThePlusSignStaysAPlusSign()
    {
        var utf8 = JsonSerializer.SerializeToUtf8Bytes(Kaleyra.TypingRequest.Parse(Encoding.UTF8.GetBytes(Typing)), ModelCase.Options);

        Encoding.UTF8.GetString(utf8).ShouldBe(Typing);
    }

    [Fact]
    public void AUnionIsWrittenAndReadThroughItsBase()
    {
        Google.UserEvent value = JsonSerializer.Deserialize<Google.UserEvent>(Text, ModelCase.Options).ShouldNotBeNull();

        value.ShouldBeOfType<Google.UserTextMessage>();
        JsonSerializer.Serialize(value, ModelCase.Options).ShouldBe(Text);
        JsonSerializer.Serialize(value, value.GetType(), ModelCase.Options).ShouldBe(Text);
        JsonSerializer.Serialize<object>(value, ModelCase.MakeOptions(64).WithObject()).ShouldBe(Text);
    }

    [Fact]
    public void NullIsNullAndNotAModel()
    {
        JsonSerializer.Deserialize<Sinch.AgentEvent>("null", ModelCase.Options).ShouldBeNull();
        JsonSerializer.Serialize<Sinch.AgentEvent>(null!, ModelCase.Options).ShouldBe("null");
        JsonSerializer.Deserialize<Notifications>("""{"Event":null,"Users":[null],"Requests":{"a":null}}""", Combined)
            .ShouldNotBeNull().Users
            .ShouldNotBeNull()
            .ShouldHaveSingleItem()
            .ShouldBeNull();
    }

    [Fact]
    public void ModelsInsideOwnTypesListsAndDictionariesAreReadAndWritten()
    {
        var text = $$$"""{"Event":{"to":"46555123456","event":{"type":"agent_composing"}},"Users":[{{{Text}}},{{{Text}}}],"Requests":{"a":"""
            + Typing
            + "}}";

        var value = JsonSerializer.Deserialize<Notifications>(text, Combined).ShouldNotBeNull();

        value.Event.ShouldNotBeNull().Event.ShouldBeOfType<Sinch.AgentComposingEvent>();
        value.Users.ShouldNotBeNull().Count.ShouldBe(2);
        value.Requests.ShouldNotBeNull()["a"].ShouldNotBeNull().To.ShouldBe("+15550001111");
        JsonSerializer.Serialize(value, Combined).ShouldBe(text);
    }

    [Fact]
    public void AnInvalidModelInsideAnOwnTypeIsAJsonExceptionWithTheWholeResult()
    {
        var text = """{"Users":[{"senderPhoneNumber":"5","eventId":1,"agentId":"a","text":"hi"}]}""";

        var exception = Should.Throw<InvalidDocumentException>(() => JsonSerializer.Deserialize<Notifications>(text, Combined));

        exception.Result.Violations.Select(v => v.InstanceLocation).ShouldBe(["/senderPhoneNumber", "/eventId"]);
    }

    [Fact]
    public void TheOptionsMayIndentTheirOwnTypesButNotOurBytes()
    {
        var text = JsonSerializer.Serialize(
            new Notifications { Requests = new() { ["a"] = Kaleyra.TypingRequest.Parse(Encoding.UTF8.GetBytes(Typing)) } },
            Indented);

        text.ShouldContain(Typing);
        JsonSerializer.Deserialize<Notifications>(text.Replace("\"Requests\"", "\"requests\"", StringComparison.Ordinal), Indented)
            .ShouldNotBeNull().Requests.ShouldNotBeNull()["a"].ShouldNotBeNull().From.ShouldBe("agent");
    }

    [Fact]
    public void OptionsWithoutTheResolverFindTheConverterByItself()
    {
        // Reflection-based options see the attribute on the model.
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Kaleyra.TypingRequest>(Typing)).ShouldBe(Typing);
    }
}

/// <summary>Options that know <see cref="object"/>, as polymorphic writing needs.</summary>
internal static class ObjectOptions
{
    public static JsonSerializerOptions WithObject(this JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        return options;
    }
}
