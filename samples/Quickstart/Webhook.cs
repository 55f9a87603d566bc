using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AgentEvents.Quickstart;

/// <summary>An agent's webhook: a minimal API that proves that it is the agent's, and takes nothing of which the signature is wrong.</summary>
internal sealed class Webhook : IAsyncDisposable
{
    // Agreed upon when the webhook was set up.
    public const string Key = "client-token-of-the-webhook";

    private const string Path = "/events";

    private readonly WebApplication _application;
    private readonly IReadOnlyList<WebhookEntry> _entries;
    private readonly Action<string> _take;

    private Webhook(IReadOnlyList<WebhookEntry> entries, Action<string> take)
    {
        _entries = entries;
        _take = take;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        _application = builder.Build();
        _application.Map(Path, ReceiveAsync);
    }

    /// <summary>The address that the provider pushes to.</summary>
    public Uri Address => new(new Uri(_application.Urls.Single()), Path);

    /// <param name="entries">What the provider delivers.</param>
    /// <param name="take">Takes the name of what was delivered.</param>
    public static async Task<Webhook> OpenAsync(IReadOnlyList<WebhookEntry> entries, Action<string> take)
    {
        var webhook = new Webhook(entries, take);
        await webhook._application.StartAsync();
        return webhook;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task<IResult> ReceiveAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var wire = new WireRequest
        {
            Method = request.Method,
            Target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget,
            Headers = [.. request.Headers.SelectMany(field => field.Value.Select(value => new HttpField(field.Key, value ?? "")))],
            MediaType = request.ContentType,
            Body = buffer.ToArray(),
        };

        // Once, when the webhook is set up: it comes without an envelope and without a signature.
        if (_entries.Select(entry => entry.Activation).FirstOrDefault(a => a?.Matches(wire) == true) is { } activation)
        {
            return activation.Answer(wire, Key) is { } answer
                ? Results.Bytes(answer.Body.ToArray(), answer.MediaType)
                : Results.Unauthorized();
        }

        // The signature first: what is not the provider's is not even read.
        var signed = _entries
            .Where(entry => !entry.IsActivation)
            .Where(entry => entry.SignatureHeader is not { } header || entry.IsSigned(wire.Body, request.Headers[header], Key))
            .ToArray();
        if (signed.FirstOrDefault(entry => entry.Validate(wire).IsValid) is not { } found)
        {
            return Results.Unauthorized();
        }

        _take(found.Name);
        return Results.StatusCode(found.AcknowledgingStatus);
    }
}
