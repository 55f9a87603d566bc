using AgentEvents.Generator.OpenApi;
using AgentEvents.Generator.OpenApi.Description;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Finds the operations of two versions that are the same: those at one path, whatever its parameters are called.</summary>
internal static class OperationPairs
{
    /// <summary>Every operation once, with its like in the other version or null.</summary>
    public static IEnumerable<(OperationDescription? Old, OperationDescription? New)> Of(
        IReadOnlyList<OperationDescription> old,
        IReadOnlyList<OperationDescription> now)
    {
        var open = now.GroupBy(Exactly, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var pairs = new List<(OperationDescription? Old, OperationDescription? New)>();
        foreach (var one in old.DistinctBy(Exactly))
        {
            pairs.Add((one, open.Remove(Exactly(one), out var found) ? found : null));
        }

        var byShape = open.Values.GroupBy(Shape, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (pairs[i] is { Old: { } one, New: null } && byShape.Remove(Shape(one), out var found))
            {
                pairs[i] = (one, found);
                open.Remove(Exactly(found));
            }
        }

        return pairs.Concat(now.Where(o => open.TryGetValue(Exactly(o), out var found) && ReferenceEquals(o, found))
            .Select(o => ((OperationDescription?)null, (OperationDescription?)o)));
    }

    private static string Exactly(OperationDescription operation) => $"{operation.Kind} {operation.Name}";

    // The expression of a callback says where its address stands, so that its words count.
    private static string Shape(OperationDescription operation) => operation.Kind == OperationKind.Path
        ? $"{operation.Kind} {operation.Method} {PathTemplate.Shape(operation.Path)}"
        : Exactly(operation);
}
