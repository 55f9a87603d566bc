using System.Text.RegularExpressions;

namespace AgentEvents.Cli.Verification;

/// <summary>
/// Which interactions are wanted: those whose description holds one of some texts, and one of whose states does. Case does not matter.
/// </summary>
/// <param name="Descriptions">Texts of descriptions; none takes all.</param>
/// <param name="States">Texts of states; none takes all.</param>
internal sealed record InteractionFilter(IReadOnlyList<string> Descriptions, IReadOnlyList<string> States)
{
    /// <summary>Whether all interactions are wanted.</summary>
    public bool TakesAll => Descriptions.Count == 0 && States.Count == 0;

    /// <summary>The descriptions as the core wants them; null for all.</summary>
    public string? DescriptionPattern => Pattern(Descriptions);

    /// <summary>The states as the core wants them; null for all.</summary>
    public string? StatePattern => Pattern(States);

    /// <summary>Whether an interaction is wanted.</summary>
    public bool Takes(PactInteraction interaction) =>
        Holds(interaction.Description, Descriptions) && (States.Count == 0 || interaction.States.Any(state => Holds(state, States)));

    private static bool Holds(string text, IReadOnlyList<string> wanted) =>
        wanted.Count == 0 || wanted.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    // What Escape puts a backslash before is a metacharacter to the core's engine too.
    private static string? Pattern(IReadOnlyList<string> wanted) =>
        wanted.Count == 0 ? null : $"(?i)(?:{string.Join('|', wanted.Select(Regex.Escape))})";
}
