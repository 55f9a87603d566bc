using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>Reads servers and their variables.</summary>
internal static class ServersReader
{
    /// <summary>What holds where nobody says anything (OpenAPI Specification 3.1.0, 4.8.1.1).</summary>
    public static ServersDescription Usual { get; } = new("/servers", [new ServerDescription("/servers", "/", [])]);

    /// <summary>The servers of a document, path item or operation; null if it names none.</summary>
    public static ServersDescription? Of(OpenApiNode owner)
    {
        var servers = owner.Objects("servers")
            .Select(s => new ServerDescription(
                s.Pointer,
                Wanted(s, "url"),
                s.Members("variables").Select(v => Variable(v.Name, v.Node)).ToEquatableArray()))
            .ToEquatableArray();
        return servers.IsEmpty ? null : new ServersDescription(JsonPointer.Append(owner.Pointer, "servers"), servers);
    }

    private static string Wanted(OpenApiNode owner, string name)
    {
        var text = owner.Text(name);
        if (text is null && owner.Value[name] is null)
        {
            owner.Lose(name, "it is missing");
        }

        return text ?? "";
    }

    private static VariableDescription Variable(string name, OpenApiNode variable)
    {
        var items = variable.Items("enum");
        if (items?.All(i => i is JsonStringNode) == false)
        {
            variable.Lose("enum", "it holds something else than texts");
        }

        return new VariableDescription(
            variable.Pointer,
            name,
            Wanted(variable, "default"),
            (items ?? []).OfType<JsonStringNode>().Select(i => i.Value).Distinct().ToEquatableArray());
    }
}
