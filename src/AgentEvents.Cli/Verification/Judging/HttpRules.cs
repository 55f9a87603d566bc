using AgentEvents.Cli.Reporting;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Judging;

/// <summary>What HTTP and every client demand of an answer, whatever it is about.</summary>
internal static class HttpRules
{
    // Longer ones, and any that are no token, could be anything.
    private const int MostOfAToken = 100;

    /// <summary>What is wrong.</summary>
    public static IEnumerable<Finding> Of(ReceivedResponse response)
    {
        if (response.StatusCode is >= 300 and < 400)
        {
            yield return new Finding
            {
                Rule = "redirect",
                Message = FormattableString.Invariant($"{response.StatusCode} sends the client elsewhere; ")
                    + "redirects are not followed, since they would carry events and credentials along",
            };
        }

        if (Values(response, "Content-Encoding")
            .Where(v => !v.Equals("identity", StringComparison.OrdinalIgnoreCase))
            .ToArray() is { Length: > 0 } encodings)
        {
            yield return Field("Content-Encoding", $"must be absent, since the request does not say that it takes any; found {Shown(encodings)}");
        }

        var transfers = Values(response, "Transfer-Encoding");
        if (transfers.Length > 0 && !(transfers.Length == 1 && transfers[0].Equals("chunked", StringComparison.OrdinalIgnoreCase)))
        {
            yield return Field("Transfer-Encoding", $"must be chunked, once, or absent; found {Shown(transfers)}");
        }

        var lengths = Values(response, "Content-Length");
        if (lengths.Length > 0 && transfers.Length > 0)
        {
            yield return Field("Content-Length", "must not stand beside Transfer-Encoding: receivers would disagree about where the body ends");
        }
        else if (lengths.Length > 1
            || lengths.Any(l => !long.TryParse(l, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)))
        {
            yield return Field("Content-Length", "must be one number of bytes");
        }
        else if (response.StatusCode is 204 or 205 && lengths is [not "0"])
        {
            yield return Field(
                "Content-Length",
                FormattableString.Invariant($"must be absent: {response.StatusCode} has no body; found {Shown(lengths)}"));
        }
    }

    /// <summary>The values of a header field.</summary>
    public static string[] Values(ReceivedResponse response, string name) =>
        [.. response.Headers.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(f => f.Value)];

    /// <summary>A finding about a header field.</summary>
    public static Finding Field(string name, string message) => new() { Rule = "header", Part = name, Message = message };

    /// <summary>Values of header fields that hold names and numbers, as far as they look like it.</summary>
    public static string Shown(IEnumerable<string> values) => string.Join(", ", values.Select(value =>
        value.Length == 0 ? "an empty value"
            : value.Length <= MostOfAToken
                && value.All(c => char.IsAsciiLetterOrDigit(c) || "!#$&^_.+-/*;,= \"'".Contains(c, StringComparison.Ordinal)) ? $"'{value}'"
            : "something else"));
}
