using AgentEvents.Cli.Diff;
using AgentEvents.Cli.Diff.OpenApi;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

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
        var (changes, failures) = OpenApiComparison.Compare(
            before,
            before.Documents["openapi.json"],
            after,
            after.Documents["openapi.json"],
            new SchemaJudge(before, after));
        return failures is [var failure, ..] ? throw new CannotRunException(failure) : changes;
    }

    /// <summary>The changes of a schema, which is one of 2020-12 unless it says otherwise.</summary>
    public static IReadOnlyList<SchemaChange> CompareSchemas(string old, string now)
    {
        var (before, after) = (Schema(old), Schema(now));
        var place = new SchemaLocation("file:///s.schema.json", "");
        return new SchemaJudge(before, after).Compare(place, place);
    }

    private static SchemaVersion Schema(string text)
    {
        const string Dialect = "\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"";
        var whole = text[0] != '{' || text.Contains("\"$schema\"", StringComparison.Ordinal) ? text
            : text == "{}" ? $"{{{Dialect}}}"
            : $"{{{Dialect},{text[1..]}";
        var document = SchemaDocument.Read("s.schema.json", "file:///s.schema.json", whole);
        return new SchemaVersion("", new Dictionary<string, SchemaDocument> { ["s.schema.json"] = document }, []);
    }

    private static SchemaVersion Of(string text, (string Name, string Text)[] others) => new(
        "",
        new Dictionary<string, SchemaDocument> { ["openapi.json"] = Read("openapi.json", text) },
        [.. others.Select(o => Read(o.Name, o.Text))]);

    private static SchemaDocument Read(string name, string text) => SchemaDocument.Read(name, "file:///api/" + name, text);
}
