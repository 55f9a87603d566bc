using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>What an OpenAPI document says about one operation, as far as it is needed to write and read requests.</summary>
public sealed class HttpOperation
{
    private RequestLayout? _layout;

    /// <summary>The operation's id.</summary>
    public required string Id { get; init; }

    /// <summary>The method, in capitals: <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>
    /// The path below the base address, such as <c>/v1/phones/{phoneNumber}/agentEvents</c>: at most one parameter a segment. Empty for a webhook,
    /// whose address is the receiver's own.
    /// </summary>
    public required string PathTemplate { get; init; }

    /// <summary>The parameters, in the order in which they are written.</summary>
    public ValueList<HttpParameter> Parameters { get; init; } = [];

    /// <summary>The parameters of the provider's platform that a request may carry besides. They are no members of the request.</summary>
    public ValueList<SystemParameter> SystemParameters { get; init; } = [];

    /// <summary>The name of the member that is the body in the request's JSON form; null if there is no body.</summary>
    public string? BodyMember { get; init; }

    /// <summary>The body's media type exactly as it is written in <c>Content-Type</c>; null if there is no body.</summary>
    public string? MediaType { get; init; }

    /// <summary>The fields of the body where it is a form; empty for JSON.</summary>
    public ValueList<FormField> Form { get; init; } = [];

    /// <summary>The credentials that go with a request, all of them.</summary>
    public ValueList<SecurityScheme> Security { get; init; } = [];

    /// <summary>Whether the body is a form (<c>application/x-www-form-urlencoded</c>), and no JSON.</summary>
    public bool HasForm => MediaType is { } type
        && type.AsSpan(0, type.Contains(';') ? type.IndexOf(';') : type.Length).Trim().Equals(FormBody.MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>A body as it stands on the wire, of its JSON: the same bytes, unless it is a form.</summary>
    /// <param name="json">The body in JSON.</param>
    public ReadOnlyMemory<byte> ToWireBody(ReadOnlyMemory<byte> json) => HasForm ? FormBody.Write(json.Span) : json;

    /// <summary>A body in JSON, as it stood on the wire: the same bytes, unless it is a form.</summary>
    /// <param name="body">The bytes of the body, in no coding.</param>
    /// <returns>The JSON; empty if the bytes are no form.</returns>
    public ReadOnlyMemory<byte> ToJsonBody(ReadOnlyMemory<byte> body) =>
        !HasForm ? body : FormBody.TryRead(Form, body.Span, out var json, out _) ? json : default(ReadOnlyMemory<byte>);

    /// <summary>Where the parts of a request go.</summary>
    /// <exception cref="InvalidOperationException">The operation contradicts itself.</exception>
    internal RequestLayout Layout => _layout ??= RequestLayout.Of(this);

    /// <summary>A target without the query parameters that are credentials, for logs and recordings. Phone numbers stay in it.</summary>
    /// <param name="target">Path and query, as on the wire.</param>
    public string WithoutSecrets(string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return SystemParameterReader.WithoutSecrets(this, target);
    }

    /// <summary>The header fields that credentials stand in: for clients and servers that know operations by nothing but the catalogue.</summary>
    /// <param name="credentials">One for each of <see cref="Security"/>, in this order.</param>
    /// <exception cref="ArgumentException">There is one too many or too few, or one is of another kind.</exception>
    /// <exception cref="InvalidDocumentException">No header field can hold one of them. The message does not quote it.</exception>
    public ValueList<HttpField> Authenticate(params ReadOnlySpan<HttpCredential> credentials)
    {
        var violations = new List<Violation>();
        var fields = RequestMessage.Authenticate(this, credentials, violations);
        ValidationResult.FromViolations([.. violations], isTruncated: false).ThrowIfInvalid();
        return fields;
    }

    /// <summary>Whether a request is meant for this operation: the method is the same and the path fits the template.</summary>
    /// <param name="method">The method, as on the wire.</param>
    /// <param name="target">Path and query, as on the wire, without what the base address has in front.</param>
    /// <returns>False too for a path that is wrongly encoded. A webhook takes every path.</returns>
    public bool Matches(string method, string target)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(target);
        return method == Method
            && WireTarget.TrySplit(target, out var path, out _)
            && Layout.TryReadPath(path, new string?[Parameters.Count]);
    }
}
