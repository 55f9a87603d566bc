using System.ComponentModel;
using AgentEvents.Models.Http;
using AgentEvents.Models.Mapping;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>An operation of the catalogue: its generated reader, writer and mappers behind one face, without type parameters.</summary>
public abstract class OperationEntry
{
    private protected OperationEntry()
    {
    }

    /// <summary>What the OpenAPI document says of it.</summary>
    public abstract HttpOperation Operation { get; }

    /// <summary>The responses that the document has.</summary>
    public abstract ValueList<DocumentedResponse> Responses { get; }

    /// <summary>What it is called in reports: paths hold phone numbers, and the template holds none.</summary>
    public string Name => $"{Operation.Method} {Operation.PathTemplate}";

    /// <summary>Reads a request.</summary>
    /// <param name="request">The request as it stood on the wire.</param>
    /// <returns>The generated record, if the request is valid, and the event that it carries; or everything that is wrong.</returns>
    public abstract RequestReading Read(WireRequest request);

    /// <summary>Reads a request in its JSON form, with a member for each parameter and one for the body.</summary>
    /// <param name="form">The JSON.</param>
    public abstract RequestReading ReadForm(ReadOnlySpan<byte> form);

    /// <summary>Writes a request for the wire from its JSON form, with a member for each parameter and one for the body.</summary>
    /// <param name="form">The JSON.</param>
    /// <returns>The request; or everything that is wrong, and no request.</returns>
    public abstract WireRequestResult Write(ReadOnlySpan<byte> form);

    /// <summary>Whether the generated reader takes an answer for one that the document has.</summary>
    /// <param name="response">The answer.</param>
    public abstract bool IsReadable(ReceivedResponse response);

    /// <summary>The generated response that an answer is.</summary>
    /// <param name="response">The answer.</param>
    public abstract object ReadResponse(ReceivedResponse response);

    /// <summary>The canonical event that an answer carries; null if it carries none.</summary>
    /// <param name="response">The answer.</param>
    public abstract MappingResult<OutboundEvent>? EventOf(ReceivedResponse response);

    /// <summary>A request for the wire as the result of a mapping: HTTP may not be able to carry what the schema allows.</summary>
    /// <param name="written">The request, or what is wrong with it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static MappingResult<WireRequest> OnWire(WireRequestResult written)
    {
        ArgumentNullException.ThrowIfNull(written);
        return written.IsValid
            ? MappingResult.Mapped(written.Request)
            : MappingResult.Invalid<WireRequest>([.. written.Result.Violations.Select(violation => new MappingViolation(null, violation))]);
    }

    /// <summary>The name for reports.</summary>
    public override string ToString() => Name;
}
