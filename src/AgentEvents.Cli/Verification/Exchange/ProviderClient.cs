using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Exchange;

/// <summary>
/// Sends requests as they are and takes answers as they are: no redirect is followed, nothing is decompressed, no cookie is kept, no connection is
/// used twice.
/// </summary>
internal sealed class ProviderClient : IDisposable
{
    // They belong to a connection, or are made anew. Whoever says what he can decompress is sent what our reader cannot.
    private static readonly HashSet<string> OwnFields = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Expect", "TE", "Trailer", "Upgrade", "Accept-Encoding",
    };

    private const string NoHead = "the answer does not begin as one in HTTP/1.1 does: a status line, header fields, an empty line";

    private static readonly HttpRequestOptionsKey<TappedStream> Tap = new("tap");

    private readonly TimeSpan _timeout;
    private readonly HttpClient _client;

    /// <summary>A client.</summary>
    /// <param name="timeout">How long a whole answer may take.</param>
    /// <param name="insecure">Whether any certificate will do.</param>
    public ProviderClient(TimeSpan timeout, bool insecure)
    {
        _timeout = timeout;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.Zero,
            PlaintextStreamFilter = static (context, _) =>
            {
                var tap = new TappedStream(context.PlaintextStream);
                context.InitialRequestMessage.Options.Set(Tap, tap);
                return ValueTask.FromResult<Stream>(tap);
            },
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, _, _, errors) => insecure || errors == SslPolicyErrors.None,
            },
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a request and takes the answer.</summary>
    /// <param name="baseUrl">Where the provider is.</param>
    /// <param name="request">The request.</param>
    /// <param name="credentials">Header fields that take the place of those of the same name.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was ended from outside.</exception>
    public async Task<ProviderAnswer> SendAsync(Uri baseUrl, WireRequest request, IReadOnlyList<HttpField> credentials, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_timeout);
        HttpResponseMessage? response = null;
        using var message = MessageOf(baseUrl, request, credentials);
        try
        {
            response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var received = await ReceivedResponse.ReadAsync(response, cancellationToken: limit.Token);
            return new ProviderAnswer { Response = received, Breakage = BreakageOf(Came(message), response) };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            var seconds = _timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return new ProviderAnswer
            {
                Failure = $"no {(response is null ? "" : "whole ")}answer within {seconds} s; allow more with --timeout, or see the provider's log",
            };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return response is not null ? Broken(response, e) : RawAnswer.IsHeadless(Came(message)) ? BrokenHead(NoHead) : WithoutStatus(e);
        }
        finally
        {
            response?.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static HttpRequestMessage MessageOf(Uri baseUrl, WireRequest request, IReadOnlyList<HttpField> credentials)
    {
        var path = request.Target.StartsWith('/') ? baseUrl.AbsolutePath.TrimEnd('/') : baseUrl.AbsolutePath;
        var address = baseUrl.GetLeftPart(UriPartial.Authority) + path + request.Target;
        var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (request.MediaType is not null || !request.Body.IsEmpty)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            _ = request.MediaType is { } mediaType && message.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        var replaced = credentials.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var field in request.Headers.Where(field => !OwnFields.Contains(field.Name) && !replaced.Contains(field.Name)).Concat(credentials))
        {
            _ = message.Headers.TryAddWithoutValidation(field.Name, field.Value)
                || (message.Content?.Headers.TryAddWithoutValidation(field.Name, field.Value) ?? false);
        }

        return message;
    }

    private static ReadOnlyMemory<byte> Came(HttpRequestMessage message) => message.Options.TryGetValue(Tap, out var tap) ? tap.Came : default;

    private static Finding? BreakageOf(ReadOnlyMemory<byte> came, HttpResponseMessage response)
    {
        if (RawAnswer.Of(came) is not { } raw)
        {
            return null;
        }

        if (raw.HeadFault() is { } fault)
        {
            return fault;
        }

        var isChunked = response.Headers.TransferEncodingChunked == true;
        var length = response.Content.Headers.ContentLength;
        if ((isChunked ? raw.Surplus(null) : length is null ? 0 : raw.Surplus(length)) is not (> 0 and var surplus))
        {
            return null;
        }

        var end = isChunked ? "last chunk (Transfer-Encoding)" : FormattableString.Invariant($"{length} that Content-Length tells");
        return new Finding
        {
            Rule = "http",
            Message = FormattableString.Invariant($"{surplus} bytes stand behind the {end}; the next answer would begin with them"),
        };
    }

    private static ProviderAnswer WithoutStatus(Exception e) => (e as HttpRequestException)?.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => new ProviderAnswer { Failure = "no TLS connection; trust the certificate, or say --insecure" },
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError =>
            new ProviderAnswer { Failure = "the provider could not be reached any more; see its log" },
        HttpRequestError.InvalidResponse => BrokenHead(NoHead),
        HttpRequestError.ConfigurationLimitExceeded => BrokenHead("the header fields are longer than 64 KiB, of which clients take no more"),
        _ => new ProviderAnswer { Failure = "the connection was closed before a whole answer came; see the provider's log" },
    };

    private static ProviderAnswer BrokenHead(string message) => new() { Breakage = new Finding { Rule = "http", Message = message } };

    private static ProviderAnswer Broken(HttpResponseMessage response, Exception e)
    {
        var error = (e as HttpIOException)?.HttpRequestError
            ?? (e as HttpRequestException)?.HttpRequestError
            ?? (e.InnerException as HttpIOException)?.HttpRequestError;
        var chunked = response.Headers.TransferEncodingChunked == true;
        var message = (error, chunked) switch
        {
            (HttpRequestError.InvalidResponse, true) => "the chunks of the body (Transfer-Encoding) are not written as HTTP/1.1 demands",
            (HttpRequestError.ResponseEnded, true) => "the connection was closed before the last chunk of the body (Transfer-Encoding)",
            (_, false) when response.Content.Headers.ContentLength is { } length =>
                FormattableString.Invariant($"the connection was closed before the {length} bytes that Content-Length tells"),
            _ => "the connection broke within the body",
        };
        return new ProviderAnswer
        {
            Response = new ReceivedResponse { StatusCode = (int)response.StatusCode },
            Breakage = new Finding { Rule = "http", Message = message },
        };
    }
}
