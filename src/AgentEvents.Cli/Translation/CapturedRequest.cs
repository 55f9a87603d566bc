using AgentEvents.Cli.Validation.Captures;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Translation;

/// <summary>Finds the requests of a capture that go to a provider.</summary>
internal static class CapturedRequest
{
    /// <summary>The requests, in the order of the capture, and at the end what was passed over.</summary>
    /// <param name="name">What the file is called.</param>
    /// <param name="utf8">The capture.</param>
    /// <param name="provider">The provider.</param>
    /// <exception cref="CannotRunException">It is no capture.</exception>
    public static IEnumerable<RecordedRequest> ReadAll(string name, byte[] utf8, ProviderEntry provider)
    {
        var passedOver = new PassedOver();
        foreach (var exchange in ExchangeReader.ReadAll(name, utf8))
        {
            if (exchange.Request is not { } request)
            {
                passedOver.Unreadable++;
            }
            else if (provider.FindOperation(request.Method, request.Target) is { } operation)
            {
                RecordedRequest found = exchange.RequestFault is { } fault ? new RecordedFault(fault) : new RecordedWire(request);
                yield return found with { Part = FormattableString.Invariant($"entry {exchange.Number} {operation.Name}") };
            }
            else
            {
                passedOver.Elsewhere++;
            }
        }

        foreach (var finding in passedOver.Findings)
        {
            yield return new RecordedNote(finding);
        }
    }
}
