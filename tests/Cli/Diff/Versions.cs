using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Diff.OpenApi;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>Versions of documents that are in no file.</summary>
internal static class Versions
{
    /// <summary>The changes of an OpenAPI document.</summary>
    public static IReadOnlyList<SchemaChange> Compare(string old, string now) => Compare(old, now, []);

    /// <summary>The changes of an OpenAPI document that refers to others.</summary>
    public static IReadOnlyList<SchemaChange> Compare(string old, string now, params (string Name, string Text)[] others)
    {
        var (before, after) = (Of(old, others), Of(now, others));
        return OpenApiComparison.Compare(before, before.Documents["openapi.json"], after, after.Documents["openapi.json"]);
    }

    private static SchemaVersion Of(string text, (string Name, string Text)[] others) => new(
        "",
        new Dictionary<string, SchemaDocument> { ["openapi.json"] = Read("openapi.json", text) },
        [.. others.Select(o => Read(o.Name, o.Text))]);

    private static SchemaDocument Read(string name, string text) => SchemaDocument.Read(name, "file:///api/" + name, text);
}
