using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn.Documents;
using AgentEvents.StandIn.Endpoints;

namespace AgentEvents.StandIn;

/// <summary>A provider that is stood in for: what was generated for it, and the files of its folder.</summary>
/// <param name="entry">The provider in its catalogue.</param>
/// <param name="files">Its files.</param>
public sealed class StandInProvider(ProviderEntry entry, ProviderFiles files)
{
    /// <summary>Those that are built in.</summary>
    public static IReadOnlyList<StandInProvider> BuiltIn { get; } =
        [.. SchemaCatalogue.Entries.Providers.Select(entry => new StandInProvider(entry, ProviderFiles.BuiltIn(entry.Name)))];

    /// <summary>What was generated for it.</summary>
    public ProviderEntry Entry { get; } = entry;

    /// <summary>The files of its folder.</summary>
    public ProviderFiles Files { get; } = files;

    /// <summary>The name of its folder.</summary>
    public string Name => Entry.Name;

    /// <summary>
    /// The account that the document's examples show: values of <see cref="ProviderEntry.Settings"/> by name, without those that no example shows.
    /// </summary>
    /// <exception cref="DocumentException">A file is missing or broken.</exception>
    public IReadOnlyDictionary<string, string> ExampleAccount => AccountCheck.Example(Entry, OperationDocument.All(Files));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
