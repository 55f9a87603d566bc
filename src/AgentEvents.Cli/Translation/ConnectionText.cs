using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Translation;

/// <summary>Reads what is known of an account from the command line: <c>sid=HXAP1693</c>.</summary>
internal static class ConnectionText
{
    /// <summary>Reads all settings of a provider.</summary>
    /// <param name="target">The provider.</param>
    /// <param name="texts">What stands on the command line.</param>
    /// <exception cref="CannotRunException">One is missing, unknown, empty or given twice.</exception>
    public static ConnectionSettings Read(ProviderEntry target, IReadOnlyList<string> texts)
    {
        string[] names = [.. target.Settings.Select(setting => setting.Name)];
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? text : text[..equals];
            if (!names.Contains(name))
            {
                throw new CannotRunException(
                    $"--connection: {target.Name} "
                        + $"{(names.Length == 0 ? "needs no connection settings" : "knows " + string.Join(", ", names))}; write "
                        + "NAME=VALUE, or leave it out");
            }

            if (equals < 0 || equals == text.Length - 1 || !settings.TryAdd(name, text[(equals + 1)..]))
            {
                throw new CannotRunException($"--connection: {name} needs one value; write {name}=VALUE once");
            }
        }

        return target.Settings.FirstOrDefault(setting => setting.IsRequired && !settings.ContainsKey(setting.Name)) is { } missing
            ? throw new CannotRunException($"--to {target.Name} needs --connection {missing.Name}=VALUE: it identifies the account")
            : new ConnectionSettings(settings);
    }
}
