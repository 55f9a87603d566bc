using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>Makes subjects of what all judges found: one for each interaction.</summary>
/// <param name="options">What was asked for.</param>
internal sealed class VerificationSubjects(VerifyOptions options)
{
    private readonly MismatchFinding _mismatches = new(options.ShowValues);

    /// <summary>How many interactions were left out because nothing can set their states up.</summary>
    public int UnknownStateCount { get; private set; }

    /// <summary>The subject of one interaction; null if it is left out.</summary>
    /// <param name="provider">The provider's name in its pacts.</param>
    /// <param name="interaction">The interaction.</param>
    /// <param name="verified">What was found.</param>
    public Subject? Of(string provider, PactInteraction interaction, VerifiedInteractions verified)
    {
        var name = $"{provider}: {interaction.Description}";
        return verified.Report.Problems is [var problem, ..] && verified.Report.Interactions.Count == 0
            ? Of(name, interaction.IsPending) with { Count = 0, Failure = $"{name}: {problem}" }
            : Of(name, interaction.IsPending, First(verified.Report.Failures), First(verified.Exchanges), verified.StateAnswers);
    }

    /// <summary>The subjects of the interactions that a broker has.</summary>
    /// <param name="provider">The provider's name in its pacts.</param>
    /// <param name="verified">What was found.</param>
    public IEnumerable<Subject> OfBroker(string provider, VerifiedInteractions verified)
    {
        var failures = verified.Report.Failures.Concat(verified.Report.PendingFailures).Distinct().ToList();
        var exchanges = new Queue<ProviderExchange>(verified.Exchanges);
        foreach (var result in verified.Report.Interactions)
        {
            // The core reports in the order in which it asks.
            var failure = result.Passed
                ? null
                : failures.Where(f => f.Interaction.EndsWith(result.Description, StringComparison.Ordinal)).MinBy(f => f.Interaction.Length);
            _ = failure is not null && failures.Remove(failure);
            var exchange = failure is null || !IsOfState(failure) ? exchanges.TryDequeue(out var next) ? next : null : null;
            var isPending = failure is not null && verified.Report.PendingFailures.Contains(failure);
            if (Of($"{provider}: {result.Description}", isPending, failure, exchange, verified.StateAnswers) is { } subject)
            {
                yield return subject;
            }
        }

        foreach (var failure in failures)
        {
            var name = $"{provider}: {failure.Interaction}";
            yield return Of(name, isPending: false) with { Count = 0, Failure = $"{name}: {ReasonOf(failure, null, [])}" };
        }

        foreach (var problem in verified.Report.Problems)
        {
            yield return Of(provider, isPending: false) with
            {
                Count = 0,
                Failure = $"{provider}: {problem.Replace("WithProviderStateUrl", "--state-url", StringComparison.Ordinal)}",
            };
        }
    }

    private Subject Of(string name, bool isPending) => new()
    {
        Name = isPending ? name + " (pending)" : name,
        Unit = "interaction",
        Count = 1,
        IsTolerated = isPending && options.EnablePending,
    };

    private Subject? Of(
        string name,
        bool isPending,
        PactInteractionFailure? failure,
        ProviderExchange? exchange,
        IReadOnlyList<ProviderAnswer> stateAnswers)
    {
        var subject = Of(name, isPending);
        failure = failure is null ? null : MismatchFinding.WithoutLetterCase(failure);
        Finding[] findings = [.. Merge(_mismatches.Of(failure, exchange), exchange?.Findings ?? [])];
        if (findings.Length > 0)
        {
            return subject with { BadCount = 1, Findings = findings };
        }

        if (failure is null)
        {
            return subject;
        }

        if (options.SkipUnknownStates && IsOfState(failure) && stateAnswers.Any(IsUnknown))
        {
            UnknownStateCount++;
            return null;
        }

        return subject with
        {
            Count = 0,
            Failure = $"{subject.Name}: {ReasonOf(failure, exchange, stateAnswers)}"
                + $"{(options.ShowValues && failure.Error is { } error ? $" [{error}]" : "")}",
        };
    }

    // Both judges may have seen the same; ours says it more exactly.
    private static IEnumerable<Finding> Merge(IReadOnlyList<Finding> ofPact, IReadOnlyList<Finding> ofOurs) =>
        ofPact.Where(finding => !ofOurs.Any(own => IsSame(own, finding)))
            .Concat(ofOurs.Where(own => own.Rule != "status" || ofPact.All(finding => finding.Rule != "status")));

    private static bool IsSame(Finding own, Finding ofPact) => ofPact.Rule switch
    {
        "status" => false,
        "header" => own.Rule == "header" && string.Equals(own.Part, ofPact.Part, StringComparison.OrdinalIgnoreCase),

        // Of what is no JSON the core says no more than that. That no alternative fits says less than what is missing.
        _ => own.Rule is "body" or "json"
            || (own.Pointer is not null ? own.Pointer == ofPact.Pointer && own.Rule is not ("oneOf" or "anyOf") : own.Part == "Content-Type"),
    };

    private static bool IsUnknown(ProviderAnswer answer) => answer.Response is { StatusCode: >= 400 and < 500 };

    private static bool IsOfState(PactInteractionFailure failure) =>
        failure.Mismatches.Count == 0 && (Holds(failure.Error, "state change") || Holds(failure.Error, "provider state"));

    // What the core says names addresses and quotes answers; only what kind of trouble it is gets out.
    private static string ReasonOf(PactInteractionFailure failure, ProviderExchange? exchange, IReadOnlyList<ProviderAnswer> stateAnswers) =>
        Holds(failure.Interaction, "load pact") ? "its pacts could not be taken; check address, token and selectors of the broker"
            : IsOfState(failure)
                ? "its provider state could not be set up; see what --state-url answers, and whether it knows the state" + Answered(stateAnswers)
                : exchange?.Answer.Failure ?? "Pact's core could not ask for it; please report it with the pact";

    private static string Answered(IReadOnlyList<ProviderAnswer> stateAnswers) => (stateAnswers is [.., var last] ? last : null) switch
    {
        { Response.StatusCode: var status } => FormattableString.Invariant($" (it answered {status})"),
        { Failure: { } failure } => $" ({failure})",
        _ => "",
    };

    private static T? First<T>(IReadOnlyList<T> items)
        where T : class => items is [var first, ..] ? first : null;

    private static bool Holds(string? error, string word) => error?.Contains(word, StringComparison.OrdinalIgnoreCase) ?? false;
}
