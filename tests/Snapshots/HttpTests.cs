using System.Globalization;
using System.Text;
using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;
using AgentEvents.Models.Kaleyra;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Sinch;

namespace AgentEvents.Snapshots;

/// <summary>The exact requests of every operation, what becomes of their responses, and what mapping loses.</summary>
public sealed class HttpTests
{
    private static readonly KaleyraConnection Account = new() { Sid = "XXXXX6913850XXXX" };

    private static readonly OutboundEvent[] Events =
    [
        new OutboundTyping { Recipient = "46555123456", Agent = "my-agent-id", EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9" },
        new OutboundRead
        {
            Recipient = "0046555123456",
            Agent = "my-agent-id",
            EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9",
            MessageId = "Jsiuh76sJKAhdsiufg86823",
        },
        new OutboundTyping { Recipient = "+46555123456" },
        new OutboundRead { Recipient = "+4655512345678901", Agent = "welcome bot/../@rbm.goog?x=1#y", EventId = "not-a-uuid", MessageId = "m" },
        new OutboundTyping { Recipient = "call me", Agent = "..", EventId = "CE5F9373-8A77-45FA-A78B-84A931005DC9" },
    ];

    [Theory]
    [InlineData("google")]
    [InlineData("kaleyra")]
    [InlineData("sinch")]
    public Task EveryCanonicalEventIsSentLikeThis(string provider)
    {
        var text = new StringBuilder();
        foreach (var outbound in Events)
        {
            text.Append("# ").Append(outbound.ToJsonString()).Append('\n').Append(provider switch
            {
                "google" => Show(GoogleRequest.FromOutboundEvent(outbound), r => r.ToWireRequest()),
                "kaleyra" => Show(KaleyraRequest.FromOutboundEvent(outbound, Account), r => r.ToWireRequest()),
                _ => Show(SinchRequest.FromOutboundEvent(outbound), r => r.ToWireRequest()),
            }).Append("\n\n");
        }

        return Snapshot.Verify(text.ToString(), "txt", provider);
    }

    [Theory]
    [InlineData("google")]
    [InlineData("kaleyra")]
    [InlineData("sinch")]
    public async Task EveryMessageLooksLikeThis(string provider)
    {
        var text = new StringBuilder();
        foreach (var outbound in Events.Take(2))
        {
            using var message = provider switch
            {
                "google" => GoogleRequest.FromOutboundEvent(outbound)
                    .GetValueOrThrow()
                    .ToHttpRequestMessage(GoogleServers.Us, new GoogleCredentials { AccessToken = new("ya29.secret") })
                    .ThrowIfInvalid(),
                "kaleyra" when outbound is OutboundRead => null,
                "kaleyra" => KaleyraRequest.FromOutboundEvent(outbound, Account).GetValueOrThrow()
                    .ToHttpRequestMessage(KaleyraServers.In, new KaleyraCredentials { Basic = new("user", "secret"), ApiKey = new("secret") })
                    .ThrowIfInvalid(),
                _ => SinchRequest.FromOutboundEvent(outbound)
                    .GetValueOrThrow()
                    .ToHttpRequestMessage(SinchServers.Default, new SinchCredentials { Bearer = new("secret") })
                    .ThrowIfInvalid(),
            };
            if (message is null)
            {
                continue;
            }

            text.Append(message.Method).Append(' ').Append(message.RequestUri!.OriginalString).Append('\n');
            foreach (var (name, values) in message.Headers.NonValidated.Concat(message.Content!.Headers.NonValidated))
            {
                text.Append(name).Append(": ").Append(values).Append('\n');
            }

            text.Append('\n').Append(await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Append("\n\n");
        }

        await Snapshot.Verify(text.ToString(), "txt", provider);
    }

    [Fact]
    public Task EveryResponseIsReadLikeThis()
    {
        string[] bodies =
        [
            "",
            "{}",
            "{\"event_id\":\"ce5f9373-8a77-45fa-a78b-84a931005dc9\"}",
            "{\"error\":\"no\"}",
            "<html>",
            .. Examples("sinch"),
            .. Examples("google"),
            .. Examples("kaleyra"),
        ];
        int[] statuses = [200, 202, 204, 301, 400, 401, 403, 404, 409, 429, 500, 502, 503];
        var text = new StringBuilder();
        foreach (var (operation, read) in Readers())
        {
            text.Append("# ").Append(operation).Append('\n');
            foreach (var status in statuses)
            {
                var outcomes = bodies.Select(body => read(new ReceivedResponse { StatusCode = status, Body = Encoding.UTF8.GetBytes(body) }));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{status}: {string.Join(", ", outcomes.GroupBy(o => o).Select(g => $"{g.Count()} x {g.Key}"))}\n");
            }

            text.Append('\n');
        }

        return Snapshot.Verify(text.ToString(), "txt");
    }

    [Fact]
    public Task EveryUserEventIsReadLikeThis()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.Combine(ProjectFolder.Schemas, "google", "examples", "valid"), "user-*.json")
            .Order(StringComparer.Ordinal))
        {
            var inbound = UserEvent.Parse(File.ReadAllBytes(file)).ToInboundEvent();
            text.Append("# ")
                .Append(Path.GetFileName(file))
                .Append('\n')
                .Append(inbound.Value?.ToJsonString() ?? "")
                .Append('\n')
                .Append(inbound)
                .Append("\n\n");
        }

        return Snapshot.Verify(text.ToString(), "txt");
    }

    private static IEnumerable<(string Operation, Func<ReceivedResponse, string> Read)> Readers()
    {
        yield return (nameof(SendAgentEventResponse), r => Show(SendAgentEventResponse.Read(r), SendAgentEventResponse.Read(r).IsTransient));
        yield return (nameof(CreateAgentEventResponse), r => Show(CreateAgentEventResponse.Read(r), CreateAgentEventResponse.Read(r).IsTransient));
        yield return (
            nameof(SendTypingIndicatorResponse),
            r => Show(SendTypingIndicatorResponse.Read(r), SendTypingIndicatorResponse.Read(r).IsTransient));
    }

    private static string Show(object response, bool isTransient) => response.GetType().Name + (isTransient ? " (transient)" : "");

    private static IEnumerable<string> Examples(string provider) =>
        Directory.GetFiles(Path.Combine(ProjectFolder.Schemas, provider, "examples", "valid"))
            .Where(file => Path.GetFileName(file) is var name && (name.StartsWith("response-", StringComparison.Ordinal)
                || name.StartsWith("error-", StringComparison.Ordinal)
                || name.StartsWith("resource-", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    private static string Show<T>(MappingResult<T> result, Func<T, WireRequestResult> write)
        where T : class
    {
        if (!result.TryGetValue(out var value))
        {
            return result.ToString();
        }

        var wire = write(value);
        if (!wire.TryGetRequest(out var request))
        {
            return result + "\nnot sent, " + wire.Result;
        }

        var back = result.ToString()
            + "\n"
            + request.Method
            + " "
            + request.Target
            + "\n"
            + (request.MediaType is null ? "" : "Content-Type: " + request.MediaType + "\n");
        return back + string.Concat(request.Headers.Select(h => h.Name + ": " + h.Value + "\n")) + "\n" + Encoding.UTF8.GetString(request.Body.Span);
    }
}
