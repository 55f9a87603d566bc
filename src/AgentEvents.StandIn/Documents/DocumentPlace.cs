using System.Text.Json.Nodes;

namespace AgentEvents.StandIn.Documents;

/// <summary>A place in one of a provider's files.</summary>
/// <param name="Files">The files.</param>
/// <param name="File">The file, below the provider's folder.</param>
/// <param name="Pointer">The JSON Pointer to the place.</param>
/// <param name="Value">What stands there.</param>
internal sealed record DocumentPlace(ProviderFiles Files, string File, string Pointer, JsonNode? Value)
{
    // References may lead to references; nobody nests them deeper by hand.
    private const int MaxReferences = 32;

    /// <summary>The file as a whole.</summary>
    /// <exception cref="DocumentException">There is none, or it is no JSON.</exception>
    public static DocumentPlace Of(ProviderFiles files, string file)
    {
        var bytes = files.Read(file)
            ?? throw new DocumentException($"{files.NameOf(file)}: the file is missing; write it, or take away what refers to it");
        try
        {
            return new DocumentPlace(files, file, "", JsonNode.Parse(bytes));
        }
        catch (System.Text.Json.JsonException broken)
        {
            throw new DocumentException($"{files.NameOf(file)}({(broken.LineNumber ?? 0) + 1}): this is no JSON; mend it");
        }
    }

    /// <summary>The members that are there, with references followed.</summary>
    public IEnumerable<(string Name, DocumentPlace Place)> Members() =>
        Value is JsonObject found ? found.Select(m => (m.Key, At(m.Key)!)).ToArray() : [];

    /// <summary>The items that are there, with references followed.</summary>
    public IEnumerable<DocumentPlace> Items() =>
        Value is JsonArray items ? items.Select((_, i) => At(i.ToString(System.Globalization.CultureInfo.InvariantCulture))!).ToArray() : [];

    /// <summary>A member, with its reference followed; null if there is none.</summary>
    public DocumentPlace? At(string name)
    {
        var pointer = JsonPointers.Append("", name);
        return JsonPointers.Find(Value, pointer) is { } found ? (this with { Pointer = Pointer + pointer, Value = found }).Followed() : null;
    }

    /// <summary>A member as it stands there, a reference too; null if there is none.</summary>
    public DocumentPlace? Part(string name)
    {
        var pointer = JsonPointers.Append("", name);
        return JsonPointers.Find(Value, pointer) is { } found ? this with { Pointer = Pointer + pointer, Value = found } : null;
    }

    /// <summary>The items of an array as they stand there.</summary>
    public IEnumerable<DocumentPlace> Parts(string name) => Part(name) is { Value: JsonArray items } array
        ? items.Select((_, i) => array.Part(i.ToString(System.Globalization.CultureInfo.InvariantCulture))).OfType<DocumentPlace>()
        : [];

    /// <summary>What its reference leads to; null if it has none, or it leads nowhere.</summary>
    public DocumentPlace? Target => Text("$ref") is { } reference ? Follow(reference) : null;

    /// <summary>A member that is a text; null if it is none.</summary>
    public string? Text(string name) =>
        Value is JsonObject found && found[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Where it stands, for messages: file and line.</summary>
    public string Name => $"{Files.NameOf(File)}({JsonLines.LineOf(Files.Read(File), Pointer)})";

    /// <summary>What a reference in this file leads to; null if that is nothing.</summary>
    public DocumentPlace? Follow(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var file = hash < 0 ? reference : reference[..hash];
        var pointer = hash < 0 ? "" : Uri.UnescapeDataString(reference[(hash + 1)..]);
        if (file.Contains("://", StringComparison.Ordinal) || (pointer.Length > 0 && pointer[0] != '/'))
        {
            return null;
        }

        var target = file.Length == 0 ? File : Path.Combine(Path.GetDirectoryName(File) ?? "", file).Replace('\\', '/');
        if (file.Length > 0 && Files.Read(target) is null)
        {
            return null;
        }

        var root = Of(Files, target);
        return JsonPointers.Find(root.Value, pointer) is { } found ? root with { Pointer = pointer, Value = found } : null;
    }

    private DocumentPlace Followed()
    {
        var place = this;
        for (var i = 0; i < MaxReferences && place.Text("$ref") is { } reference && place.Follow(reference) is { } next; i++)
        {
            place = next;
        }

        return place;
    }
}
