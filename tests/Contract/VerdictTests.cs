using AgentEvents.Contract.Corpus;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;
using Google = AgentEvents.Models.Google;
using Kaleyra = AgentEvents.Models.Kaleyra;
using Sinch = AgentEvents.Models.Sinch;

namespace AgentEvents.Contract;

/// <summary>The generated validators give every example the verdict of the manifest, with the violations that it names.</summary>
public sealed class VerdictTests
{
    private static readonly Dictionary<string, Func<byte[], (bool Flag, ValidationResult All, ValidationResult? Parsed)>> Models = new(
        StringComparer.Ordinal)
    {
        ["canonical/inbound-event.schema.json"] = Judge<AgentEvents.Models.InboundEvent>,
        ["canonical/outbound-event.schema.json"] = Judge<AgentEvents.Models.OutboundEvent>,
        ["google/agent-event.schema.json"] = Judge<Google.AgentEvent>,
        ["google/agent-event-resource.schema.json"] = Judge<Google.AgentEventResource>,
        ["google/agent-launch-event.schema.json"] = Judge<Google.AgentLaunchEvent>,
        ["google/error-response.schema.json"] = Judge<Google.ErrorResponse>,
        ["google/pubsub-push.schema.json"] = Judge<Google.PubSubPush>,
        ["google/server-event.schema.json"] = Judge<Google.ServerEvent>,
        ["google/user-event.schema.json"] = Judge<Google.UserEvent>,
        ["google/webhook-activation.schema.json"] = Judge<Google.WebhookActivation>,
        ["google/webhook-notification.schema.json"] = Judge<Google.WebhookNotification>,
        ["kaleyra/event-response.schema.json"] = Judge<Kaleyra.EventResponse>,
        ["kaleyra/typing-request.schema.json"] = Judge<Kaleyra.TypingRequest>,
        ["sinch/agent-event.schema.json"] = Judge<Sinch.AgentEvent>,
        ["sinch/error-response.schema.json"] = Judge<Sinch.ErrorResponse>,
        ["sinch/event-accepted.schema.json"] = Judge<Sinch.EventAccepted>,
    };

    public static TheoryData<string> ValidExamples { get; } = [.. Manifest.All.Where(e => e.IsValid).Select(e => e.Path)];

    public static TheoryData<string> InvalidExamples { get; } = [.. Manifest.All.Where(e => !e.IsValid).Select(e => e.Path)];

    [Theory]
    [MemberData(nameof(ValidExamples))]
    public void EveryValidExampleIsFoundValidInEveryMode(string path)
    {
        var (flag, all, parsed) = Judge(Find(path));

        all.ToString().ShouldBe("valid");
        flag.ShouldBeTrue();
        parsed.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(InvalidExamples))]
    public void EveryInvalidExampleIsFoundInvalidForTheNamedReasons(string path)
    {
        var example = Find(path);

        var (flag, all, parsed) = Judge(example);

        flag.ShouldBeFalse();
        parsed.ShouldBe(all);
        foreach (var expected in example.Violations)
        {
            all.Violations.ShouldContain(
                v => v.Keyword == expected.Keyword
                    && (expected.Instance == null || v.InstanceLocation == expected.Instance)
                    && (expected.Offset == null || v.ByteOffset == expected.Offset),
                $"{path} must violate {expected}; found {all}");
        }
    }

    [Theory]
    [MemberData(nameof(InvalidExamples))]
    public void NoViolationQuotesThePhoneNumberOfTheExample(string path)
    {
        var text = Judge(Find(path)).All.ToString();

        text.ShouldNotContain("6555123456");
        text.ShouldNotContain("2223334444");
    }

    private static (bool Flag, ValidationResult All, ValidationResult? Parsed) Judge(Example example) =>
        Models[$"{example.Provider}/{example.Schema}"](example.Bytes());

    private static (bool Flag, ValidationResult All, ValidationResult? Parsed) Judge<T>(byte[] utf8)
        where T : class, IJsonModel<T> =>
        (JsonModel.IsValid<T>(utf8), JsonModel.Validate<T>(utf8), JsonModel.TryParse<T>(utf8, out _, out var result) ? null : result);

    private static Example Find(string path) => Manifest.All.Single(e => e.Path == path);
}
