using System.Net;
using System.Text;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The <c>serve</c> command, in this process; <see cref="ServeProcessTests"/> ends it as people do.</summary>
public sealed class ServeTests
{
    [Fact]
    public async Task ItServesUntilItIsToldToEnd()
    {
        await using var serving = await Serving.StartAsync("--provider", "sinch", "--fail-once", "sinch=bad-gateway");

        serving.Lines.Select(l => l.Split(": ")[0]).ShouldBe(["sinch", "provider states"]);
        (await serving.PostAsync()).ShouldBe(HttpStatusCode.BadGateway);
        (await serving.PostAsync()).ShouldBe(HttpStatusCode.OK);
        (await serving.EndAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AFailureLasts()
    {
        await using var serving = await Serving.StartAsync("--fail", "sinch=service-unavailable", "--fail", "kaleyra=slow:0.5");

        serving.Lines.Count.ShouldBe(4);
        (await serving.PostAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await serving.PostAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>A provider is a folder: nothing is known of these two but what stands in it.</summary>
    [Fact]
    public async Task AFolderIsServedToo()
    {
        var folder = Path.Combine(Repository.Root, "tests", "FourthProvider", "schemas");
        await using var serving = await Serving.StartAsync("--schemas", folder, "--fail-once", "boreal=too-many-requests");

        serving.Lines.Select(l => l.Split(": ")[0]).ShouldBe(["boreal", "cirrus", "google", "kaleyra", "sinch", "provider states"]);
        const string activity = """{"recipients":["rcs:+46555123456"],"channel":"RCS","seconds":20,"event":{"composing":{}}}""";
        (await serving.SendAsync("v2/agents/bot/activity", activity, "Boreal-Key", "guess"))
            .ShouldBe("401 {\"status\":\"401\",\"code\":\"NO_SUCH_AGENT\"}");
        (await serving.SendAsync("v2/agents/bot/activity", activity)).ShouldBe("429 {\"status\":\"429\",\"code\":\"SLOW_DOWN\"}");
        (await serving.SendAsync("v2/agents/bot/activity", activity)).ShouldStartWith("202 {\"status\":\"202\",\"activityId\":\"");
        (await serving.SendAsync("v2/agents/bot/activity", "{}"))
            .ShouldStartWith("400 {\"status\":\"400\",\"code\":\"REFUSED\",\"text\":\"The request is not valid; /body");
        (await serving.SendAsync("v2/agents/bot/nothing", "{}")).ShouldStartWith("404");
    }

    [Fact]
    public void AFolderWithoutExamplesIsToldWhatToWrite()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "FourthProvider", "schemas", "boreal")))
        {
            File.WriteAllText(
                folder.PathOf(Path.GetFileName(file)),
                File.ReadAllText(file).Replace("\"examples\": { \"busy\"", "\"x-examples\": { \"busy\"", StringComparison.Ordinal));
        }

        var line = 1 + File.ReadLines(folder.PathOf("openapi.json")).TakeWhile(l => !l.Contains("\"x-examples\"", StringComparison.Ordinal)).Count();
        Fails("--schemas", folder.Root).ShouldBe(
            $"agent-events: {folder.PathOf("openapi.json")}({line - 2}): the response 503 of markMessage has a body and no example; write "
                + "\"examples\" beside "
            + "its \"schema\", each with \"value\" or \"externalValue\"");
    }

    [Fact]
    public void AProviderThatIsNoneIsRefused() => Fails("--provider", "sinhc").ShouldContain("did you mean 'sinch'");

    [Fact]
    public async Task APortThatIsTakenIsSaidOnOneLine()
    {
        await using var other = await RunningStandIn.StartAsync();

        Fails("--port", new Uri(other.Url).Port.ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldContain("cannot be listened on");
    }

    [Theory]
    [InlineData("sinch", "names no provider")]
    [InlineData("twilio=slow", "names no provider")]
    [InlineData("sinch=tired", "is no failure; these are: not-found,")]
    [InlineData("sinch=slow:x", "a number of seconds")]
    [InlineData("sinch=slow:-1", "a number of seconds")]
    [InlineData("kaleyra=duplicate-event", "has no such failure")]
    public void AFailureThatIsNoneIsRefused(string failure, string told) => Fails("--fail", failure).ShouldContain(told);

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("http")]
    public void APortThatIsNoneIsRefused(string port) => Fails("--port", port).ShouldContain("--port must be a number from 0 to 65535");

    private static string Fails(params string[] arguments)
    {
        var run = Tool.RunIn(new ToolEnvironment { Stop = new CancellationToken(true) }, Stream.Null, ["serve", .. arguments]);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        return run.ErrorLines.ShouldHaveSingleItem();
    }

    /// <summary>The command while it runs.</summary>
    private sealed class Serving : IAsyncDisposable
    {
        private static readonly HttpClient Client = new();

        private readonly CancellationTokenSource _stop = new();
        private readonly StartedWriter _output = new();
        private readonly Task<int> _run;

        private Serving(string[] arguments)
        {
            var console = new CommandConsole(Stream.Null, _output, TextWriter.Null) { Environment = new ToolEnvironment { Stop = _stop.Token } };
            _run = Task.Run(() => new CommandLine(console).Run(["serve", .. arguments]), TestContext.Current.CancellationToken);
        }

        public IReadOnlyList<string> Lines => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public static async Task<Serving> StartAsync(params string[] arguments)
        {
            var serving = new Serving(arguments);
            await await Task.WhenAny(serving._output.Flushed, serving._run);
            return serving;
        }

        public async Task<HttpStatusCode> PostAsync()
        {
            using var content = new StringContent("""{"to":"46555123456","event":{"type":"agent_composing"}}""", Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, Lines[0].Split(": ")[1] + "rcs/v1/bot/events") { Content = content };
            request.Headers.Add("Authorization", "Bearer sinch-token");
            using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        public async Task<string> SendAsync(string path, string body, string header = "Boreal-Key", string key = "boreal-key")
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var request = new HttpRequestMessage(HttpMethod.Post, Lines[0].Split(": ")[1] + path) { Content = content };
            request.Headers.Add(header, key);
            request.Headers.Add("Boreal-Account", "ACME42");
            using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
        }

        public async Task<int> EndAsync()
        {
            await _stop.CancelAsync();
            return await _run;
        }

        public async ValueTask DisposeAsync()
        {
            await EndAsync();
            _stop.Dispose();
        }
    }

    /// <summary>Says when it is flushed for the first time.</summary>
    private sealed class StartedWriter : StringWriter
    {
        private readonly TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Flushed => _flushed.Task;

        public override void Flush() => _flushed.TrySetResult();

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            _flushed.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
