using System.Reflection;
using System.Runtime.Loader;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// The catalogue that a command works with: what is built in, and in front of it what a folder of schemas becomes. The folder is compiled in
/// memory, once for what it holds (<see cref="AssemblyCache"/>).
/// </summary>
internal static class ProviderFolder
{
    /// <summary>The catalogue.</summary>
    /// <param name="folder">The folder, or null for what is built in alone.</param>
    /// <param name="console">Where problems of the schemas go.</param>
    /// <exception cref="CannotRunException">The folder cannot be read, or its schemas have errors.</exception>
    public static CatalogueEntries Open(string? folder, CommandConsole console)
    {
        var builtIn = SchemaCatalogue.Entries;
        if (folder is null)
        {
            return builtIn;
        }

        var own = Load(FolderSource.Read(folder), console);
        return new CatalogueEntries
        {
            Schemas = [.. own.Schemas, .. builtIn.Schemas.Where(schema => own.FindSchema(schema.Name) is null)],
            Providers = [.. own.Providers, .. builtIn.Providers.Where(provider => own.FindProvider(provider.Name) is null)],
        };
    }

    /// <summary>The providers that can be stood in for: with their files.</summary>
    /// <param name="folder">The folder, or null for what is built in alone.</param>
    /// <param name="console">Where problems of the schemas go.</param>
    /// <exception cref="CannotRunException">The folder cannot be read, or its schemas have errors.</exception>
    public static IReadOnlyList<StandInProvider> OpenProviders(string? folder, CommandConsole console)
    {
        if (folder is null)
        {
            return StandInProvider.BuiltIn;
        }

        var source = FolderSource.Read(folder);
        var own = Load(source, console).Providers;
        return
        [
            .. own.Select(provider => new StandInProvider(provider, ProviderFiles.In(source.FolderOf(provider.Name)))),
            .. StandInProvider.BuiltIn.Where(provider => own.All(o => o.Name != provider.Name)),
        ];
    }

    private static CatalogueEntries Load(FolderSource source, CommandConsole console)
    {
        var image = AssemblyCache.FindOrMake(console.Environment.CacheFolder, () => source.Key, () => FolderCompiler.Compile(source, console));
        using var stream = new MemoryStream(image);
        var assembly = new AssemblyLoadContext("Providers").LoadFromStream(stream);
        return (CatalogueEntries)assembly.GetTypes()
            .First(type => type.Namespace == FolderSource.Namespace && type.Name.TrimEnd('_') == nameof(SchemaCatalogue))
            .GetProperty(nameof(SchemaCatalogue.Entries), BindingFlags.Public | BindingFlags.Static)!
            .GetValue(null)!;
    }
}
