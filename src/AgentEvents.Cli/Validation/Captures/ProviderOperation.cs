namespace AgentEvents.Cli.Validation.Captures;

/// <summary>An HTTP operation of a provider's OpenAPI document, as far as bodies are concerned.</summary>
/// <param name="Provider">The folder of the document.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Template">The path template.</param>
/// <param name="RequestSchema">The short name of the schema of its request, or null if it has none.</param>
/// <param name="ResponseSchemas">The short names of the schemas of its responses, by status, range of statuses (<c>4XX</c>) or <c>default</c>.</param>
internal sealed record ProviderOperation(string Provider, string Method, string Template, string? RequestSchema, IReadOnlyDictionary<string, string> ResponseSchemas)
{
    private readonly string[] _segments = Template.Split('/');

    /// <summary>Whether a request is one of this operation.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="path">The path of its URL.</param>
    public bool Matches(string method, string path)
    {
        var segments = path.Split('/');
        return string.Equals(method, Method, StringComparison.OrdinalIgnoreCase)
            && segments.Length == _segments.Length
            && segments.Zip(_segments).All(pair => pair.Second.StartsWith('{') ? pair.First.Length > 0 : string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    /// <summary>The schema for a response, or null if the document has none.</summary>
    /// <param name="status">Its status.</param>
    public string? ResponseSchema(int status)
    {
        var exact = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ResponseSchemas.GetValueOrDefault(exact)
            ?? ResponseSchemas.GetValueOrDefault($"{exact[0]}XX")
            ?? ResponseSchemas.GetValueOrDefault("default");
    }
}
