using AgentEvents.Models.Http;
using Microsoft.Extensions.Configuration;

namespace AgentEvents.Extensions.Http;

/// <summary>
/// Reads a section of the configuration. By hand: a binder would pass over a name that is misspelt, and quote a value that it cannot convert.
/// </summary>
internal static class ProviderSection
{
    /// <summary>Reads a section; what is wrong is kept for the validation.</summary>
    /// <param name="section">The section; null if there is none.</param>
    /// <param name="options">What it is read into.</param>
    public static void Read(IConfigurationSection? section, ProviderClientOptions options)
    {
        if (section is null)
        {
            return;
        }

        options.Section = section.Path;
        foreach (var child in section.GetChildren())
        {
            switch (child.Key.ToUpperInvariant())
            {
                case "BASEADDRESS":
                    options.BaseAddress = Uri.TryCreate(child.Value, UriKind.Absolute, out var address) ? address : null;
                    if (address is null)
                    {
                        options.Problems.Add($"{child.Path} must be an absolute address.");
                    }

                    break;
                case "AGENT":
                    options.Agent = child.Value;
                    break;
                case "SETTINGS":
                    ReadSettings(child, options);
                    break;
                case "CREDENTIALS":
                    ReadCredentials(child, options);
                    break;
                default:
                    options.Problems.Add($"{child.Path} is not known: there are BaseAddress, Agent, Settings and Credentials.");
                    break;
            }
        }
    }

    // Configuration does not tell capitals from small letters; names of settings do.
    private static void ReadSettings(IConfigurationSection section, ProviderClientOptions options)
    {
        foreach (var child in section.GetChildren())
        {
            var known = options.Provider.Settings.FirstOrDefault(s => s.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
            options.Settings[known?.Name ?? child.Key] = child.Value ?? "";
        }
    }

    private static void ReadCredentials(IConfigurationSection section, ProviderClientOptions options)
    {
        foreach (var child in section.GetChildren())
        {
            if (options.Schemes.FirstOrDefault(s => s.Id.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is not { } scheme)
            {
                options.Problems.Add($"{child.Path} is not known: there are {string.Join(", ", options.Schemes.Select(s => s.Id))}.");
                continue;
            }

            string[] names = scheme.Kind switch
            {
                SecuritySchemeKind.Bearer => ["Token"],
                SecuritySchemeKind.Basic => ["UserName", "Password"],
                _ => ["Key"],
            };
            var values = names.Select(name => child[name] ?? "").ToArray();
            var count = options.Problems.Count;
            options.Problems.AddRange(names.Where(name => string.IsNullOrEmpty(child[name])).Select(name => $"{child.Path}:{name} is missing."));
            options.Problems.AddRange(child.GetChildren()
                .Where(c => !names.Contains(c.Key, StringComparer.OrdinalIgnoreCase))
                .Select(c => $"{c.Path} is not known: there is {string.Join(" and ", names)}."));
            if (options.Problems.Count == count)
            {
                options.UseCredential(scheme.Id, scheme.Kind switch
                {
                    SecuritySchemeKind.Bearer => new BearerToken(values[0]),
                    SecuritySchemeKind.Basic => new BasicCredentials(values[0], values[1]),
                    _ => (HttpCredential)new ApiKey(values[0]),
                });
            }
        }
    }
}
