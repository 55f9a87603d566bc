using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>What HTTP demands whatever the schema says, as assertions.</summary>
internal static class HttpRules
{
    private const string Rfc3986 = "https://www.rfc-editor.org/rfc/rfc3986";
    private const string Rfc9110 = "https://www.rfc-editor.org/rfc/rfc9110";
    /// <summary>The keyword of a body that is too long.</summary>
    public const string BodySize = "http-body-size";

    private const string OpenApi = "https://spec.openapis.org/oas/v3.1.1";

    public static Assertion Method { get; } = new("http-method", "", Rfc9110 + "#section-9", "the method is not the operation's");

    public static Assertion Target { get; } =
        new("http-path", "", Rfc3986 + "#section-3.3", "the target is no path and query of well-formed percent-encoded UTF-8");

    public static Assertion PathTemplate { get; } = new(
        "http-path",
        "",
        OpenApi + "#path-templating",
        "the path does not fit the operation's template");

    public static Assertion PathValue { get; } =
        new("http-path", "", Rfc3986 + "#section-5.2.4", "a path segment must not be empty, \".\" or \"..\": it would lead to another path");

    public static Assertion RepeatedQuery { get; } = new(
        "http-query",
        "",
        OpenApi + "#parameter-object",
        "the query parameter stands more than once");

    public static Assertion RepeatedHeader { get; } = new("http-header", "", Rfc9110 + "#section-5.3", "the header field stands more than once");

    public static Assertion HeaderValue { get; } =
        new(
            "http-header",
            "",
            Rfc9110 + "#section-5.5",
            "a header value must be of visible ASCII characters, with spaces and tabs only between them");

    public static Assertion Scalar { get; } =
        new("http-parameter", "", OpenApi + "#parameter-object", "only a string, a number or a boolean can be a parameter");

    public static Assertion NoPlace { get; } = new("http-parameter", "", OpenApi + "#operation-object", "the operation has no place for this member");

    public static Assertion MediaType { get; } =
        new("http-media-type", "", Rfc9110 + "#section-8.3", "the media type of the body is not the operation's, or its charset is not UTF-8");

    public static Assertion TooManyCodings { get; } =
        new("http-content-coding", "", Rfc9110 + "#section-8.4", $"the body has more than {ContentCoding.MaxLayers} content codings");

    public static Assertion UnknownCoding { get; } =
        new(
            "http-content-coding",
            "",
            Rfc9110 + "#section-8.4",
            "a content coding is unknown: the body may be in gzip, x-gzip, identity, or have no Content-Encoding");

    public static Assertion Form { get; } =
        new("http-form", "", "https://url.spec.whatwg.org/#urlencoded-parsing", "the body is no form of well-formed percent-encoded UTF-8");

    public static Assertion RepeatedField { get; } =
        new("http-form", "", OpenApi + "#encoding-object", "the field of the form stands more than once, and is no array");

    public static Assertion NoBody { get; } = new("http-body", "", OpenApi + "#operation-object", "the operation takes no body");

    /// <summary>A query parameter that is none of the operation's.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="operation">The operation.</param>
    public static Assertion UnknownQuery(string name, HttpOperation operation)
    {
        var known = operation.Parameters.Where(p => p.Location == ParameterLocation.Query).Select(p => p.Name)
            .Concat(operation.SystemParameters.Where(p => p.Location == ParameterLocation.Query).Select(p => p.Name))
            .FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        var otherwise = known is null ? "leave it out or correct its name" : $"\"{known}\" is, and case matters";
        return new(
            "http-query",
            "",
            OpenApi + "#parameter-object",
            $"the query parameter {PrintedName.Of(name)} is not one of the operation's; {otherwise}");
    }

    /// <summary>A system parameter that stands more than once.</summary>
    /// <param name="parameter">The parameter.</param>
    public static Assertion RepeatedSystem(SystemParameter parameter) => System(parameter, "stands more than once");

    /// <summary>A system parameter whose value the document does not list.</summary>
    /// <param name="parameter">The parameter.</param>
    public static Assertion SystemValue(SystemParameter parameter) => System(parameter, "must be one of " + string.Join(", ", parameter.Values));

    /// <summary>A body that is no gzip, or is gzip where it should not be.</summary>
    /// <param name="reason">Which of these.</param>
    public static Assertion Gzip(string reason) => new("gzip", "", "https://www.rfc-editor.org/rfc/rfc1952", reason);

    /// <summary>A body that is too long.</summary>
    /// <param name="maxBytes">How many bytes it may have.</param>
    public static Assertion TooLong(int maxBytes) =>
        new(
            BodySize,
            "",
            Rfc9110 + "#section-15.5.14",
            $"the body has more than {maxBytes} bytes, compressed or decompressed; WireRequest.MaxDecodedBytes is the limit");

    /// <summary>A credential that no header field can hold.</summary>
    /// <param name="scheme">The scheme's id.</param>
    /// <param name="demand">What the credential must be like.</param>
    public static Assertion Credential(string scheme, string demand) =>
        new("http-credential", "", OpenApi + "#security-requirement-object", $"the credential for \"{scheme}\" {demand}");

    private static Assertion System(SystemParameter parameter, string demand)
    {
        var (keyword, place) = parameter.Location == ParameterLocation.Header ? ("http-header", "header field") : ("http-query", "query parameter");
        return new(keyword, "", OpenApi + "#parameter-object", $"the {place} \"{parameter.Name}\" {demand}");
    }

    /// <summary>The violation of a rule in one place.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="pointer">The place in the request's JSON form.</param>
    /// <param name="offset">The same in bytes; 0 where there is no such form.</param>
    public static Violation At(this Assertion rule, string pointer, int offset = 0) => new()
    {
        InstanceLocation = pointer,
        Keyword = rule.Keyword,
        KeywordLocation = rule.EvaluationPath,
        AbsoluteKeywordLocation = rule.AbsoluteLocation,
        Message = rule.Message,
        ByteOffset = offset,
    };

    /// <summary>The rule that a text breaks where it is to stand.</summary>
    /// <returns>The rule; null if the text may stand there.</returns>
    public static Assertion? BrokenBy(string text, ParameterLocation location) => location switch
    {
        ParameterLocation.Path when text is "" or "." or ".." => PathValue,
        ParameterLocation.Header when !FieldText.IsValue(text) => HeaderValue,
        _ => null,
    };
}
