using System.Text.Json;

namespace AgentEvents.StandIn;

/// <summary>The states that the stand-in can be put into: <c>POST /_pact/provider-states</c> with <c>{"state":"…","action":"setup"}</c>.</summary>
public static class ProviderStates
{
    /// <summary>The path of the endpoint.</summary>
    public const string Path = "/_pact/provider-states";

    /// <summary>All states. A state lasts until its teardown, or the setup of another one for the same provider.</summary>
    public static IReadOnlyList<ProviderState> All { get; } =
    [
        new("Sinch accepts events", Provider.Sinch, null),
        new("Sinch answers without a body", Provider.Sinch, Failure.EmptyBody),
        new("Sinch refuses the request", Provider.Sinch, Failure.Of(FailureKind.InvalidRequest)),
        new("Sinch refuses the credentials", Provider.Sinch, Failure.Of(FailureKind.Unauthorized)),
        new("Sinch does not know the agent", Provider.Sinch, Failure.Of(FailureKind.UnknownAgent)),
        new("Sinch has seen the event id before", Provider.Sinch, Failure.Of(FailureKind.DuplicateEventId)),
        new("Sinch fails", Provider.Sinch, Failure.Of(FailureKind.InternalError)),
        new("the operator behind Sinch does not take events", Provider.Sinch, Failure.BadGateway),
        new("Sinch is not available", Provider.Sinch, Failure.Of(FailureKind.ServiceUnavailable)),
        new("Google accepts events", Provider.Google, null),
        new("Google refuses the request", Provider.Google, Failure.Of(FailureKind.InvalidRequest)),
        new("Google refuses the credentials", Provider.Google, Failure.Of(FailureKind.Unauthorized)),
        new("Google does not allow the agent", Provider.Google, Failure.Of(FailureKind.UnknownAgent)),
        new("Google cannot reach the number", Provider.Google, Failure.Of(FailureKind.UnknownRecipient)),
        new("Google's quota is used up", Provider.Google, Failure.TooManyRequests),
        new("Google is not available", Provider.Google, Failure.Of(FailureKind.ServiceUnavailable)),
        new("Kaleyra accepts events", Provider.Kaleyra, null),
        new("Kaleyra does not publish events", Provider.Kaleyra, Failure.KaleyraFailure),
        new("Kaleyra refuses the credentials", Provider.Kaleyra, Failure.Of(FailureKind.Unauthorized)),
    ];

    /// <summary>Does what the body of a request to the endpoint says.</summary>
    /// <param name="server">The stand-in.</param>
    /// <param name="body">The body.</param>
    /// <returns>What is wrong with it, in one line that quotes nothing; null if it was done.</returns>
    internal static string? Change(StandInServer server, byte[] body)
    {
        if (!TryRead(body, out var name, out var isSetup))
        {
            return "The body must be a JSON object with a string \"state\", and \"action\" as \"setup\" or \"teardown\".";
        }

        // A contract that asks for no state, and the end of any, leave everything well.
        if (name.Length == 0)
        {
            server.ClearFailures();
            return null;
        }

        if (All.FirstOrDefault(state => state.Name == name) is not { } found)
        {
            return "There is no such state: ProviderStates.All lists them.";
        }

        server.ClearFailures(found.Provider);
        if (isSetup && found.Failure is { } failure)
        {
            server.Fail(found.Provider, failure, untilCleared: true);
        }

        return null;
    }

    private static bool TryRead(byte[] body, out string name, out bool isSetup)
    {
        name = "";
        isSetup = false;
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("state", out var state) || state.ValueKind != JsonValueKind.String)
            {
                return false;
            }

            var action = root.TryGetProperty("action", out var member) ? member : default;
            isSetup = action.ValueKind == JsonValueKind.Undefined || (action.ValueKind == JsonValueKind.String && action.ValueEquals("setup"));
            name = state.GetString()!;
            return isSetup || (action.ValueKind == JsonValueKind.String && action.ValueEquals("teardown"));
        }
        catch (Exception notJson) when (notJson is JsonException or InvalidOperationException)
        {
            // The second one: text with half of a surrogate pair.
            return false;
        }
    }
}
