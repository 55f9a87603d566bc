using AgentEvents.Extensions.Http;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.StandIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Hosting.Http;

/// <summary>A client of one provider, and the stand-in that it talks to.</summary>
internal sealed class ClientStage : IAsyncDisposable
{
    /// <summary>The user's number. No log may have its digits.</summary>
    public const string Number = "46555123456";

    /// <summary>A part of every credential of the stand-in.</summary>
    public static readonly string[] Secrets = ["-token", "-password", "-key", "kaleyra-user"];

    private readonly ServiceProvider _services;

    private ClientStage(ServiceProvider services, StandInServer standIn, ProviderEntry provider)
    {
        _services = services;
        StandIn = standIn;
        Provider = provider;
    }

    public static TheoryData<string> Providers => [.. SchemaCatalogue.Entries.Providers.Where(p => p.Writer is not null).Select(p => p.Name)];

    public StandInServer StandIn { get; }

    public ProviderEntry Provider { get; }

    public WatchedClock Clock { get; private init; } = new();

    public LogLines Log { get; private init; } = new();

    public AgentEventClient Client => _services.GetRequiredService<AgentEventClient>();

    public string Name => Provider.Name;

    /// <summary>Changes every answer.</summary>
    public Func<StandInResponse, StandInResponse>? Rewrite { get; set; }

    public static PhoneNumber User => new(Number);

    public static OutboundTyping Typing => new() { Recipient = User };

    public static async Task<ClientStage> StartAsync(string name, Action<ProviderClientOptions>? configure = null)
    {
        var provider = SchemaCatalogue.Entries.FindProvider(name)!;
        ClientStage? stage = null;
        var standIn = await StandInServer.StartAsync(
            new StandInOptions { Rewrite = answer => stage?.Rewrite?.Invoke(answer) ?? answer }, TestContext.Current.CancellationToken);
        var clock = new WatchedClock();
        var log = new LogLines();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddAgentEvents()
            .ConfigureResilience(resilience => resilience.Retry.Delay = TimeSpan.FromMilliseconds(1))
            .AddProvider(provider, options =>
            {
                Connect(options, standIn.BaseAddress);
                options.Clock = clock;
                configure?.Invoke(options);
            });
        return stage = new ClientStage(services.BuildServiceProvider(), standIn, provider) { Clock = clock, Log = log };
    }

    /// <summary>Sets what the stand-in takes: it has a word for each scheme of each provider.</summary>
    public static void Connect(ProviderClientOptions options, Uri address)
    {
        options.BaseAddress = address;
        options.Agent = "my-agent";
        foreach (var setting in options.Provider.Settings)
        {
            options.Settings[setting.Name] = "account";
        }

        var name = options.Provider.Name;
        foreach (var scheme in options.Provider.Operations.SelectMany(o => o.Operation.Security))
        {
            options.UseCredential(scheme.Id, scheme.Kind switch
            {
                SecuritySchemeKind.Bearer => new BearerToken(name + "-token"),
                SecuritySchemeKind.Basic => new BasicCredentials(name + "-user", name + "-password"),
                _ => (HttpCredential)new ApiKey(name + "-key"),
            });
        }
    }

    public void Fail(Failure failure, bool untilCleared = false) => StandIn.Fail(Name, failure, untilCleared);

    /// <summary>Waits until the stand-in has received so many requests.</summary>
    public async Task ReceivedAsync(int count)
    {
        var limit = Task.Delay(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        while (StandIn.Received.Count < count && !limit.IsCompleted)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        StandIn.Received.Count.ShouldBe(count);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await StandIn.DisposeAsync();
    }
}
