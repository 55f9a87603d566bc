using System.Net.Http.Headers;
using System.Text;
using AgentEvents.Models.Http;

namespace AgentEvents.Quickstart;

/// <summary>Shows requests and responses as they stand on the wire, but for secrets, and for what differs from run to run.</summary>
internal static class WireText
{
    // The port is a free one, and the clock goes on.
    private static readonly string[] Passing = ["Host", "Date"];

    /// <summary>Shows a request.</summary>
    public static async Task ShowAsync(Page page, HttpRequestMessage message, HttpOperation operation)
    {
        string[] secrets = ["Authorization", .. operation.Security.Select(scheme => scheme.HeaderName).OfType<string>()];
        page.Line($"  > {message.Method} {message.RequestUri!.PathAndQuery} HTTP/1.1");
        Show(page, message.Headers.NonValidated, secrets);
        if (message.Content is { } content)
        {
            // The length becomes a field when it is asked for, here or by the client.
            _ = content.Headers.ContentLength;
            Show(page, content.Headers.NonValidated, secrets);
            page.Line($"  > {await content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Shows a response.</summary>
    public static void Show(Page page, ReceivedResponse response)
    {
        page.Line($"  < {response.StatusCode}");
        foreach (var field in response.Headers.Where(field => !Passing.Contains(field.Name, StringComparer.OrdinalIgnoreCase)))
        {
            page.Line($"  < {field.Name}: {field.Value}");
        }

        if (!response.Body.IsEmpty)
        {
            page.Line($"  < {Encoding.UTF8.GetString(response.Body.Span)}");
        }
    }

    private static void Show(Page page, HttpHeadersNonValidated headers, string[] secrets)
    {
        foreach (var (name, value) in headers)
        {
            page.Line($"  > {name}: {(secrets.Contains(name, StringComparer.OrdinalIgnoreCase) ? "***" : value)}");
        }
    }
}
