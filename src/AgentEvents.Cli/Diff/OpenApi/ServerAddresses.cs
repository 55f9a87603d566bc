using System.Text.RegularExpressions;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.OpenApi.Description;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>The addresses that a server's URL stands for.</summary>
internal sealed class ServerAddresses
{
    private const int Most = 10_000;
    private const int MostServers = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _addresses;
    private readonly Regex[] _patterns;

    private ServerAddresses(ServerDescription server)
    {
        var url = server.Url.TrimEnd('/');
        (Url, Pointer, Shape, Usual) = (server.Url, server.Pointer, PathTemplate.Shape(url), url);
        IEnumerable<string> addresses = [url];
        foreach (var variable in Used(server))
        {
            var place = "{" + variable.Name + "}";
            Usual = Usual.Replace(place, variable.Default, StringComparison.Ordinal);
            if (!variable.Values.IsEmpty)
            {
                addresses = addresses.SelectMany(a => variable.Values.Select(v => a.Replace(place, v, StringComparison.Ordinal))).ToArray();
            }
        }

        _addresses = [.. addresses.Select(PathTemplate.Shape)];
        _patterns = [.. _addresses.Where(a => a.Contains("{}", StringComparison.Ordinal)).Select(Pattern)];
    }

    /// <summary>The URL as it is written.</summary>
    public string Url { get; }

    /// <summary>Where it is written.</summary>
    public string Pointer { get; }

    /// <summary>The URL without the names of its variables, which are not on the wire.</summary>
    public string Shape { get; }

    /// <summary>The address that is called unless somebody chooses.</summary>
    public string Usual { get; }

    /// <summary>All of them; braces stand for any text.</summary>
    public IReadOnlyCollection<string> Addresses => _addresses;

    /// <summary>The addresses of servers.</summary>
    /// <exception cref="CannotRunException">There are too many to compare.</exception>
    public static ServerAddresses[] Of(ServersDescription servers)
    {
        var count = servers.Servers.Sum(CountOf);
        return count <= Most && servers.Servers.Count <= MostServers
            ? [.. servers.Servers.Select(s => new ServerAddresses(s))]
            : throw new CannotRunException(
                $"{servers.Pointer}: stands for more than 10,000 addresses or names more than 1,000, which are too many to compare");
    }

    /// <summary>Whether one of the addresses is this one.</summary>
    public bool Has(string address) => _addresses.Contains(address) || _patterns.Any(p => p.IsMatch(address));

    // Saturates, since a product of lengths may be anything.
    private static long CountOf(ServerDescription server) =>
        Used(server).Aggregate(1L, (count, variable) => Math.Min(Most + 1, count * Math.Max(1, variable.Values.Count)));

    private static IEnumerable<VariableDescription> Used(ServerDescription server) =>
        server.Variables.Where(v => server.Url.Contains("{" + v.Name + "}", StringComparison.Ordinal));

    private static Regex Pattern(string address) =>
        new("^" + Regex.Escape(address).Replace("\\{}", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.NonBacktracking, Patience);
}
