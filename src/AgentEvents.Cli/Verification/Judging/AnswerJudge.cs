using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;

namespace AgentEvents.Cli.Verification.Judging;

/// <summary>
/// Judges answers by what is generated: is it one that our reader takes, and does it answer this request? Pact's rules are the core's matter.
/// </summary>
/// <param name="providers">The providers whose operations are known.</param>
/// <param name="showValues">Whether values of the answer may be seen.</param>
internal sealed class AnswerJudge(IReadOnlyList<ProviderEntry> providers, bool showValues)
{
    /// <summary>What is wrong with an answer. Of requests that go to no operation that we know, HTTP alone is judged.</summary>
    /// <param name="provider">The provider's name in its pacts: where a path fits operations of several, its own counts.</param>
    /// <param name="request">The request.</param>
    /// <param name="answer">What came back.</param>
    public IReadOnlyList<Finding> Judge(string provider, WireRequest request, ProviderAnswer answer)
    {
        if (answer.Breakage is { } breakage)
        {
            return [breakage];
        }

        if (answer.Response is not { } response)
        {
            return [];
        }

        if (response.StatusCode is < 200 or > 599)
        {
            return [new Finding
            {
                Rule = "status",
                Message = FormattableString.Invariant($"{response.StatusCode} is no status that an answer can end with; there are 200 to 599"),
            }];
        }

        var fitting = providers
            .OrderByDescending(p => p.Name == provider)
            .Select(p => p.FindOperation(request.Method, request.Target))
            .FirstOrDefault(o => o is not null);
        if (fitting is not { } known)
        {
            return [.. HttpRules.Of(response)];
        }

        Finding[] findings = [.. HttpRules.Of(response), .. new ResponseJudge(known.Responses, showValues).Judge(response)];
        if (findings.Length == 0 && !known.IsReadable(response))
        {
            findings = [new Finding { Rule = "reader", Message = "is not what the generated reader knows under this status" }];
        }

        return findings.Length > 0 ? findings : [.. EchoJudge.Judge(known, request, response)];
    }
}
