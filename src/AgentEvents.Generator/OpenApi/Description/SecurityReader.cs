using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>Reads what a document says about credentials.</summary>
internal static class SecurityReader
{
    private static readonly string[] Addresses = ["authorizationUrl", "deviceAuthorizationUrl", "refreshUrl", "tokenUrl"];

    /// <summary>What the <c>security</c> of a document or operation asks for; null if it has none.</summary>
    public static SecurityDescription? Of(OpenApiNode owner) => owner.Items("security") is null
        ? null
        : new SecurityDescription(
            JsonPointer.Append(owner.Pointer, "security"),
            owner.Objects("security")
                .Select(r => new RequirementDescription(r.Value.Members.Select(m => (m.Name, Texts(r, m.Name))).ToEquatableArray()))
                .ToEquatableArray());

    /// <summary>The security schemes among the components.</summary>
    public static IEnumerable<SchemeDescription> Schemes(OpenApiNode document) =>
        from member in document.Object("components")?.Members("securitySchemes") ?? []
        let scheme = member.Node
        select new SchemeDescription(scheme.Pointer, member.Name, Credentials(scheme), Flows(scheme).ToEquatableArray());

    /// <summary>Tells of the schemes that somebody asks for and nobody describes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asked">What is asked for.</param>
    /// <param name="schemes">The schemes that there are.</param>
    public static void Missing(OpenApiNode document, IEnumerable<SecurityDescription> asked, IReadOnlyCollection<SchemeDescription> schemes)
    {
        foreach (var security in asked)
        {
            foreach (var (id, _) in security.Alternatives.SelectMany(a => a.Schemes).Where(s => schemes.All(k => k.Id != s.Id)))
            {
                document.Lost?.Invoke(document.Value, security.Pointer, $"no security scheme is called '{id}'");
            }
        }
    }

    private static string Credentials(OpenApiNode scheme) => (scheme.Text("type"), scheme.Text("in")) switch
    {
        ("http", _) => $"HTTP {scheme.Text("scheme")?.ToLowerInvariant()}",
        ("apiKey", "header") => $"a key in the header '{scheme.Text("name")?.ToLowerInvariant()}'",
        ("apiKey", var place) => $"a key in the {place} as '{scheme.Text("name")}'",

        // Whatever gives the token, it is sent as a bearer token.
        ("oauth2", _) => "a token of OAuth 2",
        ("openIdConnect", _) => "a token of OpenID Connect",
        var (type, _) => type ?? "",
    };

    private static IEnumerable<FlowDescription> Flows(OpenApiNode scheme)
    {
        if (scheme.Text("openIdConnectUrl") is { } discovery)
        {
            yield return new FlowDescription(scheme.Pointer, "openIdConnect", ["openIdConnectUrl " + discovery], []);
        }

        foreach (var (name, flow) in scheme.Members("flows").Where(f => !f.Name.StartsWith("x-", StringComparison.Ordinal)))
        {
            yield return new FlowDescription(
                flow.Pointer,
                name,
                Addresses.Where(member => flow.Text(member) is not null).Select(member => $"{member} {flow.Text(member)}")
                    .ToEquatableArray(),
                flow.Value["scopes"] is JsonObjectNode scopes ? scopes.Members.Select(m => m.Name).ToEquatableArray() : []);
        }
    }

    private static EquatableArray<string> Texts(OpenApiNode owner, string name)
    {
        var items = owner.Items(name);
        if (items?.All(i => i is JsonStringNode) == false)
        {
            owner.Lose(name, "it holds something else than texts");
        }

        return (items ?? []).OfType<JsonStringNode>().Select(i => i.Value).ToEquatableArray();
    }
}
