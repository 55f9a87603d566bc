using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>Explains a keyword that a dialect does not know: it may belong to another draft, or be misspelt.</summary>
internal static class UnknownKeyword
{
    /// <summary>What is the matter with it, and what to do.</summary>
    /// <param name="name">The keyword.</param>
    /// <param name="dialect">The dialect that does not know it.</param>
    /// <param name="dialects">All dialects.</param>
    public static string Explain(string name, Dialect dialect, DialectSet dialects)
    {
        var others = dialects.Known.Where(d => d.AllowsUnknown && d.Find(name) is not null).ToArray();
        if (others.Length > 0)
        {
            return $"{dialect.Name} does not have it, but {string.Join(", ", others.Select(d => d.Name))} {(others.Length == 1 ? "does" : "do")}; "
                + "say with $schema which draft is meant";
        }

        return NearestName.Of(name, dialect.Keywords.Select(k => k.Name)) is { } nearest
            ? $"{dialect.Name} does not have it; did you mean '{nearest}'?"
            : $"{dialect.Name} does not have it; a name that begins with x- is let through everywhere";
    }
}
