using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Verification;
using AgentEvents.StandIn;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.Cli.Serving;

/// <summary>Runs the stand-in of the providers until somebody wants an end.</summary>
/// <param name="console">Where addresses are printed.</param>
/// <param name="options">What was asked for.</param>
internal sealed class ServeCommand(CommandConsole console, ServeOptions options)
{
    /// <summary>Serves.</summary>
    /// <returns>An <see cref="ExitCode"/>: an end from outside is how this is meant to end.</returns>
    /// <exception cref="CannotRunException">The port is taken, or a failure is none.</exception>
    public int Run()
    {
        using var interruption = console.Environment.Stop is null ? Interruption.Listen() : null;
        ServeAsync(console.Environment.Stop ?? interruption!.Token).GetAwaiter().GetResult();
        return ExitCode.Good;
    }

    private async Task ServeAsync(CancellationToken stop)
    {
        var providers = ProviderFolder.OpenProviders(options.Schemas, console);
        string[] names = [.. providers.Select(provider => provider.Name)];
        if (options.Provider != ProviderNames.All && !names.Contains(options.Provider, StringComparer.Ordinal))
        {
            throw new CannotRunException(DidYouMean.NoValue("--provider", options.Provider, [.. names, ProviderNames.All]));
        }

        await using var server = await StartAsync(providers);
        foreach (var failure in options.Failures)
        {
            FailureText.Apply(server, names, failure, untilCleared: true);
        }

        foreach (var failure in options.FailuresOnce)
        {
            FailureText.Apply(server, names, failure, untilCleared: false);
        }

        foreach (var provider in names.Where(name => options.Provider == ProviderNames.All || options.Provider == name))
        {
            console.Say($"{provider}: {server.BaseAddress}");
        }

        console.Say($"provider states: {new Uri(server.BaseAddress, ProviderStates.Path)}");

        // Whoever waits for these lines to begin must not wait for our end.
        await console.Output.FlushAsync(CancellationToken.None);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(ended.SetResult);
        await ended.Task;
    }

    private async Task<StandInServer> StartAsync(IReadOnlyList<StandInProvider> providers)
    {
        try
        {
            return await StandInServer.StartAsync(new StandInOptions { Port = options.Port, Providers = providers }, CancellationToken.None);
        }
        catch (DocumentException e)
        {
            throw new CannotRunException(e.Message);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            throw new CannotRunException(
                $"port {options.Port} cannot be listened on: it is taken or reserved; name another one, or leave --port out for one that is free");
        }
    }
}
