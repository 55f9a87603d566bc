using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;
using AgentEvents.StandIn;

namespace AgentEvents.Quickstart;

/// <summary>
/// Part 1: one typing and one read event, written once, sent to every provider over HTTP. The client is a plain <see cref="HttpClient"/>.
/// </summary>
/// <param name="page">Where it is shown.</param>
/// <param name="standIn">The providers.</param>
/// <param name="http">The client.</param>
internal sealed class Exchanges(Page page, StandInServer standIn, HttpClient http)
{
    private static readonly OutboundEvent[] Events =
    [
        new OutboundTyping { Recipient = "+46555123456", Agent = "my-agent-id", EventId = "ce5f9373-8a77-45fa-a78b-84a931005dc9" },
        new OutboundRead
        {
            Recipient = "+46555123456",
            Agent = "my-agent-id",
            EventId = "6d2f9b1e-4c0a-4f83-9a57-0e8f6b1c2d34",
            MessageId = "8151234567890",
        },
    ];

    public static async Task<Score> ShowAsync(Page page, StandInServer standIn)
    {
        page.Heading("One event, every provider, over HTTP");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var exchanges = new Exchanges(page, standIn, http);
        var score = default(Score);
        foreach (var content in Events)
        {
            foreach (var provider in StandInProvider.BuiltIn.Where(provider => provider.Entry.Writer is not null))
            {
                page.Line();
                page.Line($"{provider.Name}, {Name(content)}");
                score += await exchanges.SendAsync(provider, content);
            }
        }

        return score;
    }

    private Task<Score> SendAsync(StandInProvider provider, OutboundEvent content) =>
        provider.Entry.Writer!(content, new ConnectionSettings(provider.ExampleAccount)).Match(
            mapped: (request, losses) => ExchangeAsync(provider, request, losses),
            unsupported: reason => Task.FromResult(Unsupported(reason)),
            invalid: violations => Task.FromResult(Invalid(violations)));

    private async Task<Score> ExchangeAsync(StandInProvider provider, WireRequest request, ValueList<MappingLoss> losses)
    {
        var operation = provider.Entry.FindOperation(request.Method, request.Target)!;
        using var message = Message(operation.Operation, request, StandInOptions.UsualCredentials(provider.Name, operation.Operation));
        await WireText.ShowAsync(page, message, operation.Operation);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        var received = await ReceivedResponse.ReadAsync(response);
        WireText.Show(page, received);
        var right = received.StatusCode is >= 200 and < 300 && operation.IsReadable(received);
        page.Line($"  = {operation.ReadResponse(received).GetType().Name}{(right ? "" : "  WRONG: should have been sent")}");
        foreach (var loss in losses)
        {
            page.Line($"  = lost {loss}");
        }

        return Score.Of(right);
    }

    private HttpRequestMessage Message(HttpOperation operation, WireRequest request, HttpCredential[] credentials)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(
                standIn.BaseAddress.GetLeftPart(UriPartial.Authority) + request.Target,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var field in request.Headers.Concat(operation.Authenticate(credentials)))
        {
            message.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        if (request.MediaType is not null)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", request.MediaType);
        }

        return message;
    }

    // What a provider has no event for is known without asking anybody, and nothing is sent.
    private Score Unsupported(UnsupportedCase reason)
    {
        page.Line($"  = unsupported: {reason.Reason}");
        if (reason.Source is { } source)
        {
            page.Line($"    source: {source}");
        }

        return Score.Of(reason.Reason.Length > 0);
    }

    // A provider may have ids of a form of its own: then it is a field of the event that is told. Anything else is a fault of the mapper.
    private Score Invalid(ValueList<MappingViolation> violations)
    {
        var right = violations.All(violation => violation.Field is not null);
        page.Line($"  {(right ? "= not sent" : "WRONG")}: {string.Join("; ", violations)}");
        return Score.Of(right);
    }

    private static string Name(OutboundEvent content) => content.Match(typing: _ => "typing", read: _ => "read");
}
