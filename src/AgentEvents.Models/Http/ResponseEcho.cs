namespace AgentEvents.Models.Http;

/// <summary>A member of a response's body that repeats something of the request, or the status: <c>x-echo</c> in the OpenAPI document.</summary>
public sealed record ResponseEcho
{
    /// <summary>The JSON Pointer to the member in the body.</summary>
    public required string Location { get; init; }

    /// <summary>The status that this is about; null for all that the response is documented for.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// The texts of which the member holds one. In braces stands <c>$statusCode</c>, or the JSON Pointer to a member of the request's JSON form:
    /// <c>phones/{/phoneNumber}/agentEvents/{/eventId}</c>. Behind the pointer, <c>:optional</c> leaves the member free where the request has nothing
    /// there, and <c>:masked</c> lets the provider write X for any character.
    /// </summary>
    public required ValueList<string> Values { get; init; }
}
