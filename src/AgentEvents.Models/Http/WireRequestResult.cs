using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>A request for the wire, or the reasons why there is none.</summary>
public sealed class WireRequestResult
{
    internal WireRequestResult(WireRequest request) => Request = request;

    internal WireRequestResult(ValidationResult result) => Result = result;

    /// <summary>Whether there is a request.</summary>
    [MemberNotNullWhen(true, nameof(Request))]
    public bool IsValid => Request is not null;

    /// <summary>The request; null if it is not valid.</summary>
    public WireRequest? Request { get; }

    /// <summary>What is wrong. Pointers and byte offsets are those of the request's JSON form: <c>/agent_id</c>, <c>/body/to</c>.</summary>
    public ValidationResult Result { get; } = ValidationResult.Valid;

    /// <summary>The request, if there is one.</summary>
    /// <param name="request">The request; null if it is not valid.</param>
    public bool TryGetRequest([NotNullWhen(true)] out WireRequest? request)
    {
        request = Request;
        return request is not null;
    }

    /// <summary>The request, which must be valid.</summary>
    /// <exception cref="InvalidDocumentException">It is not; the exception carries <see cref="Result"/>.</exception>
    public WireRequest ThrowIfInvalid() => Request ?? throw new InvalidDocumentException(Result);
}
