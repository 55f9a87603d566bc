using System.Text;
using AgentEvents.Models.Json;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Models.Tests.Semantics;

/// <summary>Open enumerations know their values and keep all others.</summary>
public sealed class EnumerationTests
{
    public static TheoryData<string> Enumerations { get; } =
        [.. typeof(JsonModelResolver).Assembly.GetExportedTypes().Where(IsEnumeration).Select(type => type.FullName!).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("DELETED")]
    [InlineData("")]
    [InlineData("is_typing")]
    [InlineData("é\n\"😀")]
    public void AnUnknownValueIsKeptAndWrittenBack(string text)
    {
        var document =
            Encoding.UTF8.GetBytes("""{"name":"phones/+15550001111/agentEvents/e","eventType":""" + RawJson.FromString(text).ToJsonString() + "}");

        var value = Google.AgentEventResource.Parse(document);

        value.EventType!.Value.Value.ShouldBe(text);
        value.EventType.Value.IsKnown.ShouldBeFalse();
        value.EventType.Value.Match(() => "", () => "", () => "", other => other).ShouldBe(text);
        Google.AgentEventResource.Parse(value.ToUtf8Bytes()).EventType.ShouldBe(value.EventType);
    }

    [Fact]
    public void KnownValuesAreEqualHoweverTheyWereMade()
    {
        var value = Google.AgentEventResource.Parse("""{"name":"phones/+15550001111/agentEvents/e","eventType":"\u0052EAD"}"""u8);

        value.EventType.ShouldBe(Google.AgentEventResourceEventType.Read);
        value.EventType.ShouldBe(new Google.AgentEventResourceEventType("READ"));
        value.EventType!.Value.IsKnown.ShouldBeTrue();
        value.EventType.Value.Match(() => 1, () => 2, () => 3, _ => 4).ShouldBe(3);
        Google.AgentEventResourceEventType implicitly = "READ";
        implicitly.ShouldBe(Google.AgentEventResourceEventType.Read);
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void NothingIsTheEmptyString(string name)
    {
        var type = typeof(JsonModelResolver).Assembly.GetType(name, throwOnError: true)!;
        var nothing = Activator.CreateInstance(type)!;

        nothing.ToString().ShouldBe("");
        nothing.ShouldBe(Activator.CreateInstance(type, ""));
        nothing.GetHashCode().ShouldBe(Activator.CreateInstance(type, "")!.GetHashCode());
        nothing.ShouldBe(Activator.CreateInstance(type, [null]));
    }

    [Fact]
    public void AModelWithTheDefaultValueReadsBackEqual()
    {
        var error = new Kaleyra.EventError { ErrorCode = default, ErrorMessage = "" };

        Kaleyra.EventError.Parse(error.ToUtf8Bytes()).ShouldBe(error);
    }

    private static bool IsEnumeration(Type type) => type.IsValueType && type.GetProperty("IsKnown") is not null;
}
