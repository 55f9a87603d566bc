using AgentEvents.Cli.Reporting;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Our own keywords, which begin with <c>x-</c>.</summary>
internal static class ExtensionRules
{
    private const string Transient = """{"paths":{"/pets":{"post":{"responses":{"503":{"x-transient":true}}}}}}""";

    private const string BodyOptional = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"x-body-optional":true}}}}}}""";

    private const string Echo = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"x-echo":{"/id":"{$request.path.id}"}}}}}}}""";

    private const string Signed = """{"webhooks":{"petAdded":{"post":{"x-signature-header":"X-Signature"}}}}""";

    public static readonly DiffRule BecameTransient = new(
        "response-transient",
        Direction.Wider,
        "The same request may succeed later after this answer (x-transient).",
        "Whoever gives up at it gives up too early.")
    {
        After = Transient,
    };

    public static readonly DiffRule BecameFinal = new(
        "response-final",
        Direction.Wider,
        "The same request will not succeed after this answer any more (x-transient).",
        "Whoever repeats the request repeats it in vain.")
    {
        Before = Transient,
    };

    public static readonly DiffRule BodyMayBeMissing = new(
        "response-body-optional",
        Direction.Wider,
        "The body of an answer may be missing (x-body-optional).",
        "Whoever reads it may find nothing.")
    {
        After = BodyOptional,
    };

    public static readonly DiffRule BodyMustBeThere = new(
        "response-body-required",
        Direction.Narrower,
        "The body of an answer is always there now (x-body-optional).",
        "Answers without it are not what is described any more.")
    {
        Before = BodyOptional,
    };

    public static readonly DiffRule EchoAdded = new(
        "echo-added",
        Direction.Narrower,
        "An answer has to repeat something of the request (x-echo).",
        "Answers that do not are not what is described any more.")
    {
        After = Echo,
    };

    public static readonly DiffRule EchoRemoved = new(
        "echo-removed",
        Direction.Wider,
        "An answer need not repeat anything of the request any more (x-echo).",
        "Whoever compares it with the request may find something else.")
    {
        Before = Echo,
    };

    public static readonly DiffRule EchoChanged = new(
        "echo-changed",
        Direction.Other,
        "An answer repeats something else of the request (x-echo).",
        "Whoever compares it with the request finds something else.")
    {
        Before = Echo,
        After = """{"paths":{"/pets/{id}":{"get":{"responses":{"200":{"x-echo":{"/id":"{$request.query.page}"}}}}}}}""",
    };

    public static readonly DiffRule SignatureChanged = new(
        "signature-changed",
        Direction.Other,
        "A webhook is signed in another header, or is signed where it was not, or the reverse (x-signature-header).",
        "Whoever checks the signature finds none; what is sent without one is refused.")
    {
        Before = Signed,
        After = """{"webhooks":{"petAdded":{"post":{"x-signature-header":"X-Digest"}}}}""",
    };

    public static readonly DiffRule MappingChanged = new(
        "mapping-changed",
        Direction.None,
        "The place of a provider-neutral case or field has changed (x-canonical and its kin).",
        "All messages are judged as before, but what is made of one provider's message for another may differ.")
    {
        After = """{"paths":{"/pets":{"post":{"x-canonical-case":"read"}}}}""",
        Harmless = Severity.Warning,
    };

    public static readonly DiffRule OtherChanged = new(
        "extension-changed",
        Direction.None,
        "Another member that begins with x- has changed.",
        "It changes no verdict.")
    {
        After = """{"paths":{"/pets":{"post":{"x-team":"cats"}}}}""",
    };

    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<DiffRule> All { get; } =
    [
        BecameTransient, BecameFinal, BodyMayBeMissing, BodyMustBeThere, EchoAdded, EchoRemoved, EchoChanged, SignatureChanged, MappingChanged,
        OtherChanged,
    ];
}
