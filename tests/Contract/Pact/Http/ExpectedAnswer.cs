using System.Text.Json;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Pacts.Http;

/// <summary>One documented answer of a provider, and what an agent takes from it.</summary>
/// <param name="Outcome">What becomes of the event, as the end of a description: <c>, refused: …</c>; empty if all goes well.</param>
/// <param name="State">What makes the provider answer so: a name in the stand-in's table of states.</param>
/// <param name="Status">The status.</param>
internal sealed record ExpectedAnswer(string Outcome, string State, ushort Status)
{
    private readonly string? _told;

    /// <summary>Schema of the body; null if there is no body.</summary>
    public string? Schema { get; init; }

    /// <summary>The body, valid under the schema.</summary>
    public JsonElement Body { get; init; }

    /// <summary>What our binding is to read in this answer.</summary>
    public required string Reading { get; init; }

    /// <summary>What it is to read in the answer of the stand-in, whose ids, times and texts are its own.</summary>
    public string Told
    {
        get => _told ?? Reading;
        init => _told = value;
    }

    /// <summary>The bytes of the body; none if there is no body.</summary>
    public byte[] Bytes => Schema is null ? [] : JsonSerializer.SerializeToUtf8Bytes(Body);

    /// <summary>The answer with an example that a document prints.</summary>
    /// <param name="schema">The schema, relative to the schemas folder.</param>
    /// <param name="name">Name of the example.</param>
    public ExpectedAnswer WithExample(string schema, string name) =>
        this with { Schema = schema, Body = SchemaFolder.Read($"{schema.Split('/')[0]}/examples/valid/{name}.json") };

    /// <summary>The answer with a body that no document prints, and that demands no more than our binding needs.</summary>
    /// <param name="schema">The schema, relative to the schemas folder.</param>
    /// <param name="json">The body.</param>
    public ExpectedAnswer WithBody(string schema, string json)
    {
        using var document = JsonDocument.Parse(json);
        return this with { Schema = schema, Body = document.RootElement.Clone() };
    }
}
