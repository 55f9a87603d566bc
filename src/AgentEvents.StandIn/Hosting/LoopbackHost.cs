using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AgentEvents.StandIn.Hosting;

/// <summary>
/// Kestrel on the loopback, and nothing besides: no settings from files or the environment, no log, no signals taken from the process that it runs
/// in.
/// </summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly CancellationTokenSource _stopping = new();

    private LoopbackHost(WebApplication application) => _application = application;

    /// <summary>Where it listens.</summary>
    public Uri BaseAddress => new(_application.Urls.Single());

    /// <summary>Starts listening.</summary>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <param name="maxBodyBytes">How many bytes the body of a request may have.</param>
    /// <param name="handler">Answers a request. The token ends with the connection or the host.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LoopbackHost> StartAsync(
        int port,
        int maxBodyBytes,
        Func<HttpContext, CancellationToken, Task> handler,
        CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = maxBodyBytes;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var host = new LoopbackHost(builder.Build());
        host._application.Run(context => host.HandleAsync(context, handler));
        try
        {
            await host._application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return host;
    }

    /// <summary>Stops listening, and cuts what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task HandleAsync(HttpContext context, Func<HttpContext, CancellationToken, Task> handler)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        try
        {
            await handler(context, ending.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = refused.StatusCode;
        }
        catch (Exception gone) when (ending.IsCancellationRequested && gone is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    /// <summary>The host lives as long as its owner says, and not until Ctrl+C.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
