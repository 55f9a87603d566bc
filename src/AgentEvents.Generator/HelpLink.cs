using System.Reflection;

namespace AgentEvents.Generator;

/// <summary>Where the page of a diagnostic is: in the repository, if the build was told where that is (<c>AgentEventsRepository</c>).</summary>
internal static class HelpLink
{
    private static readonly string? Repository = typeof(HelpLink).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "AgentEventsRepository")?.Value;

    /// <summary>
    /// The address of the page; null if nobody said where the repository is. The page is in the package too, and in <c>agent-events explain</c>.
    /// </summary>
    /// <param name="id">The diagnostic.</param>
    public static string? Of(string id) => Of(id, Repository);

    internal static string? Of(string id, string? repository) =>
        string.IsNullOrEmpty(repository) ? null : $"{repository!.TrimEnd('/')}/blob/main/docs/diagnostics/{id}.md";
}
