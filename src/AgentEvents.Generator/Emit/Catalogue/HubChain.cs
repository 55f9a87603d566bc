namespace AgentEvents.Generator.Emit.Catalogue;

/// <summary>
/// The way from a canonical union to the provider-neutral events of the package: none for these themselves, and for a hub of the project's own the
/// mapping that it has to them.
/// </summary>
internal sealed class HubChain
{
    private const string Package = "AgentEvents.Models.";

    private readonly Dictionary<string, string> _next;

    /// <summary>Knows the hubs that are mapped to others.</summary>
    public HubChain(IEnumerable<CatalogueFile> files) => _next = files
        .Where(f => f is { Model: not null, Hub: not null })
        .GroupBy(f => f.Model!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First().Hub!, StringComparer.Ordinal);

    /// <summary>The unions on the way, from the given one to the package's; null if the way leads elsewhere.</summary>
    /// <param name="hub">The union.</param>
    /// <param name="end">The package's union without its namespace.</param>
    public IReadOnlyList<string>? To(string hub, string end)
    {
        var way = new List<string> { hub };
        while (way[way.Count - 1] != Package + end)
        {
            if (!_next.TryGetValue(way[way.Count - 1], out var next) || way.Contains(next))
            {
                return null;
            }

            way.Add(next);
        }

        return way;
    }

    /// <summary>The expression that maps what is of the first union to the last.</summary>
    public static string Inward(IReadOnlyList<string> way, string value) =>
        $"{value}.To{NameOf(way[0])}()" + string.Concat(way.Skip(1).Select(u => $".Then(static found => found.To{NameOf(u)}())"));

    /// <summary>The expression that maps what is of the last union to what the first is made into.</summary>
    /// <param name="way">The unions.</param>
    /// <param name="target">The full name of what is made of the first.</param>
    /// <param name="value">What is of the last union.</param>
    /// <param name="more">Further arguments of the last step.</param>
    public static string Outward(IReadOnlyList<string> way, string target, string value, string more)
    {
        if (way.Count == 1)
        {
            return $"{CSharpIdentifier.OfType(target)}.From{NameOf(way[0])}({value}{more})";
        }

        var text = $"{CSharpIdentifier.OfType(way[way.Count - 2])}.From{NameOf(way[way.Count - 1])}({value})";
        for (var i = way.Count - 2; i >= 0; i--)
        {
            var maker = i == 0 ? target : way[i - 1];
            text += $".Then(found => {CSharpIdentifier.OfType(maker)}.From{NameOf(way[i])}(found{(i == 0 ? more : "")}))";
        }

        return text;
    }

    private static string NameOf(string union) => union.Substring(union.LastIndexOf('.') + 1);
}
