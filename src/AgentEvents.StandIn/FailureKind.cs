namespace AgentEvents.StandIn;

/// <summary>What can go wrong at a provider, or between a provider and its client. The first ones are the words of <c>x-when</c>.</summary>
public enum FailureKind
{
    /// <summary>There is nothing at this path.</summary>
    NotFound,

    /// <summary>The path does not take this method.</summary>
    MethodNotAllowed,

    /// <summary>The body is not of the documented media type.</summary>
    UnsupportedMediaType,

    /// <summary>The body is in a content coding that the stand-in cannot take off: answered as a media type, with 415.</summary>
    UnsupportedContentCoding,

    /// <summary>The body is longer than <see cref="StandInOptions.MaxBodyBytes"/>.</summary>
    PayloadTooLarge,

    /// <summary>The credentials are missing or wrong, or they are those of another account.</summary>
    Unauthorized,

    /// <summary>Too many requests.</summary>
    TooManyRequests,

    /// <summary>The provider does not know the agent, or the account may not send for it.</summary>
    UnknownAgent,

    /// <summary>The request breaks rules of the provider's document.</summary>
    InvalidRequest,

    /// <summary>The event id was used before.</summary>
    DuplicateEvent,

    /// <summary>The provider cannot reach the recipient.</summary>
    UnreachableUser,

    /// <summary>Something fails at the provider.</summary>
    InternalError,

    /// <summary>The operator behind the provider does not take the event.</summary>
    BadGateway,

    /// <summary>The provider is not available for the moment.</summary>
    ServiceUnavailable,

    /// <summary>The status of success without a body.</summary>
    EmptyBody,

    /// <summary>The status of success with a page of HTML, as proxies send them.</summary>
    NotJson,

    /// <summary>The right answer, late.</summary>
    Slow,

    /// <summary>The connection is cut before a byte of the answer.</summary>
    ConnectionCut,

    /// <summary>The connection is cut in the middle of the body.</summary>
    BodyCut,

    /// <summary>The status of success with a body that has no end.</summary>
    EndlessBody,
}
