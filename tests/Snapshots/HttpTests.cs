using System.Globalization;
using System.Text;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;
using AgentEvents.StandIn;

namespace AgentEvents.Snapshots;

/// <summary>The exact requests of every operation, what becomes of their responses, and what mapping loses.</summary>
public sealed class HttpTests
{
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

    /// <summary>The providers that canonical events are sent to.</summary>
    public static TheoryData<string> Providers { get; } =
        [.. StandInProvider.BuiltIn.Where(provider => provider.Entry.Writer is not null).Select(provider => provider.Name)];

    [Theory]
    [MemberData(nameof(Providers))]
    public Task EveryCanonicalEventIsSentLikeThis(string provider)
    {
        var found = StandInProvider.BuiltIn.Single(candidate => candidate.Name == provider);
        var text = new StringBuilder();
        foreach (var outbound in Events)
        {
            var result = found.Entry.Writer!(outbound, new ConnectionSettings(found.ExampleAccount));
            text.Append("# ").Append(outbound.ToJsonString()).Append('\n').Append(result).Append(Show(found, result.Value)).Append("\n\n");
        }

        return Snapshot.Verify(text.ToString(), "txt", provider);
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
            .. Examples.Providers.SelectMany(AnswersOf),
        ];
        int[] statuses = [200, 202, 204, 301, 400, 401, 403, 404, 409, 429, 500, 502, 503];
        var text = new StringBuilder();
        foreach (var operation in SchemaCatalogue.Entries.Providers.SelectMany(provider => provider.Operations))
        {
            text.Append("# ").Append(operation.Operation.Id).Append('\n');
            foreach (var status in statuses)
            {
                var outcomes = bodies.Select(body =>
                    Show(operation.ReadResponse(new ReceivedResponse { StatusCode = status, Body = Encoding.UTF8.GetBytes(body) })));
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{status}: {string.Join(", ", outcomes.GroupBy(o => o).Select(g => $"{g.Count()} x {g.Key}"))}\n");
            }

            text.Append('\n');
        }

        return Snapshot.Verify(text.ToString(), "txt");
    }

    private static string Show(object response) =>
        response.GetType().Name + (response.GetType().GetProperty("IsTransient")!.GetValue(response) is true ? " (transient)" : "");

    private static IEnumerable<string> AnswersOf(string provider) => Examples.Of(provider)
        .Where(example => example.IsValid)
        .Where(example => Path.GetFileName(example.File) is var name && (name.StartsWith("response-", StringComparison.Ordinal)
            || name.StartsWith("error-", StringComparison.Ordinal)
            || name.StartsWith("resource-", StringComparison.Ordinal)))
        .Select(example => Encoding.UTF8.GetString(example.Utf8));

    private static string Show(StandInProvider provider, WireRequest? request)
    {
        if (request is null)
        {
            return "";
        }

        var operation = provider.Entry.FindOperation(request.Method, request.Target)!.Operation;
        HttpField[] fields =
        [
            .. request.MediaType is { } mediaType ? [new HttpField("Content-Type", mediaType)] : Array.Empty<HttpField>(),
            .. request.Headers,
            .. operation.Authenticate(StandInOptions.UsualCredentials(provider.Name, operation)),
        ];
        return $"\n{request.Method} {request.Target}\n"
            + string.Concat(fields.Select(field => $"{field.Name}: {field.Value}\n"))
            + "\n"
            + Encoding.UTF8.GetString(request.Body.Span);
    }
}
