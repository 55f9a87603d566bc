
namespace AgentEvents.Cli.Verification;

/// <summary>The interactions of some pacts that are wanted. That nothing is left is an error, which says why.</summary>
internal sealed class PactSelection
{
    private const int MostNames = 20;

    /// <summary>Chooses.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="pacts">The pacts.</param>
    /// <exception cref="CannotRunException">Nothing is left, or states are needed and nothing sets them up.</exception>
    public PactSelection(VerifyOptions options, IReadOnlyList<PactFile> pacts)
    {
        var names = ProviderNames.Of(options.Provider, pacts.Select(pact => pact.Provider)).ToHashSet(StringComparer.Ordinal);
        PactFile[] owned = [.. pacts.Where(pact => names.Contains(pact.Provider))];
        (string Provider, PactInteraction Interaction)[] all = [.. owned.SelectMany(
            pact => pact.Interactions,
            (pact, interaction) => (pact.Provider, interaction))];
        if (all.Length == 0)
        {
            var known = string.Join(
                ", ",
                pacts.Where(pact => pact.Interactions.Count > 0).Select(pact => pact.Provider).Distinct().Order(StringComparer.Ordinal));
            throw new CannotRunException($"there is no contract with requests to "
                + $"'{options.Provider}'; {(known.Length > 0 ? $"there are some for: {known}" : "name a pact with --pact or a broker with --broker")}"
                + DidYouMean.Question(options.Provider, ProviderNames.OnCommandLine(pacts.Select(pact => pact.Provider))));
        }

        MessageCount = owned.Sum(pact => pact.MessageCount);
        (string Provider, PactInteraction Interaction)[] wanted = [.. all.Where(one => options.Filter.Takes(one.Interaction))];
        if (wanted.Length == 0)
        {
            throw new CannotRunException("--description and --state select no interaction; " + (options.Filter.Descriptions.Count > 0
                ? "there are the descriptions " + Listed(all.Select(one => one.Interaction.Description))
                : "there are the states " + Listed(all.SelectMany(one => one.Interaction.States))));
        }

        var canSetStates = options.StateUrl is not null;
        Interactions = [.. wanted.Where(one => canSetStates || one.Interaction.States.Count == 0)];
        StatelessCount = wanted.Length - Interactions.Count;
        if (StatelessCount > 0 && !options.SkipUnknownStates)
        {
            throw new CannotRunException("the contracts name provider states, and nothing sets them up; name an address with --state-url, or leave "
                + "these out with --skip-unknown-states");
        }

        if (Interactions.Count == 0)
        {
            throw new CannotRunException(
                "every interaction needs a provider state, so that nothing is left without --state-url; name an address that sets states up");
        }
    }

    /// <summary>The interactions, with their provider's name.</summary>
    public IReadOnlyList<(string Provider, PactInteraction Interaction)> Interactions { get; }

    /// <summary>How many messages the pacts have, which do not go over HTTP.</summary>
    public int MessageCount { get; }

    /// <summary>How many interactions are left out because they need a state and nothing sets states up.</summary>
    public int StatelessCount { get; }

    private static string Listed(IEnumerable<string> names)
    {
        string[] all = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return string.Join(", ", all.Take(MostNames).Select(name => $"'{name}'")) + (all.Length > MostNames ? ", …" : "");
    }
}
