using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>Finds the system parameters of one request, and what is wrong with them.</summary>
/// <param name="operation">The operation that the request is for.</param>
internal sealed class SystemParameterReader(HttpOperation operation)
{
    private readonly bool[] _seen = new bool[operation.SystemParameters.Count];

    /// <summary>Whether a parameter is one of the platform's.</summary>
    /// <param name="location">Where it stands.</param>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its value, decoded.</param>
    /// <param name="broken">What is wrong with it; null if nothing is.</param>
    public bool TryTake(ParameterLocation location, string name, string text, out Assertion? broken)
    {
        broken = null;
        if (IndexOf(operation, location, name) is not (>= 0 and var index))
        {
            return false;
        }

        var known = operation.SystemParameters[index];
        broken = _seen[index] ? HttpRules.RepeatedSystem(known) : known.Allows(text) ? null : HttpRules.SystemValue(known);
        _seen[index] = true;
        return true;
    }

    /// <summary>The target without the parameters of the query that are credentials.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">Path and query, as on the wire.</param>
    public static string WithoutSecrets(HttpOperation operation, string target)
    {
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0 || !operation.SystemParameters.Any(p => p is { IsSecret: true, Location: ParameterLocation.Query }))
        {
            return target;
        }

        var kept = target[(mark + 1)..].Split('&').Where(pair => !IsSecret(operation, pair)).ToArray();
        return kept.Length == 0 ? target[..mark] : target[..(mark + 1)] + string.Join('&', kept);
    }

    // In any case: a credential under a name that is only almost right is one too.
    private static bool IsSecret(HttpOperation operation, string pair)
    {
        var name = Uri.UnescapeDataString(pair.Split('=')[0].Replace('+', ' '));
        return operation.SystemParameters.Any(p => p is { IsSecret: true, Location: ParameterLocation.Query }
            && p.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static int IndexOf(HttpOperation operation, ParameterLocation location, string name)
    {
        var comparison = location == ParameterLocation.Header ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var parameters = operation.SystemParameters.AsSpan();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].Location == location && parameters[i].Name.Equals(name, comparison))
            {
                return i;
            }
        }

        return -1;
    }
}
