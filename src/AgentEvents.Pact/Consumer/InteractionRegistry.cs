using System.Collections.Concurrent;

namespace AgentEvents.Pacts;

/// <summary>
/// Knows every interaction that this process has written. The core identifies an interaction by description and provider states and lets a second one
/// silently take the place of the first; here that is an error.
/// </summary>
internal static class InteractionRegistry
{
    private static readonly ConcurrentDictionary<(string Folder, string Consumer, string Provider, string Identity), string> Entries = new();

    /// <summary>Enters an interaction.</summary>
    /// <param name="pact">The pact that it is of.</param>
    /// <param name="draft">The interaction.</param>
    /// <exception cref="InvalidOperationException">Another interaction of the pact has its description and states.</exception>
    public static void Enter(IPactV4 pact, InteractionDraft draft)
    {
        var key = (Path.GetFullPath(pact.Config.PactDir), pact.Consumer, pact.Provider, draft.Identity);
        if (Entries.GetOrAdd(key, draft.Content) != draft.Content)
        {
            throw new InvalidOperationException(
                $"The pact of {pact.Consumer} and {pact.Provider} has another interaction '{draft.Description}' with the same provider states; it "
                    + "would be replaced. Give one of them another description or state.");
        }
    }
}
