using System.Text.Json;
using AgentEvents.Benchmarks.Peers;

namespace AgentEvents.Benchmarks.Work;

/// <summary>The bare token scan: every peer on .NET that reads with <see cref="Utf8JsonReader"/> does at least this.</summary>
internal readonly struct ScanTokens(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index)
    {
        var reader = new Utf8JsonReader(documents[index]);
        long tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }
}

/// <summary>Deserialise by reflection and ask the data annotations.</summary>
internal readonly struct ValidateAnnotations(byte[][] documents) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => AnnotatedEvent.IsValid(documents[index]) ? 1 : 0;
}

/// <summary>NJsonSchema's verdict. It takes strings, so it gets strings: turning bytes into them is not held against it.</summary>
internal readonly struct ValidateNJsonSchema(string[] documents, NJsonSchema.JsonSchema schema) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => schema.Validate(documents[index]).Count == 0 ? 1 : 0;
}

/// <summary>JsonSchema.Net's verdict. It takes parsed JSON, so parsing is part of the work, as it is of ours.</summary>
internal readonly struct ValidateJsonSchemaNet(byte[][] documents, Json.Schema.JsonSchema schema) : IWork
{
    public int Count => documents.Length;

    public long Do(int index) => schema.Evaluate(JsonElement.Parse(documents[index]), StandardSchema.Options).IsValid ? 1 : 0;
}
