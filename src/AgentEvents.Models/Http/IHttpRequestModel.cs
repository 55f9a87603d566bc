using AgentEvents.Models.Json;

namespace AgentEvents.Models.Http;

/// <summary>
/// The request of one operation. Its JSON form is flat: a member for each parameter, and one for the body
/// (<c>{"agent_id":"…","body":{…}}</c>), so that one validator judges all of it.
/// </summary>
/// <typeparam name="TSelf">The request itself.</typeparam>
public interface IHttpRequestModel<TSelf> : IJsonModel<TSelf>
    where TSelf : class, IHttpRequestModel<TSelf>
{
    /// <summary>The operation that the request is for.</summary>
    static abstract HttpOperation Operation { get; }

    /// <summary>Writes the request as it stands on the wire, without host and credentials.</summary>
    /// <returns>The request; or everything that is wrong, and no request.</returns>
    WireRequestResult ToWireRequest() => HttpRequests.ToWireRequest((TSelf)this);
}
