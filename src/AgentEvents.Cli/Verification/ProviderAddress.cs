using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace AgentEvents.Cli.Verification;

/// <summary>
/// Addresses that users name: read, and tried before anything depends on them. Pact's core would say the same of all that can go wrong.
/// </summary>
internal static class ProviderAddress
{
    /// <summary>Reads an address.</summary>
    /// <param name="option">The option that it is given with.</param>
    /// <param name="text">The address.</param>
    /// <exception cref="CannotRunException">It is none that requests could go to.</exception>
    public static Uri Read(string option, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps)
            || url.Host.Length == 0)
        {
            throw new CannotRunException($"{option} must be an address such as http://localhost:8080");
        }

        // Addresses are printed and logged by many; what stands here would be too.
        return url.UserInfo.Length == 0
            ? url
            : throw new CannotRunException($"{option} must not hold a user name or a password; send credentials with --header or --broker-token");
    }

    /// <summary>Connects once, and agrees on a secret if the address says so.</summary>
    /// <param name="option">The option that it is given with.</param>
    /// <param name="url">The address.</param>
    /// <param name="timeout">How long that may take.</param>
    /// <param name="insecure">Whether any certificate will do.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <exception cref="CannotRunException">Nobody answers there.</exception>
    public static async Task RequireAsync(string option, Uri url, TimeSpan timeout, bool insecure, CancellationToken stop)
    {
        var place = $"{option} {url.Scheme}://{url.Authority}";
        var errors = SslPolicyErrors.None;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(url.IdnHost, url.Port, limit.Token);
            if (url.Scheme == Uri.UriSchemeHttps)
            {
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsClientAsync(Handshake(url, found => insecure || (errors = found) == SslPolicyErrors.None), limit.Token);
            }
        }
        catch (SocketException e)
        {
            throw new CannotRunException(e.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
                ? $"{place}: there is no host of this name; check how it is spelt"
                : $"{place}: cannot be reached ({e.SocketErrorCode}); start it, or check host and port");
        }
        catch (AuthenticationException) when (errors != SslPolicyErrors.None)
        {
            throw new CannotRunException(
                $"{place}: no TLS connection, since its certificate is not trusted or not for this host; trust it, or say --insecure");
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            throw new CannotRunException($"{place}: does not speak TLS, or none that this machine allows; check the port, or write http://");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new CannotRunException($"{place}: no connection within {timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s; check host "
                + "and port, or allow more with --timeout");
        }
    }

    private static SslClientAuthenticationOptions Handshake(Uri url, Func<SslPolicyErrors, bool> accepts) => new()
    {
        TargetHost = url.IdnHost,
        RemoteCertificateValidationCallback = (_, _, _, errors) => accepts(errors),
    };
}
