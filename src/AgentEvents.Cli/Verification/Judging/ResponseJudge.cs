using System.Net.Http.Headers;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Validation;
using AgentEvents.Models;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Judging;

/// <summary>Judges an answer by the responses that an operation is documented with: status, media type, charset, body.</summary>
/// <param name="documented">The documented responses.</param>
/// <param name="showValues">Whether values of the answer may be seen.</param>
internal sealed class ResponseJudge(ValueList<DocumentedResponse> documented, bool showValues)
{
    /// <summary>What is wrong with an answer.</summary>
    public IEnumerable<Finding> Judge(ReceivedResponse response) => DocumentedResponse.Find(documented, response.StatusCode) is { } found
        ? found.MediaType is { } mediaType ? Body(response, found, mediaType) : WithoutBody(response)
        : Unknown(response);

    private IEnumerable<Finding> Unknown(ReceivedResponse response)
    {
        // Of a redirect that has been said already.
        if (response.StatusCode is < 300 or >= 400)
        {
            yield return Of(
                "status",
                FormattableString.Invariant(
                    $"{response.StatusCode} is not documented; there are {string.Join(", ", documented.Select(r => r.Status))}"));
        }
    }

    private static IEnumerable<Finding> WithoutBody(ReceivedResponse response)
    {
        if (!response.Body.IsEmpty)
        {
            yield return Of("body", FormattableString.Invariant($"must be empty under {response.StatusCode}; found {Length(response)}"));
        }
    }

    private IEnumerable<Finding> Body(ReceivedResponse response, DocumentedResponse found, string mediaType)
    {
        if (response.Body.IsEmpty)
        {
            if (!found.IsBodyOptional)
            {
                yield return Of("body", FormattableString.Invariant($"must be {mediaType} under {response.StatusCode}; there is none"));
            }

            yield break;
        }

        foreach (var finding in MediaType(response, mediaType))
        {
            yield return finding;
        }

        if (response.IsTruncated)
        {
            yield return Of(
                "body",
                FormattableString.Invariant($"is longer than the {ReceivedResponse.DefaultMaxBytes} bytes that the generated reader takes"));
            yield break;
        }

        if (found.Validate is not { } validate)
        {
            if (!response.TryReadText(out _))
            {
                yield return Of("body", "must be text in UTF-8; its bytes are none");
            }

            yield break;
        }

        if (AnswerBytes.Name(response.Body.Span) is { } name)
        {
            yield return Of("body", $"must be JSON in UTF-8; it {name}");
            yield break;
        }

        foreach (var violation in validate(response.Body, null).Violations)
        {
            yield return ViolationFinding.Of(violation, response.Body.Span, showValues);
        }
    }

    private static IEnumerable<Finding> MediaType(ReceivedResponse response, string expected)
    {
        const string Name = "Content-Type";
        expected = expected.Split(';')[0].Trim();
        var values = HttpRules.Values(response, Name);
        if (values.Length != 1)
        {
            yield return HttpRules.Field(
                Name,
                values.Length == 0 ? $"must be {expected}; there is none" : $"must stand there once; found {HttpRules.Shown(values)}");
        }
        else if (!MediaTypeHeaderValue.TryParse(values[0], out var found))
        {
            yield return HttpRules.Field(Name, $"must be {expected}; found {HttpRules.Shown(values)}, which is written as no media type is");
        }
        else if (!string.Equals(found.MediaType, expected, StringComparison.OrdinalIgnoreCase))
        {
            yield return HttpRules.Field(Name, $"must be {expected}; found {HttpRules.Shown(values)}");
        }
        else if (found.Parameters.Where(p => p.Name.Equals("charset", StringComparison.OrdinalIgnoreCase))
            .Any(p => !string.Equals(p.Value?.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            var reason = expected.EndsWith("json", StringComparison.Ordinal)
                ? "JSON is UTF-8 (RFC 8259, section 8.1)"
                : "that is what the generated reader takes";
            yield return HttpRules.Field(Name, $"must have no charset, or utf-8: {reason}; found {HttpRules.Shown(values)}");
        }
    }

    private static Finding Of(string rule, string message) => new() { Rule = rule, Message = message };

    private static string Length(ReceivedResponse response) =>
        FormattableString.Invariant($"{(response.IsTruncated ? "more than " : "")}{response.Body.Length} bytes");
}
