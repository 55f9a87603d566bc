using AgentEvents.Models;

namespace AgentEvents.Cli.Verification;

/// <summary>
/// What providers are called on the command line and in pacts: a provider of the catalogue by its folder, and its pacts by that name too, or by one
/// that begins with it and a hyphen (<c>provider-api</c>).
/// </summary>
internal static class ProviderNames
{
    /// <summary>Stands for all providers.</summary>
    public const string All = "all";

    /// <summary>The names in the contracts that come with the tool.</summary>
    public static IEnumerable<string> Known =>
        PactFile.BuiltIn.Where(pact => pact.Interactions.Count > 0).Select(pact => pact.Provider).Distinct(StringComparer.Ordinal);

    /// <summary>What providers in pacts may be called on the command line.</summary>
    /// <param name="inPacts">Their names in pacts.</param>
    public static IEnumerable<string> OnCommandLine(IEnumerable<string> inPacts) =>
        inPacts.SelectMany(name => Folders.Where(folder => IsOf(name, folder)).Append(name)).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a provider in pacts is meant by a name on the command line.</summary>
    /// <param name="inPact">The name in pacts.</param>
    /// <param name="name">The name on the command line: a provider, or <see cref="All"/>.</param>
    public static bool IsMeant(string inPact, string name) =>
        name == All || inPact == name || (Folders.Contains(name, StringComparer.Ordinal) && IsOf(inPact, name));

    /// <summary>The names in pacts that a name on the command line stands for; the name itself if it is none of them.</summary>
    /// <param name="name">A provider, or <see cref="All"/>.</param>
    /// <param name="all">What all of them are.</param>
    public static IEnumerable<string> Of(string name, IEnumerable<string> all) =>
        all.Where(inPact => IsMeant(inPact, name)).DefaultIfEmpty(name).Distinct(StringComparer.Ordinal);

    /// <summary>The folders of the providers in the catalogue.</summary>
    public static IEnumerable<string> Folders => SchemaCatalogue.Entries.Providers.Select(provider => provider.Name);

    private static bool IsOf(string inPact, string folder) => inPact == folder || inPact.StartsWith(folder + "-", StringComparison.Ordinal);
}
