using System.Text;
using System.Text.Json;
using AgentEvents.Models.Http;
using AgentEvents.Pacts;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Cli.Contracts;

/// <summary>
/// Writes contracts as pact files, if our binding sends what is described and reads what comes back. Pact's core plays the provider meanwhile.
/// </summary>
/// <param name="folder">Where the files go.</param>
internal sealed class PactRecorder(string folder) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });

    /// <summary>The name of a pact's file.</summary>
    /// <param name="provider">What the provider is called in it.</param>
    public static string FileName(string provider) => $"{ContractSource.Consumer}-{provider}.json";

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Writes an interaction.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="interaction">The interaction.</param>
    /// <exception cref="PactFailureException">Our binding sends something else.</exception>
    /// <exception cref="CannotRunException">Our binding does not know the answer.</exception>
    public Task RecordAsync(string provider, DerivedInteraction interaction)
    {
        var builder = Pact.V4(ContractSource.Consumer, provider, new PactConfig { PactDir = folder }).WithHttpInteractions();
        var parts = interaction.Request.Target.Split('?', 2);
        var request = builder.UponReceiving(interaction.Description)
            .Given(interaction.State)
            .WithRequest(new HttpMethod(interaction.Request.Method), parts[0]);
        foreach (var pair in parts.Length == 2 ? parts[1].Split('&').Select(p => p.Split('=', 2)) : [])
        {
            request.WithQuery(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair.Length == 2 ? pair[1].Replace('+', ' ') : ""));
        }

        foreach (var field in interaction.Request.Headers)
        {
            request.WithHeader(field.Name, field.Value);
        }

        foreach (var (field, pattern) in interaction.Credentials)
        {
            request.WithHeader(field.Name, Match.Regex(field.Value, pattern));
        }

        // Rules are for JSON: a form is compared as it is.
        var response = (interaction.RequestBody is { } body ? request.WithJsonBody(body, interaction.Request.MediaType!)
            : interaction.Request.MediaType is { } form ? request.WithBody(Encoding.UTF8.GetString(interaction.Request.Body.Span), form)
            : request)
            .WillRespond()
            .WithStatus((ushort)interaction.StatusCode);
        if (interaction.Body is { } answer)
        {
            // A text is a text, and no JSON.
            _ = interaction.MediaType is { } mediaType && mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
                ? response.WithBody(answer.GetValue<string>(), mediaType)
                : response.WithJsonBody(answer);
        }

        return builder.VerifyAsync(context => SendAsync(context.MockServerUri, interaction));
    }

    /// <summary>Writes a message.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="message">The message.</param>
    /// <exception cref="CannotRunException">Our binding does not read it.</exception>
    public void Record(string provider, DerivedMessage message) =>
        Pact.V4(ContractSource.Consumer, ContractSource.MessageProvider(provider), new PactConfig { PactDir = folder })
            .WithMessageInteractions()
            .ExpectsToReceive(message.Description)
            .Given(message.State)
            .WithJsonContent(message.Content)
            .Verify<JsonElement>(received => Take(message, Encoding.UTF8.GetBytes(received.GetRawText())));

    private static void Take(DerivedMessage message, byte[] document)
    {
        var result = message.Webhook.Content?.Invoke(document) ?? message.Webhook.Validate(new WireRequest
        {
            Method = message.Webhook.Operation.Method,
            Target = "",
            MediaType = message.Webhook.Operation.MediaType,
            Body = message.Webhook.Operation.ToWireBody(document),
        });
        if (!result.IsValid)
        {
            throw new CannotRunException($"{message.Description}: the generated reader refuses it at {result.Violations[0].InstanceLocation}: "
                + result.Violations[0].Message);
        }
    }

    private async Task SendAsync(Uri address, DerivedInteraction interaction)
    {
        using var message = new HttpRequestMessage(
            new HttpMethod(interaction.Request.Method),
            new Uri(
                address.GetLeftPart(UriPartial.Authority) + interaction.Request.Target,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach (var field in interaction.Request.Headers.Concat(interaction.Credentials.Select(c => c.Field)))
        {
            message.Headers.TryAddWithoutValidation(field.Name, field.Value);
        }

        if (interaction.Request.MediaType is { } mediaType)
        {
            message.Content = new ReadOnlyMemoryContent(interaction.Request.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead);
        var received = await ReceivedResponse.ReadAsync(response);

        // Another status is Pact's own, for a request that is not the one that is described: it says what differs.
        if (received.StatusCode == interaction.StatusCode && !interaction.Operation.IsReadable(received))
        {
            throw new CannotRunException($"{interaction.Description}: the generated reader does not know this answer");
        }
    }
}
