namespace AgentEvents.StandIn.Answers;

/// <summary>When a response is given: the words of <c>x-when</c>, in the order in which they count.</summary>
/// <param name="Word">The word.</param>
/// <param name="Failure">What goes wrong then; null for the last one, when nothing does.</param>
/// <param name="Status">The status where the document has none for it.</param>
internal sealed record AnswerCondition(string Word, FailureKind? Failure, int Status)
{
    /// <summary>All of them, the one that counts first in front.</summary>
    public static IReadOnlyList<AnswerCondition> All { get; } =
    [
        new("not-found", FailureKind.NotFound, 404),
        new("method-not-allowed", FailureKind.MethodNotAllowed, 405),
        new("unsupported-media-type", FailureKind.UnsupportedMediaType, 415),
        new("payload-too-large", FailureKind.PayloadTooLarge, 413),
        new("unauthorized", FailureKind.Unauthorized, 401),
        new("too-many-requests", FailureKind.TooManyRequests, 429),
        new("unknown-agent", FailureKind.UnknownAgent, 403),
        new("invalid-request", FailureKind.InvalidRequest, 400),
        new("duplicate-event", FailureKind.DuplicateEvent, 409),
        new("unreachable-user", FailureKind.UnreachableUser, 404),
        new("internal-error", FailureKind.InternalError, 500),
        new("bad-gateway", FailureKind.BadGateway, 502),
        new("service-unavailable", FailureKind.ServiceUnavailable, 503),
        new("accepted", null, 200),
    ];

    /// <summary>When nothing goes wrong.</summary>
    public static AnswerCondition Accepted => All[^1];

    /// <summary>The condition of a word; null if there is none.</summary>
    public static AnswerCondition? Find(string word) => All.FirstOrDefault(condition => condition.Word == word);

    /// <summary>The condition of a failure; null if it is one of the transport.</summary>
    public static AnswerCondition? Of(FailureKind failure) =>
        All.FirstOrDefault(condition => condition.Failure == (failure == FailureKind.UnsupportedContentCoding
            ? FailureKind.UnsupportedMediaType
            : failure));

    /// <summary>
    /// When a response is given that does not say it. A class of statuses is for what HTTP itself has a status for, and not for what only a provider
    /// can mean by one.
    /// </summary>
    /// <param name="status">Its key in the document.</param>
    public static IEnumerable<AnswerCondition> ImpliedBy(string status) => status switch
    {
        "default" => All.Where(c => c.Failure is not (null or FailureKind.UnknownAgent or FailureKind.DuplicateEvent or FailureKind.UnreachableUser)),
        ['2', ..] => [Accepted],
        ['4', 'X', 'X'] => ImpliedBy("default").Where(c => c.Status < 500),
        ['5', 'X', 'X'] => ImpliedBy("default").Where(c => c.Status >= 500),
        "422" => [Find("invalid-request")!],
        _ => All.Where(c => c.Failure is not (null or FailureKind.UnreachableUser)
            && c.Status.ToString(System.Globalization.CultureInfo.InvariantCulture) == status),
    };
}
