using AgentEvents.Generator.OpenApi.Description;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Compares base addresses by the URLs that can be called, however they are written.</summary>
/// <param name="changes">Takes what has changed.</param>
internal sealed class ServerComparison(ChangeList changes)
{
    private readonly HashSet<(string Old, string New)> _compared = [];

    /// <summary>Compares.</summary>
    /// <param name="old">The servers as they were.</param>
    /// <param name="now">The servers as they are.</param>
    /// <param name="scope">The scope of the operation that is called there.</param>
    public void Compare(ServersDescription old, ServersDescription now, ChangeScope scope)
    {
        // Most operations have the servers of the document.
        if (!_compared.Add((old.Pointer, now.Pointer)))
        {
            return;
        }

        ServerAddresses[] before = ServerAddresses.Of(old), after = ServerAddresses.Of(now);
        foreach (var server in before)
        {
            Tell(server, after, now.Pointer, ServerRules.Removed, ServerRules.ValueRemoved, "is gone", scope);
            if (after.FirstOrDefault(s => s.Shape == server.Shape) is { } same && same.Usual != server.Usual)
            {
                changes.Add(ServerRules.DefaultChanged, scope, same.Pointer, $"{same.Url} was {server.Usual} by default and is {same.Usual}");
            }
        }

        foreach (var server in after)
        {
            Tell(server, before, server.Pointer, ServerRules.Added, ServerRules.ValueAdded, "is new", scope);
        }

        var (first, firstNow) = (before[0], after[0]);
        if (first.Shape != firstNow.Shape
            && first.Usual != firstNow.Usual
            && after.Any(s => s.Has(first.Usual))
            && before.Any(s => s.Has(firstNow.Usual)))
        {
            changes.Add(ServerRules.FirstChanged, scope, firstNow.Pointer, $"{firstNow.Url} comes first, and not {first.Url}");
        }
    }

    private void Tell(
        ServerAddresses server,
        ServerAddresses[] others,
        string pointer,
        DiffRule whole,
        DiffRule value,
        string what,
        ChangeScope scope)
    {
        var missing = server.Addresses.Where(a => !others.Any(o => o.Has(a))).ToArray();
        if (missing.Length == server.Addresses.Count && others.All(o => o.Shape != server.Shape))
        {
            changes.Add(whole, scope, pointer, $"{server.Url} {what}");
            return;
        }

        foreach (var address in missing)
        {
            changes.Add(value, scope, pointer, $"{address} {what}");
        }
    }
}
