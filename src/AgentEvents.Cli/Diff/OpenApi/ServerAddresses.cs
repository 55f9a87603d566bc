using System.Text.RegularExpressions;
using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.OpenApi.Description;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>The addresses that a server's URL stands for.</summary>
internal sealed class ServerAddresses
{
    // Beyond this many for all servers together, the variables stay in the URL as if any value would do.
    private const int Most = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _addresses;
    private readonly Regex[] _patterns;

    private ServerAddresses(ServerDescription server, int most)
    {
        var url = server.Url.TrimEnd('/');
        (Url, Pointer, Shape, Usual) = (server.Url, server.Pointer, PathTemplate.Shape(url), url);
        IEnumerable<string> addresses = [url];
        var count = 1L;
        foreach (var variable in server.Variables.Where(v => url.Contains("{" + v.Name + "}", StringComparison.Ordinal)))
        {
            var place = "{" + variable.Name + "}";
            Usual = Usual.Replace(place, variable.Default, StringComparison.Ordinal);
            count *= Math.Max(1, variable.Values.Count);
            if (!variable.Values.IsEmpty && count <= most)
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
    public static ServerAddresses[] Of(ServersDescription servers) =>
        [.. servers.Servers.Select(s => new ServerAddresses(s, Most / servers.Servers.Count))];

    /// <summary>Whether one of the addresses is this one.</summary>
    public bool Has(string address) => _addresses.Contains(address) || _patterns.Any(p => p.IsMatch(address));

    private static Regex Pattern(string address) =>
        new("^" + Regex.Escape(address).Replace("\\{}", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.NonBacktracking, Patience);
}
