using System.Text;
using AgentEvents.FourthProvider.Boreal;
using AgentEvents.Models;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;

namespace AgentEvents.FourthProvider.Fixture;

/// <summary>Values that the tests share.</summary>
internal static class Sample
{
    public const string Number = "+46555123456";
    public const string Agent = "my-agent-id";
    public const string Message = "Jsiuh76sJKAhdsiufg86823";
    public const string EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9";

    public static OutboundTyping Typing { get; } = new() { Recipient = Number, Agent = Agent, EventId = EventId };

    public static OutboundRead Read { get; } = new() { Recipient = Number, Agent = Agent, EventId = EventId, MessageId = Message };

    public static BorealConnection Connection { get; } = new() { BorealAccount = "ACME42" };

    public static BorealCredentials Credentials { get; } = new() { Key = new ApiKey("s3cret") };

    /// <summary>A request that must come of an event without anything lost.</summary>
    public static BorealRequest RequestOf(OutboundEvent source)
    {
        var result = BorealRequest.FromOutboundEvent(source, Connection);
        result.ToString().ShouldBe("mapped");
        return result.GetValueOrThrow();
    }

    /// <summary>What stands on the wire, line by line.</summary>
    public static string Text(WireRequest wire) => string.Join(
        "\n",
        [
            $"{wire.Method} {wire.Target}",
            .. wire.Headers.Select(h => $"{h.Name}: {h.Value}"),
            $"Content-Type: {wire.MediaType}",
            "",
            Encoding.UTF8.GetString(wire.Body.Span),
        ]);

    /// <summary>The places of what was lost.</summary>
    public static IEnumerable<string> Lost<T>(MappingResult<T> result)
        where T : class => result.Losses.Select(l => l.Field);
}
