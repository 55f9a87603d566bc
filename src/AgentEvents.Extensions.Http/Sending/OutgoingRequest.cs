using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Extensions.Http;

/// <summary>What the handlers know of a request on its way. It travels with the message.</summary>
/// <param name="operation">The operation.</param>
internal sealed class OutgoingRequest(OperationEntry operation)
{
    /// <summary>The key in the options of the message.</summary>
    public static readonly HttpRequestOptionsKey<OutgoingRequest> Key = new("AgentEvents.OutgoingRequest");

    /// <summary>The operation.</summary>
    public OperationEntry Operation { get; } = operation;

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>How many times it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>The answer to the last time; null if none came.</summary>
    public ReceivedResponse? Answer { get; set; }

    /// <summary>Whether the document says of a status that the same request may succeed later.</summary>
    public bool IsTransient(int statusCode) => DocumentedResponse.Find(Operation.Responses, statusCode) is { IsTransient: true };
}
