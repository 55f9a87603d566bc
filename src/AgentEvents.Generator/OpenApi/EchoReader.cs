using System.Text.RegularExpressions;
using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reads <c>x-echo</c> of a response: which members of its body repeat something of the request. The places of the request are written as OpenAPI's
/// own runtime expressions (OpenAPI Specification 3.1.0, 4.8.20.4), and become pointers into the request schema here.
/// </summary>
/// <param name="response">The response.</param>
/// <param name="parameters">The parameters of its operation.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class EchoReader(OpenApiNode response, IReadOnlyList<OpenApiNode> parameters, OpenApiProblems problems)
{
    private const string Keyword = "x-echo";

    private static readonly Regex Expression = new(
        @"\{(?:(?<status>\$statusCode)"
            + @"|\$request\.(?:(?<in>path|query|header)\.(?<name>[^{}:/~]+)|body#(?<body>(?:/[^{}:/]+)+))(?<modifier>:(?:optional|masked))?)\}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private bool _isRefused;

    /// <summary>What the members repeat; nothing where the keyword is not used or is wrong, which is reported.</summary>
    public EquatableArray<EchoFacts> Read()
    {
        if (response.Value[Keyword] is not { } keyword)
        {
            return [];
        }

        if (keyword is not JsonObjectNode { Members: var members } || response.Value["content"] is null)
        {
            Refuse("is an object, at a response that has a body");
            return [];
        }

        var echoes = members.SelectMany(m => Member(m.Name, m.Value)).ToEquatableArray();
        return _isRefused ? [] : echoes;
    }

    private IEnumerable<EchoFacts> Member(string pointer, JsonNode value)
    {
        if (JsonPointer.Split(pointer) is null || (pointer.Length == 0 && !ResponseReader.IsText(response)))
        {
            Refuse($"has the key '{pointer}', which is no JSON Pointer to a member of the body");
            return [];
        }

        return value is JsonObjectNode { Members: var byStatus }
            ? byStatus.Select(m => new EchoFacts(pointer, Status(m.Name), Values(m.Value)))
            : [new EchoFacts(pointer, null, Values(value))];
    }

    private string Status(string status)
    {
        if (status.Length != 3 || !status.All(c => c is >= '0' and <= '9'))
        {
            Refuse($"has '{status}' where a status of three digits belongs");
        }

        return status;
    }

    private EquatableArray<string> Values(JsonNode value)
    {
        var texts = value is JsonArrayNode { Items: var items } ? items.Select(i => i as JsonStringNode).ToArray() : [value as JsonStringNode];
        if (texts.Length == 0 || texts.Any(t => t is null))
        {
            Refuse("has texts, arrays of texts, or objects of these by status");
        }

        return texts.OfType<JsonStringNode>().Select(t => Template(t.Value)).ToEquatableArray();
    }

    private string Template(string text)
    {
        if (Expression.Replace(text, "").IndexOfAny(['{', '}']) >= 0)
        {
            Refuse($"has the text '{text}'; in braces stands $statusCode, $request.path.NAME, $request.query.NAME, $request.header.NAME or "
                + "$request.body#/POINTER, the latter with :optional or :masked behind it");
        }

        return Expression.Replace(text, Place);
    }

    private string Place(Match match)
    {
        if (match.Groups["status"].Success)
        {
            return match.Value;
        }

        var name = match.Groups["name"].Value;
        if (name.Length > 0 && !parameters.Any(p => p.Text("name") == name && p.Text("in") == match.Groups["in"].Value))
        {
            Refuse($"names the parameter '{name}', which the operation does not have there");
        }

        return "{"
            + (name.Length > 0 ? JsonPointer.Append("", name) : "/" + OperationFacts.Body + match.Groups["body"].Value)
            + match.Groups["modifier"].Value
            + "}";
    }

    private void Refuse(string what)
    {
        _isRefused = true;
        problems.Add(response, $"its {Keyword} {what}");
    }
}
