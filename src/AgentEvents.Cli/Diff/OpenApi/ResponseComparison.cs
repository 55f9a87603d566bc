using AgentEvents.Generator.OpenApi.Description;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Compares responses by status. What has no entry of its own is answered as its class or the default says.</summary>
internal static class ResponseComparison
{
    /// <summary>Compares.</summary>
    public static void Compare(
        IReadOnlyList<ResponseDescription> old,
        IReadOnlyList<ResponseDescription> now,
        ChangeScope scope,
        ChangeList changes)
    {
        foreach (var before in old)
        {
            if (Match(now, before.Status) is { } after)
            {
                Compare(before, after, scope, changes);
            }
            else
            {
                changes.Add(ResponseRules.Removed, scope, before.Pointer, $"response {before.Status} is gone");
            }
        }

        foreach (var after in now.Where(r => old.All(o => o.Status != r.Status)))
        {
            if (Match(old, after.Status) is { } before)
            {
                Compare(before, after, scope, changes);
            }
            else
            {
                changes.Add(ResponseRules.Added, scope, after.Pointer, $"response {after.Status} is new");
            }
        }
    }

    private static ResponseDescription? Match(IReadOnlyList<ResponseDescription> among, string status) =>
        among.FirstOrDefault(r => r.Status == status)
        ?? among.FirstOrDefault(r => r.Status != "default" && r.Covers(status))
        ?? among.FirstOrDefault(r => r.Covers(status));

    private static void Compare(ResponseDescription old, ResponseDescription now, ChangeScope operation, ChangeList changes)
    {
        var scope = operation.In("response " + now.Status);
        ParameterComparison.CompareHeaders(old.Headers, now.Headers, scope, changes);
        BodyComparison.CompareResponse(old, now, scope, changes);
        ExtensionComparison.Compare(old.Extensions, now.Extensions, scope, changes);
    }
}
