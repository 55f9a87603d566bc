using System.Text.Json.Nodes;

namespace AgentEvents.StandIn.Documents;

/// <summary>An example of a body.</summary>
/// <param name="Name">Its name among those of the body.</param>
/// <param name="Place">What it holds, and where.</param>
internal sealed record DocumentExample(string Name, DocumentPlace Place)
{
    /// <summary>What it is about; null if the document does not say.</summary>
    public string? Summary { get; private init; }

    /// <summary>A copy of what it holds.</summary>
    public JsonNode? Value => Place.Value?.DeepClone();

    /// <summary>The bytes: those of the file where it has one of its own.</summary>
    public byte[] Bytes => Place.Pointer.Length == 0 ? Place.Files.Read(Place.File)! : AnswerJson.ToUtf8Bytes(Place.Value);

    /// <summary>The example that an OpenAPI document has under a name.</summary>
    /// <exception cref="DocumentException">Its file is missing or broken.</exception>
    public static DocumentExample Of(string name, DocumentPlace example)
    {
        if (example.Text("externalValue") is not { } file)
        {
            return new DocumentExample(name, example.At("value") ?? throw new DocumentException(
                $"{example.Name}: the example '{name}' has neither value nor externalValue; write one of them"))
            {
                Summary = example.Text("summary"),
            };
        }

        var place = example.Follow(file) ?? throw new DocumentException(
            $"{example.Name}: the example '{name}' is in '{file}', which is missing; write it, or take the example away");
        return new DocumentExample(name, place) { Summary = example.Text("summary") };
    }
}
