using System.Diagnostics.CodeAnalysis;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>A message for <see cref="HttpClient"/>, or the reasons why there is none.</summary>
/// <remarks>The message belongs to whoever takes it. It holds nothing but memory.</remarks>
public sealed class HttpRequestResult
{
    internal HttpRequestResult(HttpRequestMessage message) => Message = message;

    internal HttpRequestResult(ValidationResult result) => Result = result;

    /// <summary>Whether there is a message.</summary>
    [MemberNotNullWhen(true, nameof(Message))]
    public bool IsValid => Message is not null;

    /// <summary>The message; null if the request is not valid. Mind that .NET's own <c>ToString()</c> of it prints address and credentials.</summary>
    public HttpRequestMessage? Message { get; }

    /// <summary>What is wrong. Pointers and byte offsets are those of the request's JSON form: <c>/agent_id</c>, <c>/body/to</c>.</summary>
    public ValidationResult Result { get; } = ValidationResult.Valid;

    /// <summary>The message, if there is one.</summary>
    /// <param name="message">The message; null if the request is not valid.</param>
    public bool TryGetMessage([NotNullWhen(true)] out HttpRequestMessage? message)
    {
        message = Message;
        return message is not null;
    }

    /// <summary>The message of a request that must be valid.</summary>
    /// <exception cref="InvalidDocumentException">It is not; the exception carries <see cref="Result"/>.</exception>
    public HttpRequestMessage ThrowIfInvalid() => Message ?? throw new InvalidDocumentException(Result);

    /// <summary>Whether there is a message, and nothing of it.</summary>
    public override string ToString() => IsValid ? "valid" : Result.ToString();
}
