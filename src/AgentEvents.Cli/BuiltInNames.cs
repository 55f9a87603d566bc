using System.Text;
using AgentEvents.Models;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli;

/// <summary>What is built in, as help texts name it. They come from the schemas, so that a new one stands in all of them.</summary>
internal static class BuiltInNames
{
    private const int Width = 140;

    /// <summary>All schemas, on several lines.</summary>
    public static string Schemas => Wrap(SchemaCatalogue.Entries.Schemas.Select(schema => schema.Name));

    /// <summary>A schema, for examples.</summary>
    public static string Schema => SchemaCatalogue.Entries.Schemas
        .OrderByDescending(schema => schema.Name.StartsWith(Provider(int.MaxValue) + "/", StringComparison.Ordinal))
        .First()
        .Name;

    /// <summary>All providers, one beside the other.</summary>
    /// <param name="separator">What stands in between.</param>
    public static string Providers(string separator) => string.Join(separator, SchemaCatalogue.Entries.Providers.Select(p => p.Name));

    /// <summary>Which provider needs which settings.</summary>
    public static string Settings => string.Join("; ", SchemaCatalogue.Entries.Providers
        .Where(p => p.Settings.Count > 0)
        .Select(p => $"{p.Name} has {string.Join(", ", p.Settings.Select(s => s.Name))}"));

    /// <summary>A provider, for examples.</summary>
    /// <param name="index">Which one; the last one if there are not so many.</param>
    public static string Provider(int index) => At(index).Name;

    /// <summary>The options that say which account of a provider is meant, for examples.</summary>
    /// <param name="index">Which provider.</param>
    public static string Connection(int index) => string.Concat(
        At(index).Settings.Where(s => s.IsRequired).Select(s => $" --connection {s.Name}=VALUE"));

    /// <summary>The options with the credentials that the stand-in knows for a provider, for examples.</summary>
    /// <param name="index">Which provider.</param>
    public static string Credentials(int index) => CredentialsOf(At(index));

    /// <summary>The same for all providers.</summary>
    public static string AllCredentials => string.Join(' ', SchemaCatalogue.Entries.Providers.Select(CredentialsOf));

    private static string CredentialsOf(ProviderEntry provider) => string.Join(' ', provider.Operations
        .SelectMany(operation => operation.Operation.Security)
        .Distinct()
        .Select(scheme => $"--credentials \"{provider.Name}:{ValueOf(scheme, provider.Name)}\""));

    private static string ValueOf(SecurityScheme scheme, string provider) => scheme.Kind switch
    {
        SecuritySchemeKind.Bearer => $"Authorization=Bearer {provider}-token",
        SecuritySchemeKind.Basic =>
            "Authorization=Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{provider}-user:{provider}-password")),
        _ => $"{scheme.HeaderName}={provider}-key",
    };

    private static ProviderEntry At(int index)
    {
        var all = SchemaCatalogue.Entries.Providers;
        return all[Math.Min(index, all.Count - 1)];
    }

    private static string Wrap(IEnumerable<string> names)
    {
        var lines = new List<string> { "" };
        foreach (var name in names)
        {
            var line = lines[^1];
            if (line.Length + name.Length > Width)
            {
                lines.Add(name);
            }
            else
            {
                lines[^1] = line.Length == 0 ? name : $"{line}, {name}";
            }
        }

        return string.Join(",\n", lines);
    }
}
