namespace AgentEvents.StandIn;

/// <summary>What can go wrong at a provider, or between a provider and its client.</summary>
public enum FailureKind
{
    /// <summary>The request breaks rules of the provider's document.</summary>
    InvalidRequest,

    /// <summary>The credentials are missing or wrong.</summary>
    Unauthorized,

    /// <summary>There is nothing at this path.</summary>
    NotFound,

    /// <summary>The path does not take this method.</summary>
    MethodNotAllowed,

    /// <summary>The body is not of the documented media type.</summary>
    UnsupportedMediaType,

    /// <summary>The body is in a content coding that the stand-in cannot take off.</summary>
    UnsupportedContentCoding,

    /// <summary>The body is longer than <see cref="StandInOptions.MaxBodyBytes"/>.</summary>
    ContentTooLarge,

    /// <summary>The provider does not know the agent, or the account may not send for it.</summary>
    UnknownAgent,

    /// <summary>The provider cannot reach the recipient. Only Google documents it.</summary>
    UnknownRecipient,

    /// <summary>The event id was used before. Only Sinch refuses it.</summary>
    DuplicateEventId,

    /// <summary>Kaleyra's documented failure: RCS1004, with what the operator said as JSON in a string.</summary>
    NotPublished,

    /// <summary>Something fails at the provider: 500.</summary>
    InternalError,

    /// <summary>The operator behind the provider does not take the event: 502 without a body, which Sinch documents as worth another try.</summary>
    BadGateway,

    /// <summary>The provider is not available for the moment: 503.</summary>
    ServiceUnavailable,

    /// <summary>Too many requests: 429. Sinch and Kaleyra document none.</summary>
    TooManyRequests,

    /// <summary>200 without a body. Sinch documents it as success.</summary>
    EmptyBody,

    /// <summary>200 with a page of HTML, as proxies send them.</summary>
    NotJson,

    /// <summary>The right answer, late.</summary>
    Slow,

    /// <summary>The connection is cut before a byte of the answer.</summary>
    ConnectionCut,

    /// <summary>The connection is cut in the middle of the body.</summary>
    BodyCut,

    /// <summary>200 with a body that has no end.</summary>
    EndlessBody,
}
