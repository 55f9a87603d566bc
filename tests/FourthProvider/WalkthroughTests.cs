using System.Net;
using AgentEvents.FourthProvider.Boreal;
using AgentEvents.Models;
using AgentEvents.Models.Http;

namespace AgentEvents.FourthProvider;

/// <summary>What <c>docs/adding-a-provider.md</c> shows: its blocks are lines of the files that it names, and its C# runs here.</summary>
public sealed class WalkthroughTests
{
    private sealed class Server(HttpStatusCode status, string body) : HttpMessageHandler
    {
        public List<string> Requests { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
            return Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body) });
        }
    }

    [Fact]
    public async Task TheExampleOfTheWalkthroughSends()
    {
        using var server = new Server(HttpStatusCode.Accepted, """{"status":"202","activityId":"a-1"}""");
        using var client = new HttpClient(server);
        var stop = TestContext.Current.CancellationToken;

        OutboundEvent typing = new OutboundTyping { Recipient = "+46555123456", Agent = "my-agent-id" };
        var account = new BorealConnection { BorealAccount = "ACME42" };
        var credentials = new BorealCredentials { Key = new ApiKey("s3cret") };

        var mapped = BorealRequest.FromOutboundEvent(typing, account);
        if (!mapped.TryGetValue(out var request))
        {
            throw new InvalidOperationException(mapped.ToString());
        }

        using var message = request.ToHttpRequestMessage(BorealServers.North, credentials).ThrowIfInvalid();
        using var received = await client.SendAsync(message, stop);
        var response = await ShowActivityResponse.ReadAsync(received, stop);
        var text = response.Match(
            taken => "will be shown: " + taken.Body.ActivityId,
            refused => refused.IsTransient ? "try again" : "refused: " + refused.Body.Code,
            unexpected => "what is this: " + unexpected.StatusCode);

        text.ShouldBe("will be shown: a-1");
        server.Requests.ShouldBe(["POST https://north.boreal.example/rcs/v2/agents/my-agent-id/activity"]);
    }

    [Fact]
    public void TheItemsOfAWebhookAreMappedOneByOne()
    {
        var wire = new WireRequest
        {
            Method = "POST",
            Target = "/hooks/boreal",
            MediaType = "application/json",
            Body =
                """{"signals":[{"from":"rcs:+46555123456","signal":"COMPOSING"},{"from":"rcs:+46555123457","signal":"PAUSED"},{"from":"rcs:+46555123457","signal":"SEEN"}]}"""u8
                    .ToArray(),
        };
        var taken = new List<string>();
        void Take(InboundEvent found) => taken.Add(found.GetType().Name);
        void Report(string reason) => taken.Add(reason.Split(':', '\n')[0]);

        if (ReceiveSignalBatchRequest.TryRead(wire, out var delivered, out _))
        {
            foreach (var result in delivered.Body.Signals.Select(signal => signal.ToInboundEvent()))
            {
                if (result.TryGetValue(out var found))
                {
                    Take(found);
                }
                else
                {
                    Report(result.ToString());
                }
            }
        }

        taken.ShouldBe(["InboundTyping", "unsupported", "invalid"]);
    }

    [Fact]
    public void SeveralRecipientsAreSeveralRequests()
    {
        PhoneNumber[] users = ["+46555123456", "+46555123457"];
        var account = new BorealConnection { BorealAccount = "ACME42" };

        var marks = users.Select(user => BorealRequest.FromOutboundEvent(
            new OutboundRead { Recipient = user, Agent = "my-agent-id", MessageId = "m-1" },
            account));

        marks.ShouldAllBe(mark => mark.IsMapped);
    }
}
