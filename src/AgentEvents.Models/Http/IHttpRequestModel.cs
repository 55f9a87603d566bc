using AgentEvents.Models.Json;

namespace AgentEvents.Models.Http;

/// <summary>
/// The request of one operation. Its JSON form is flat: a member for each parameter, and one for the body
/// (<c>{"agent_id":"…","body":{…}}</c>), so that one validator judges all of it.
/// </summary>
/// <typeparam name="TSelf">The request itself.</typeparam>
public interface IHttpRequestModel<TSelf> : IJsonModel<TSelf>
    where TSelf : IHttpRequestModel<TSelf>
{
    /// <summary>The operation that the request is for.</summary>
    static abstract HttpOperation Operation { get; }
}
