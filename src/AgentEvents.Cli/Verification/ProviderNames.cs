namespace AgentEvents.Cli.Verification;

/// <summary>What providers are called on the command line and in pacts.</summary>
internal static class ProviderNames
{
    /// <summary>Stands for all providers.</summary>
    public const string All = "all";

    private static readonly Dictionary<string, string> InPacts = new(StringComparer.Ordinal)
    {
        ["google"] = "google-rbm-api",
        ["kaleyra"] = "kaleyra",
        ["sinch"] = "sinch",
    };

    /// <summary>The names in the contracts that come with the tool.</summary>
    public static IEnumerable<string> Known => InPacts.Values;

    /// <summary>What providers in pacts may be called on the command line.</summary>
    /// <param name="inPacts">Their names in pacts.</param>
    public static IEnumerable<string> OnCommandLine(IEnumerable<string> inPacts) =>
        inPacts.SelectMany(name => InPacts.Where(known => known.Value == name).Select(known => known.Key).Append(name))
            .Distinct(StringComparer.Ordinal);

    /// <summary>The name in pacts: that of the contracts that come with the tool, or what was given.</summary>
    public static string InPact(string name) => InPacts.GetValueOrDefault(name, name);

    /// <summary>The names in pacts that a name on the command line stands for.</summary>
    /// <param name="name">A provider, or <see cref="All"/>.</param>
    /// <param name="all">What all of them are.</param>
    public static IEnumerable<string> Of(string name, IEnumerable<string> all) => name == All ? all : [InPact(name)];
}
