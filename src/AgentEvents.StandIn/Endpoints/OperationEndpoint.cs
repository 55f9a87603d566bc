using System.Text.Json.Nodes;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;
using AgentEvents.StandIn.Answers;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>One operation of a provider: requests are read by the generated code, and answered as the document says.</summary>
internal sealed class OperationEndpoint
{
    private static readonly byte[] Page = "<html><body>It works!</body></html>"u8.ToArray();

    // HTTP has these for every provider.
    private static readonly FailureKind[] Undocumented =
    [
        FailureKind.NotFound, FailureKind.MethodNotAllowed, FailureKind.UnsupportedMediaType, FailureKind.UnsupportedContentCoding,
        FailureKind.PayloadTooLarge, FailureKind.Unauthorized, FailureKind.TooManyRequests, FailureKind.InvalidRequest, FailureKind.InternalError,
        FailureKind.BadGateway, FailureKind.ServiceUnavailable, FailureKind.EmptyBody, FailureKind.NotJson, FailureKind.Slow,
        FailureKind.ConnectionCut, FailureKind.BodyCut, FailureKind.EndlessBody,
    ];

    private readonly StandInOptions _options;
    private readonly string _provider;
    private readonly AnswerBook _book;
    private readonly AnswerWriter _writer;

    /// <summary>Takes the operation of the catalogue and that of the document, which is the same.</summary>
    /// <exception cref="DocumentException">The document lacks what would be answered.</exception>
    public OperationEndpoint(string provider, OperationEntry entry, OperationDocument document, StandInOptions options)
    {
        _options = options;
        _provider = provider;
        _book = new AnswerBook(document);
        _writer = new AnswerWriter(provider, entry.Responses);
        Entry = entry;
        Credentials = new CredentialCheck(entry.Operation, options.CredentialsOf(provider, entry.Operation));
        Account = new AccountCheck(document, options.SettingsOf(provider));
    }

    /// <summary>The operation.</summary>
    public OperationEntry Entry { get; }

    /// <summary>Who may send requests.</summary>
    public CredentialCheck Credentials { get; }

    /// <summary>Whose account may be used.</summary>
    public AccountCheck Account { get; }

    /// <summary>What is answered, and when.</summary>
    public IEnumerable<AnswerRule> Rules => _book.Rules;

    /// <summary>What all paths of the operation begin with.</summary>
    public string Prefix => Entry.Operation.PathTemplate.Split('{')[0];

    /// <summary>Whether the document says what is answered when an event id comes again; if not, the first answer is given again.</summary>
    public bool RefusesDuplicates => Documents(FailureKind.DuplicateEvent);

    /// <summary>Whether the path of a target fits the operation's.</summary>
    /// <param name="target">Path and query, as on the wire.</param>
    public bool HasPath(string target) => Entry.Operation.Matches(Entry.Operation.Method, target);

    /// <summary>Whether the document says what is answered then.</summary>
    public bool Documents(FailureKind kind) =>
        kind == FailureKind.EmptyBody
            ? _book.Find(AnswerCondition.Accepted)?.IsBodyOptional == true
            : _book.Find(AnswerCondition.Of(kind)) is not null;

    /// <summary>Whether a failure can happen here.</summary>
    public bool Knows(FailureKind kind) => Undocumented.Contains(kind) || Documents(kind);

    /// <summary>The answer to a valid request.</summary>
    public StandInResponse Accept(RequestReading read) => Answer(AnswerCondition.Accepted, read, null);

    /// <summary>The answer to what went wrong.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="read">The request; null if nothing is known of it.</param>
    /// <param name="allowed">The methods that the path has.</param>
    public StandInResponse Refuse(FailureKind kind, RequestReading? read, IEnumerable<string> allowed)
    {
        if (kind is FailureKind.EmptyBody or FailureKind.NotJson)
        {
            var bare = StandInResponse.Bare(_provider, _book.Find(AnswerCondition.Accepted)?.StatusCode ?? AnswerCondition.Accepted.Status);
            return kind == FailureKind.EmptyBody ? bare : bare.With("Content-Type", "text/html") with { Body = Page };
        }

        var isCoding = kind == FailureKind.UnsupportedContentCoding;
        var refusal = Answer(AnswerCondition.Of(kind)!, read, isCoding ? 415 : null);

        // HTTP itself demands these fields, whatever the provider's page shows (RFC 9110, sections 12.5.3, 15.5.2 and 15.5.6; RFC 6585, section 4).
        return (kind, refusal.StatusCode) switch
        {
            (FailureKind.Unauthorized, _) => refusal.With("WWW-Authenticate", Challenge),
            (FailureKind.MethodNotAllowed, 405) => refusal.With("Allow", string.Join(", ", allowed)),
            (FailureKind.UnsupportedContentCoding, _) => refusal.With("Accept-Encoding", "gzip, identity"),
            (FailureKind.TooManyRequests, _) => refusal.With("Retry-After", "1"),
            _ => refusal,
        };
    }

    /// <summary>How a request is prompted for credentials.</summary>
    private string Challenge => Credentials.Scheme == SecuritySchemeKind.Basic ? "Basic realm=\"stand-in\", charset=\"UTF-8\"" : "Bearer";

    private StandInResponse Answer(AnswerCondition condition, RequestReading? read, int? status)
    {
        if (_book.Find(condition) is not { } rule)
        {
            return StandInResponse.Bare(_provider, status ?? condition.Status);
        }

        return _writer.Write(rule, new AnswerContext(
            status ?? rule.StatusCode,
            read?.ToForm() is { } form ? JsonNode.Parse(form) : null,
            read?.ToEvent()?.Value,
            read?.Result ?? ValidationResult.Valid,
            _options.NewId,
            _options.Clock));
    }
}
