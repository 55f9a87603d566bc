using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>Writing and reading the requests of operations. Generated requests offer the same as members of their own.</summary>
/// <remarks>Nothing is sent or received here: the client, its retries and its connections are the user's.</remarks>
public static class HttpRequests
{
    // The body stands one level deeper than it does by itself, and is allowed the same depth.
    internal static readonly ValidationOptions Options = new() { MaxDepth = JsonCursor.DefaultMaxDepth + 1 };

    /// <summary>Writes a request for the wire, if it is valid.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="request">The request. It is written once, these bytes are validated, and the body is a part of them.</param>
    /// <returns>The request for the wire; or everything that is wrong, by the schema or because HTTP could not carry it.</returns>
    /// <exception cref="InvalidOperationException">The operation's description contradicts itself.</exception>
    public static WireRequestResult ToWireRequest<T>(T request)
        where T : class, IHttpRequestModel<T>
    {
        var json = JsonModel.ToUtf8Bytes(request);
        var writer = new WireWriter(T.Operation, json);
        writer.Split();
        var isValid = IsValid<T>(json);
        return isValid && writer.Violations.Count == 0
            ? new WireRequestResult(writer.ToRequest())
            : new WireRequestResult(Join(isValid ? ValidationResult.Valid : JsonModel.Validate<T>(json, Options), writer.Violations));
    }

    /// <summary>Makes a message for <see cref="HttpClient"/>, if the request is valid.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="baseAddress">Absolute, http or https. A path in it goes in front of the operation's; query, fragment and user information it must
    /// not have.</param>
    /// <param name="credentials">One for each of <see cref="HttpOperation.Security"/>, in this order; or none, where the client authenticates by
    /// itself.</param>
    /// <returns>The message; or everything that is wrong with request and credentials.</returns>
    /// <exception cref="ArgumentException">Base address or credentials are not what is described here. The message quotes neither.</exception>
    /// <exception cref="InvalidOperationException">The operation's description contradicts itself.</exception>
    public static HttpRequestResult ToHttpRequestMessage<T>(T request, Uri baseAddress, params ReadOnlySpan<HttpCredential> credentials)
        where T : class, IHttpRequestModel<T>
    {
        var prefix = RequestMessage.PrefixOf(baseAddress);
        var violations = new List<Violation>();
        var fields = RequestMessage.Authenticate(T.Operation, credentials, violations);
        var wire = request.ToWireRequest();
        return wire.IsValid && violations.Count == 0
            ? new HttpRequestResult(RequestMessage.Build(prefix, wire.Request, fields))
            : new HttpRequestResult(Join(wire.Result, violations));
    }

    /// <summary>Makes a message for <see cref="HttpClient"/> of a request that stands on the wire already.</summary>
    /// <param name="request">The request, as an operation wrote it. It is not validated again.</param>
    /// <param name="operation">The operation, which says what credentials there are.</param>
    /// <param name="baseAddress">As in <see cref="ToHttpRequestMessage{T}"/>.</param>
    /// <param name="credentials">As in <see cref="ToHttpRequestMessage{T}"/>.</param>
    /// <returns>The message; or what is wrong with the credentials.</returns>
    /// <exception cref="ArgumentException">Base address or credentials are not what is described there. The message quotes neither.</exception>
    public static HttpRequestResult ToHttpRequestMessage(
        WireRequest request, HttpOperation operation, Uri baseAddress, params ReadOnlySpan<HttpCredential> credentials)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(operation);
        var prefix = RequestMessage.PrefixOf(baseAddress);
        var violations = new List<Violation>();
        var fields = RequestMessage.Authenticate(operation, credentials, violations);
        return violations.Count == 0
            ? new HttpRequestResult(RequestMessage.Build(prefix, request, fields))
            : new HttpRequestResult(ValidationResult.FromViolations([.. violations], false));
    }

    /// <summary>Reads a request from the wire, if it is a valid one of the operation.</summary>
    /// <typeparam name="T">The request.</typeparam>
    /// <param name="wire">The request as a server received it or a recording holds it, without what the base address has in front of the
    /// path.</param>
    /// <param name="request">The request; null if it is not valid.</param>
    /// <param name="result">
    /// Everything that is wrong. Pointers are those of the request's JSON form (<c>/agent_id</c>, <c>/body/to</c>); what concerns the request as a
    /// whole has the empty pointer.
    /// </param>
    /// <returns>Whether the request is valid.</returns>
    /// <remarks>
    /// A query parameter that the operation does not document is a violation, which has its name; a header field that it does not document is none.
    /// <see cref="HttpOperation.SystemParameters"/> are let through. A plus in the query is a space. Path and query of a webhook are the receiver's
    /// own and not looked at, but for documented parameters. A body in gzip is decoded, up to <see cref="WireRequest.MaxDecodedBytes"/>.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The operation's description contradicts itself.</exception>
    public static bool TryRead<T>(WireRequest wire, [NotNullWhen(true)] out T? request, out ValidationResult result)
        where T : class, IHttpRequestModel<T>
    {
        ArgumentNullException.ThrowIfNull(wire);
        var reader = new WireReader(T.Operation, wire);
        T? read = null;
        result = ValidationResult.Valid;
        var isValid = reader.Read() is { } json && JsonModel.TryParse(json, out read, out result, Options) && reader.Violations.Count == 0;
        result = isValid ? result : Join(result, reader.Violations, reader.IsTruncated);
        request = isValid ? read : null;
        return isValid;
    }

    private static bool IsValid<T>(ReadOnlySpan<byte> json)
        where T : IJsonModel<T>
    {
        var cursor = new JsonCursor(json, Options.MaxDepth);
        var sink = default(FlagSink);
        return T.Check(ref cursor, ref sink) && cursor.Finish();
    }

    // What the schema says about a place goes before what HTTP says about it: null is no string first of all.
    private static ValidationResult Join(ValidationResult bySchema, IReadOnlyList<Violation> byHttp, bool isTruncated = false)
    {
        var known = bySchema.Violations.Select(v => v.InstanceLocation).Where(p => p.Length > 0).ToHashSet(StringComparer.Ordinal);
        Violation[] all = [.. bySchema.Violations, .. byHttp.Where(v => !known.Contains(v.InstanceLocation))];
        return ValidationResult.FromViolations(all, bySchema.IsTruncated || isTruncated);
    }
}
