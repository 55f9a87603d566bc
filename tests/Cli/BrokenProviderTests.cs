using System.Text.RegularExpressions;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Contract.Pacts.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The <c>verify</c> command against providers that were written by hand, each broken in one way.</summary>
/// <param name="node">The providers.</param>
[NeedsPactCore]
public sealed partial class BrokenProviderTests(NodeProvider node) : IClassFixture<NodeProvider>
{
    // What is broken; whose contract; a text in the descriptions of the interactions; the exit code; a line, or a part of it.
    public static TheoryData<string, string, string, int, string> Faults => new()
    {
        { "status-201", "sinch", "a composing event", 1, "sinch: a composing event: status: expected 200, found 201" },
        { "status-202", "google", "a read event", 1, "google-rbm-api: a read event: status: expected 200, found 202" },
        { "status-500-for-200", "kaleyra", "a typing event", 1, "kaleyra: a typing event: status: expected 200, found 500" },
        { "status-200-for-failures", "sinch", "by the operator", 1, "sinch: a composing event, not taken by the operator: status: "
            + "expected 502, found 200" },
        { "status-403-for-404", "google", "its number", 1, "google-rbm-api: a typing event, refused for its number: status: "
            + "expected 404, found 403" },
        { "status-204-with-body", "google", "a read event", 1, "google-rbm-api: a read event: header Content-Length: must be absent: 204 has no "
            + "body; found '181'" },
        { "status-418", "sinch", "a composing event", 1, "sinch: a composing event: status: expected 200, found 418" },
        { "redirect-301", "google", "event", 1, "redirect: 301 sends the client elsewhere; redirects are not followed, since they would carry events "
            + "and credentials along" },
        { "redirect-302", "kaleyra", "event", 1, "redirect: 302 sends the client elsewhere; redirects are not followed, since they would carry "
            + "events and credentials along" },
        { "redirect-303", "sinch", "event", 1, "redirect: 303 sends the client elsewhere; redirects are not followed, since they would carry events "
            + "and credentials along" },
        { "redirect-307", "google", "event", 1, "redirect: 307 sends the client elsewhere; redirects are not followed, since they would carry events "
            + "and credentials along" },
        { "redirect-308", "kaleyra", "event", 1, "redirect: 308 sends the client elsewhere; redirects are not followed, since they would carry "
            + "events and credentials along" },
        { "no-content-type", "sinch", "a composing event", 1, "header Content-Type: must be application/json; there is none" },
        { "content-type-html", "google", "its number", 1, "header Content-Type: must be application/json; found 'text/html'" },
        { "content-type-problem", "sinch", "its agent", 1, "header Content-Type: must be application/json; found 'application/problem+json'" },
        { "content-type-garbage", "kaleyra", "a typing event", 1, "header Content-Type: must be application/json; found 'json', which is written "
            + "as no media type is" },
        { "content-type-twice", "google", "a read event", 1, "header Content-Type: must stand there once; found 'application/json', 'text/plain'" },
        { "charset-latin1", "sinch", "a composing event", 1, "header Content-Type: must have no charset, or utf-8: JSON is UTF-8 (RFC 8259, section "
            + "8.1); found 'application/json; charset=iso-8859-1'" },
        { "charset-utf16", "google", "a read event", 1, "header Content-Type: must have no charset, or utf-8: JSON is UTF-8 (RFC 8259, section 8.1); "
            + "found 'application/json; charset=\"utf-16\"'" },
        { "encoding-gzip", "google", "a read event", 1, "header Content-Encoding: must be absent, since the request does not say that it takes "
            + "any; found 'gzip'" },
        { "encoding-gzip-but-is-not", "sinch", "a composing event", 1, "header Content-Encoding: must be absent, since the request does not say that "
            + "it takes any; found 'gzip'" },
        { "encoding-unknown", "kaleyra", "a typing event", 1, "header Content-Encoding: must be absent, since the request does not say that it takes "
            + "any; found 'zebra'" },
        { "headers-too-long", "sinch", "a composing event", 1, "http: the header fields are longer than 64 KiB, of which clients take no more" },
        { "header-line-broken", "google", "a read event", 1, "http: the answer does not begin as one in HTTP/1.1 does: a status line, header "
            + "fields, an empty line" },
        { "gzip-unlabelled", "sinch", "a composing event", 1, "body: must be JSON in UTF-8; it is compressed with gzip" },
        { "length-too-great", "google", "a read event", 1, "http: the connection was closed before the 191 bytes that Content-Length tells" },
        { "length-too-small", "kaleyra", "a typing event", 1, "kaleyra: a typing event: http: 10 bytes stand behind the 125 that Content-Length "
            + "tells; the next answer would begin with them" },
        { "length-no-number", "sinch", "a composing event", 1, "header Content-Length: must be one number of bytes" },
        { "length-twice", "google", "a read event", 1, "header Content-Length: must be one number of bytes" },
        { "length-beside-chunks", "sinch", "a composing event", 1, "header Content-Length: must not stand beside Transfer-Encoding: receivers would "
            + "disagree about where the body ends" },
        { "bytes-behind-the-body", "sinch", "a composing event", 1, "http: 18 bytes stand behind the 51 that Content-Length tells; the next answer "
            + "would begin with them" },
        { "header-control-character", "google", "a read event", 1, "google-rbm-api: a read event: header X-Note: must hold no control characters" },
        { "doubled-unknown-member", "sinch", "a composing event", 1, "sinch: a composing event: /note json-duplicate: stands twice in this object" },
        { "chunk-size-broken", "google", "a read event", 1, "http: the chunks of the body (Transfer-Encoding) are not written as HTTP/1.1 demands" },
        { "chunk-missing", "kaleyra", "a typing event", 1, "http: the connection was closed before the last chunk of the body (Transfer-Encoding)" },
        { "no-http", "sinch", "a composing event", 1, "http: the answer does not begin as one in HTTP/1.1 does: a status line, header "
            + "fields, an empty line" },
        { "closes", "google", "a read event", 2, "agent-events: google-rbm-api: a read event: the connection was closed before a whole answer came; "
            + "see the provider's log" },
        { "hangs", "kaleyra", "not published", 2, "agent-events: kaleyra: a typing event, not published: no answer within 2 s; allow more with "
            + "--timeout, or see the provider's log" },
        { "drips", "sinch", "its token", 2, "agent-events: sinch: a read event, refused for its token: no whole answer within 2 s; allow more with "
            + "--timeout, or see the provider's log" },
        { "body-empty", "google", "a read event", 1, "body: must be application/json under 200; there is none" },
        { "body-cut", "sinch", "a composing event", 1, "sinch: a composing event: /event_id json: the document ends too early" },
        { "body-and-more", "kaleyra", "a typing event", 1, "kaleyra: a typing event: (document) json: nothing may follow the end of the document" },
        { "body-null", "google", "its number", 1, "(document) type: must be an object" },
        { "body-array", "sinch", "a composing event", 1, "sinch: a composing event: (document) type: must be an object" },
        { "body-wrapped", "google", "a read event", 1, "google-rbm-api: a read event: (document) required: must have the member \"name\"" },
        { "body-html", "kaleyra", "a typing event", 1, "body: must be JSON in UTF-8; it begins as HTML or XML does" },
        { "body-bom", "sinch", "a composing event", 1, "body: must be JSON in UTF-8; it begins with a byte order mark" },
        { "body-utf16", "google", "a read event", 1, "body: must be JSON in UTF-8; it is text in UTF-16" },
        { "body-latin1", "sinch", "a composing event", 1, "/note json: the bytes are no well-formed UTF-8" },
        { "body-single-quotes", "google", "a read event", 1, "(document) json: a member name in double quotes is expected here" },
        { "body-trailing-comma", "kaleyra", "a typing event", 1, "(document) json: a member name in double quotes is expected here" },
        { "body-comment", "sinch", "a composing event", 1, "(document) json: a JSON value is expected here" },
        { "body-nan", "google", "a read event", 1, "/note json: a JSON value is expected here" },
        { "body-lone-surrogate", "kaleyra", "a typing event", 1, "/note json: an escaped surrogate has no partner" },
        { "body-huge", "google", "a read event", 1, "body: is longer than the 65536 bytes that the generated reader takes" },
        { "body-twice-encoded", "sinch", "a composing event", 1, "(document) type: must be an object" },
        { "doubled-member", "google", "a read event", 1, "google-rbm-api: a read event: /name json-duplicate: stands twice in this object" },
        { "send-time-yesterday", "google", "a read event", 1, "google-rbm-api: a read event: /sendTime format: must be a date and time of "
            + "RFC 3339 with a zone" },
        { "send-time-no-zone", "google", "a read event", 1, "google-rbm-api: a read event: /sendTime format: must be a date and time of "
            + "RFC 3339 with a zone" },
        { "send-time-month-13", "google", "a read event", 1, "google-rbm-api: a read event: /sendTime format: must be a date and time of "
            + "RFC 3339 with a zone" },
        { "send-time-year-5-digits", "google", "a read event", 1, "google-rbm-api: a read event: /sendTime format: must be a date and time of "
            + "RFC 3339 with a zone" },
        { "send-time-number", "google", "a typing event", 1, "google-rbm-api: a typing event: /sendTime type: must be a string" },
        { "send-time-null", "google", "a read event", 1, "google-rbm-api: a read event: /sendTime type: must be a string" },
        { "name-missing", "google", "a read event", 1, "google-rbm-api: a read event: (document) required: must have the member \"name\"" },
        { "name-shape", "google", "a read event", 1, "google-rbm-api: a read event: /name pattern: must match the pattern" },
        { "name-other-number", "google", "a read event", 1, "google-rbm-api: a read event: /name echo: must repeat the request: "
            + "phones/{/phoneNumber}/agentEvents/{/eventId}" },
        { "name-other-event", "google", "a typing event", 1, "google-rbm-api: a typing event: /name echo: must repeat the request: "
            + "phones/{/phoneNumber}/agentEvents/{/eventId}" },
        { "name-upper-case-event", "google", "a read event", 1, "google-rbm-api: a read event: /name echo: must repeat the request: "
            + "phones/{/phoneNumber}/agentEvents/{/eventId}" },
        { "read-for-typing", "google", "a typing event", 1, "google-rbm-api: a typing event: /eventType echo: must repeat the request: "
            + "{/body/eventType}" },
        { "typing-for-read", "google", "a read event", 1, "google-rbm-api: a read event: /eventType echo: must repeat the request: "
            + "{/body/eventType}" },
        { "event-type-small", "google", "a read event", 1, "google-rbm-api: a read event: /eventType echo: must repeat the request: "
            + "{/body/eventType}" },
        { "message-id-of-another", "google", "a read event", 1, "google-rbm-api: a read event: /messageId echo: must repeat the request: "
            + "{/body/messageId}" },
        { "message-id-on-typing", "google", "a typing event", 1, "google-rbm-api: a typing event: /messageId echo: must be absent, since the request "
            + "has no /body/messageId" },
        { "event-id-of-another", "sinch", "a read event", 1, "sinch: a read event: /event_id echo: must repeat the request: {/body/event_id}" },
        { "event-id-upper-case", "sinch", "a composing event", 1, "sinch: a composing event: /event_id echo: must repeat the "
            + "request: {/body/event_id}" },
        { "event-id-missing", "sinch", "a composing event", 1, "sinch: a composing event: (document) body: lacks what the contract has: event_id" },
        { "event-id-renamed", "sinch", "a read event", 1, "sinch: a read event: (document) body: lacks what the contract has: event_id" },
        { "event-id-number", "sinch", "a read event", 1, "sinch: a read event: /event_id type: must be a string" },
        { "error-code-of-another-status", "google", "access token", 1, "google-rbm-api: a read event, refused for its access token: /error/code "
            + "echo: must be 401 under status 401; found 418" },
        { "error-status-teapot", "google", "its number", 1, "google-rbm-api: a read event, refused for its number: /error/status echo: must be "
            + "NOT_FOUND under status 404" },
        { "error-code-text", "google", "the quota", 1, "google-rbm-api: a read event, refused for the quota: /error/code type: must be an integer" },
        { "error-unwrapped", "google", "its agent", 1, "google-rbm-api: a read event, refused for its agent: (document) required: must have "
            + "the member \"error\"" },
        { "error-as-object", "sinch", "its token", 1, "sinch: a read event, refused for its token: /error type: must be a string" },
        { "field-errors-as-object", "sinch", "the member", 1, "sinch: a read event, refused with the member that is wrong: /field_errors "
            + "type: must be an array" },
        { "failure-code-on-success", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /code body: must be what the "
            + "contract has: \"RCS1002\"" },
        { "success-code-on-failure", "kaleyra", "not published", 1, "kaleyra: a typing event, not published: /data type: must be an object" },
        { "success-for-failure", "kaleyra", "not published", 1, "kaleyra: a typing event, not published: /error body: lacks what the contract has: "
            + "error_code, error_message" },
        { "code-number", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /code body: must be what the contract has: \"RCS1002\"" },
        { "data-array-on-success", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /data type: must be an object" },
        { "data-object-on-failure", "kaleyra", "not published", 1, "kaleyra: a typing event, not published: /data body: must be of the type that the "
            + "contract has: expected Array, found Object" },
        { "to-of-another", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /data/to echo: must repeat the request: {/body/to}" },
        { "to-without-plus", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /data/to echo: must repeat the request: {/body/to}" },
        { "request-id-missing", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /data required: must have the member \"requestId\"" },
        { "status-101", "google", "a read event", 1, "google-rbm-api: a read event: status: 101 is no status that an answer can end with; "
            + "there are 200 to 599" },
        { "status-600", "sinch", "a composing event", 1, "sinch: a composing event: status: 600 is no status that an answer can end with; "
            + "there are 200 to 599" },
        { "content-type-list", "sinch", "a composing event", 1, "header Content-Type: must be application/json; found 'application/json, text/html', "
            + "which is written as no media type is" },
        { "content-type-empty", "google", "a read event", 1, "header Content-Type: must be application/json; found an empty value" },
        { "charset-empty", "kaleyra", "a typing event", 1, "header Content-Type: must be application/json; found 'application/json; charset=', which "
            + "is written as no media type is" },
        { "headers-too-many", "sinch", "a composing event", 1, "sinch: a composing event: http: the answer has 2003 header fields; many clients "
            + "take no more than 100" },
        { "header-zero-byte", "google", "a read event", 1, "google-rbm-api: a read event: header X-Note: must hold no control characters" },
        { "header-on-two-lines", "kaleyra", "a typing event", 1, "http: a header field goes on in a second line, which HTTP/1.1 has given "
            + "up; write it on one" },
        { "header-space-before-colon", "sinch", "a composing event", 1, "header X-Note: must have no white space between its name and the colon: "
            + "clients disagree about what it is called" },
        { "head-in-line-feeds", "google", "a read event", 1, "http: the lines of the head must end in carriage return and line feed; a line feed "
            + "alone stands there" },
        { "deflate-unlabelled", "kaleyra", "a typing event", 1, "body: must be JSON in UTF-8; it is compressed with zlib (deflate)" },
        { "brotli-unlabelled", "google", "a read event", 1, "body: must be JSON in UTF-8; it is binary and no text" },
        { "transfer-unknown", "sinch", "a composing event", 1, "header Transfer-Encoding: must be chunked, once, or absent; found 'zebra'" },
        { "transfer-twice", "google", "a read event", 1, "header Transfer-Encoding: must be chunked, once, or absent; found 'chunked', 'chunked'" },
        { "transfer-gzip", "kaleyra", "a typing event", 1, "header Transfer-Encoding: must be chunked, once, or absent; found 'gzip', 'chunked'" },
        { "bytes-behind-the-last-chunk", "sinch", "a composing event", 1, "http: 4 bytes stand behind the last chunk (Transfer-Encoding); the next "
            + "answer would begin with them" },
        { "bytes-behind-an-interim-answer", "sinch", "a composing event", 1, "http: 4 bytes stand behind the 51 that Content-Length tells; the next "
            + "answer would begin with them" },
        { "no-head", "google", "a read event", 1, "http: the answer does not begin as one in HTTP/1.1 does: a status line, header "
            + "fields, an empty line" },
        { "body-utf32", "kaleyra", "a typing event", 1, "body: must be JSON in UTF-8; it is text in UTF-32" },
        { "body-number-too-great", "google", "a read event", 1, "(document) body: is JSON that many readers refuse, Pact's core among them: a number "
            + "too great for them, or nested too deeply" },
        { "field-errors-empty", "sinch", "the member", 1, "/field_errors body: must have at least as many elements as the contract says: 1" },
        { "code-missing", "kaleyra", "a typing event", 1, "kaleyra: a typing event: (document) body: lacks what the contract has: code" },
        { "to-wholly-masked", "kaleyra", "a typing event", 1, "kaleyra: a typing event: /data/to echo: must repeat the request: {/body/to}" },
        { "takes-everybody", "google", "access token", 1, "google-rbm-api: a read event, refused for its access token: status: "
            + "expected 401, found 200" },
        { "same-answer-always", "sinch", "its agent", 1, "sinch: a read event, refused for its agent: status: expected 404, found 200" },
    };

    [Theory]
    [InlineData("sinch")]
    [InlineData("google")]
    [InlineData("kaleyra")]
    public void AProviderThatIsRightHonoursEverything(string provider)
    {
        var run = Verify("right", provider);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldEndWith(", all honoured\n");

        // A provider that calls webhooks has messages in its pacts, which nobody can ask for.
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(static line => line.EndsWith("they do not go over HTTP", StringComparison.Ordinal));
    }

    /// <summary>What HTTP and JSON leave to whoever writes an answer is no fault.</summary>
    [Theory]
    [InlineData("right-media-type-in-capitals", "google")]
    [InlineData("right-field-names-in-capitals", "sinch")]
    [InlineData("right-more-members-in-another-order", "kaleyra")]
    [InlineData("right-white-space", "google")]
    [InlineData("right-escaped", "sinch")]
    [InlineData("right-in-chunks-with-trailers", "kaleyra")]
    [InlineData("right-behind-interim-answers", "google")]
    [InlineData("right-to-the-end-of-the-connection", "sinch")]
    public void AProviderMayWriteRightAnswersInOtherWays(string way, string provider)
    {
        var run = Verify(way, provider, "--description", "a typing event", "--description", "a composing event");

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldEndWith(", all honoured\n");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void AProviderThatIsBrokenInOneWayIsToldInWhich(string fault, string provider, string description, int exitCode, string line)
    {
        var run = Verify(fault, provider, "--description", description, "--timeout", fault is "hangs" or "drips" ? "2" : "20");

        run.ExitCode.ShouldBe(exitCode, run.Output + run.Error);
        run.OutputLines.Concat(run.ErrorLines).ShouldContain(text => text.Contains(line, StringComparison.Ordinal), run.Output + run.Error);
        PhoneNumber().IsMatch(run.Output + run.Error).ShouldBeFalse(run.Output + run.Error);
    }

    [Fact]
    public void EveryFaultOfTheStandInIsTried()
    {
        var all = Fault()
            .Matches(File.ReadAllText(NodeProvider.Script))
            .Select(match => match.Groups["name"].Value)
            .Where(name => !name.StartsWith("right", StringComparison.Ordinal))
            .ToHashSet();

        all.Count.ShouldBeGreaterThan(40);
        Faults.Select(row => row.Data.Item1)
            .ToHashSet()
            .SetEquals(all)
            .ShouldBeTrue("BrokenProviders/stand-in.mjs and this table must have the same faults");
    }

    [GeneratedRegex(@"^  (?:'(?<name>[a-z0-9-]+)'|(?<name>right)): ", RegexOptions.Multiline)]
    private static partial Regex Fault();

    // Of the users that the contracts have.
    [GeneratedRegex("12223334444|46555123456|12025550")]
    private static partial Regex PhoneNumber();

    private ToolRun Verify(string fault, string provider, params string[] more)
    {
        Assert.SkipUnless(node.IsRunning, "Node is not on the path: install node 20 or later.");
        return Tool.Run([
            "verify", "--provider", provider, "--pact", Repository.EarlierPacts, "--base-url", node.Url(fault), "--state-url",
            node.Url(fault) + "/states", .. more,
        ]);
    }
}
