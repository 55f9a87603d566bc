using System.Text.Json;

namespace AgentEvents.StandIn;

/// <summary>The states that the stand-in can be put into: <c>POST /_pact/provider-states</c> with <c>{"state":"…","action":"setup"}</c>.</summary>
public static class ProviderStates
{
    /// <summary>The path of the endpoint.</summary>
    public const string Path = "/_pact/provider-states";

    /// <summary>
    /// All states. One lasts until its teardown, or the setup of another one for the same provider; each begins with providers that have seen nothing
    /// yet. A failure comes to every provider whose document has it.
    /// </summary>
    public static IReadOnlyList<ProviderState> All { get; } =
    [
        new("the agent may reach the user", null),
        new("the user has sent the message", null),
        new("the agent may reach the user, and events get an id", null),
        new("the user has sent the message, and events get an id", null),
        new("the answer has no body", Failure.EmptyBody),
        new("the user's number is refused", Failure.Of(FailureKind.InvalidRequest)),
        new("the credentials are refused", Failure.Of(FailureKind.Unauthorized)),
        new("the agent is not known", Failure.Of(FailureKind.UnknownAgent)),
        new("the agent may not reach the user", Failure.Of(FailureKind.UnknownAgent)),
        new("the provider denies access", Failure.Of(FailureKind.UnknownAgent)),
        new("the user cannot be reached", Failure.Of(FailureKind.UnreachableUser)),
        new("the event id was used before", Failure.Of(FailureKind.DuplicateEvent)),
        new("the operator does not take events", Failure.BadGateway),
        new("the quota is used up", Failure.TooManyRequests),
        new("the provider fails", Failure.Of(FailureKind.InternalError)),
        new("the provider is not available", Failure.Of(FailureKind.ServiceUnavailable)),
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
            server.Reset();
            return null;
        }

        if (All.FirstOrDefault(state => state.Name == name) is not { } found)
        {
            return "There is no such state: ProviderStates.All lists them.";
        }

        foreach (var provider in server.ProvidersIn(found))
        {
            server.Reset(provider);
            if (isSetup && found.Failure is { } failure)
            {
                server.Fail(provider, failure, untilCleared: true);
            }
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
