using System.CommandLine;

namespace AgentEvents.Cli;

/// <summary>The option that names a folder of schemas with providers of the user's own.</summary>
internal static class SchemasOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Make() => new("--schemas")
    {
        Description = "A folder of schemas: its providers are known beside those that are built in. It is compiled at the first use.",
        HelpName = "FOLDER",
    };
}
