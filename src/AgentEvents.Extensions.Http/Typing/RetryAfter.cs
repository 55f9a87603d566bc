using System.Globalization;
using AgentEvents.Models.Http;

namespace AgentEvents.Extensions.Http;

/// <summary>Reads how long a provider asks to be left alone.</summary>
internal static class RetryAfter
{
    /// <summary>The time in <c>Retry-After</c>, in seconds or as a date; null if there is none that can be read.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="clock">What a date is compared with.</param>
    public static TimeSpan? Read(ReceivedResponse response, TimeProvider clock)
    {
        var text = response.Headers.Where(f => f.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase))
            .Select(f => f.Value)
            .FirstOrDefault();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
                ? date - clock.GetUtcNow()
                : null;
    }
}
