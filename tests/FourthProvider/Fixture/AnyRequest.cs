using System.Globalization;
using AgentEvents.FourthProvider.Boreal;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Sinch;

namespace AgentEvents.FourthProvider.Fixture;

/// <summary>Random requests of each provider, valid by its schema.</summary>
internal static class AnyRequest
{
    public static KaleyraConnection KaleyraAccount { get; } = new() { Sid = "HXAP1234" };

    public static SinchRequest Sinch(Random random) => new SendAgentEventRequest
    {
        AgentId = AnyText.Segment(random),
        Body = new()
        {
            To = (random.Next(3) == 0 ? "00" : "") + AnyText.Digits(random, 9, 17),
            EventId = AnyText.Maybe(random, AnyText.Uuid),
            Event = random.Next(2) == 0
                ? new AgentComposingEvent()
                : new AgentEvents.Models.Sinch.AgentReadEvent { MessageId = random.Next(8) == 0 ? "" : AnyText.Segment(random) },
        },
    };

    public static GoogleRequest Google(Random random) => new CreateAgentEventRequest
    {
        PhoneNumber = "+" + AnyText.Digits(random, 2, 15),
        EventId = AnyText.Uuid(random),
        AgentId = random.Next(8) == 0 ? "" : AnyText.Segment(random),
        Body = random.Next(2) == 0
            ? new AgentIsTypingEvent()
            : new AgentEvents.Models.Google.AgentReadEvent { MessageId = AnyText.Segment(random) },
    };

    public static KaleyraRequest Kaleyra(Random random) => new SendTypingIndicatorRequest
    {
        Sid = KaleyraAccount.Sid,
        Body = new() { From = AnyText.Segment(random), To = "+" + AnyText.Digits(random, 2, 15) },
    };

    public static BorealRequest Boreal(Random random) => random.Next(5) switch
    {
        0 => new StopActivityRequest { Agent = AnyText.Segment(random), User = Address(random), BorealAccount = Sample.Connection.BorealAccount },
        1 or 2 => new MarkMessageRequest
        {
            Agent = AnyText.Segment(random),
            MessageId = AnyText.Segment(random),
            BorealAccount = Sample.Connection.BorealAccount,
            IdempotencyKey = AnyText.Maybe(random, AnyText.Uuid) is { } key ? key : default(Verbatim<Guid>?),
            Body = new()
            {
                Recipients = random.Next(4) == 0 ? [Address(random), Address(random)] : [Address(random)],
                Mark = random.Next(4) == 0 ? ReadMarkMark.Starred : ReadMarkMark.Seen,
                Visibility = random.Next(4) == 0 ? ReadMarkVisibility.Nobody : ReadMarkVisibility.Everybody,
            },
        },
        _ => new ShowActivityRequest
        {
            Agent = AnyText.Segment(random),
            BorealAccount = Sample.Connection.BorealAccount,
            IdempotencyKey = AnyText.Maybe(random, AnyText.Uuid) is { } key ? key : default(Verbatim<Guid>?),
            Body = new()
            {
                Recipients = [Address(random)],
                Seconds = random.Next(4) == 0 ? random.Next(1, 61) : 20,
                Event = random.Next(4) == 0 ? new() { Paused = new() } : new() { Composing = new() },
            },
        },
    };

    private static string Address(Random random) => string.Create(CultureInfo.InvariantCulture, $"rcs:+{AnyText.Digits(random, 2, 15)}");
}
