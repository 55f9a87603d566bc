using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Collects what is wrong with an OpenAPI document.</summary>
/// <param name="path">The file.</param>
internal sealed class OpenApiProblems(string path)
{
    private readonly List<SchemaProblem> _problems = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Notes that something is not supported, or wrong.</summary>
    /// <param name="node">Where.</param>
    /// <param name="pointer">The JSON Pointer to it.</param>
    /// <param name="reason">Why.</param>
    public void Add(JsonNode node, string pointer, string reason) =>
        _problems.Add(new SchemaProblem(
            ProblemKind.UnsupportedHttp,
            path,
            node.Span with { Length = Math.Min(node.Span.Length, 1) },
            [pointer, reason]));

    /// <summary>Notes that something is not supported, or wrong.</summary>
    public void Add(OpenApiNode node, string reason) => Add(node.Value, node.Pointer, reason);

    /// <summary>All that was noted.</summary>
    public EquatableArray<SchemaProblem> ToEquatableArray() => _problems.ToEquatableArray();
}
