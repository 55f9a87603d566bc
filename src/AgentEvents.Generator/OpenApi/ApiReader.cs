using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Reads what an OpenAPI document says about all its operations.</summary>
internal static class ApiReader
{
    /// <summary>The document's name, security schemes, servers and reasons.</summary>
    public static ApiFacts Read(OpenApiNode document, string uri, OpenApiProblems problems) => new(
        NameOf(document, uri),
        Security(document, document, problems),
        document.Objects("servers").SelectMany(s => Servers(s, problems)).ToEquatableArray(),
        ActivationReader.Read(document, problems),
        UnmappedReader.Read(document.Value));

    /// <summary>The schemes that the <c>security</c> of a document or operation asks for together.</summary>
    public static EquatableArray<SecurityFacts> Security(OpenApiNode owner, OpenApiNode document, OpenApiProblems problems)
    {
        var requirements = owner.Objects("security").ToArray();
        if (requirements.Length > 1)
        {
            problems.Add(owner, "it offers a choice of security requirements; one set of credentials is supported");
        }

        return requirements.Take(1)
            .SelectMany(r => r.Value.Members)
            .Select(m => Scheme(m.Name, owner, document, problems))
            .OfType<SecurityFacts>()
            .ToEquatableArray();
    }

    private static string NameOf(OpenApiNode document, string uri)
    {
        if (document.Text("x-dotnet-name") is { } chosen)
        {
            return chosen;
        }

        var space = document.Text("x-dotnet-namespace");
        var folders = uri.Split('/');
        return space is not null ? space.Substring(space.LastIndexOf('.') + 1) : Uri.UnescapeDataString(folders[Math.Max(0, folders.Length - 2)]);
    }

    private static SecurityFacts? Scheme(string id, OpenApiNode owner, OpenApiNode document, OpenApiProblems problems)
    {
        if (document.Object("components")?.Object("securitySchemes")?.Object(id) is not { } scheme)
        {
            problems.Add(owner, $"its security scheme '{id}' is not among the components");
            return null;
        }

        var description = scheme.Text("description") ?? "";
        switch (scheme.Text("type"), scheme.Text("scheme")?.ToLowerInvariant(), scheme.Text("in"), scheme.Text("name"))
        {
            case ("http", "bearer", _, _) or ("oauth2", _, _, _) or ("openIdConnect", _, _, _):
                return new SecurityFacts(id, SecurityKind.Bearer, null, description);
            case ("http", "basic", _, _):
                return new SecurityFacts(id, SecurityKind.Basic, null, description);
            case ("apiKey", _, "header", { } name):
                return new SecurityFacts(id, SecurityKind.ApiKey, name, description);
            default:
                problems.Add(scheme, "credentials are bearer tokens, user names with passwords, or keys in a header");
                return null;
        }
    }

    private static IEnumerable<ServerFacts> Servers(OpenApiNode server, OpenApiProblems problems)
    {
        IEnumerable<ServerFacts> servers = [new ServerFacts("", server.Text("url") ?? "", server.Text("description") ?? "")];
        foreach (var (name, variable) in server.Members("variables"))
        {
            var values = variable.Value["enum"] is JsonArrayNode { Items: var items }
                ? items.OfType<JsonStringNode>().Select(i => i.Value)
                : new[] { variable.Text("default") ?? "" };
            servers =
                servers.SelectMany(s => values.Select(v => s with { Name = (s.Name + " " + v).Trim(), Url = s.Url.Replace("{" + name + "}", v) }));
        }

        var filled = servers.ToArray();
        if (filled.Any(s => !Uri.TryCreate(s.Url, UriKind.Absolute, out var url) || (url.Scheme is not ("http" or "https"))))
        {
            problems.Add(server, "its url must be absolute, with http or https, and every variable described");
            return [];
        }

        return filled;
    }
}
