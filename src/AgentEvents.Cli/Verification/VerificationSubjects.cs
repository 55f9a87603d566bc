using System.Globalization;
using AgentEvents.Cli.Reporting;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Cli.Verification;

/// <summary>Makes subjects of what Pact's core found: one for each interaction.</summary>
/// <param name="options">What was asked for.</param>
internal sealed class VerificationSubjects(VerifyOptions options)
{
    /// <summary>The subjects of one provider.</summary>
    /// <param name="provider">The provider's name in its pacts.</param>
    /// <param name="report">What was found.</param>
    public IEnumerable<Subject> Of(string provider, PactVerificationReport report)
    {
        foreach (var passed in report.Interactions.Where(interaction => interaction.Passed))
        {
            yield return Of($"{provider}: {passed.Description}");
        }

        foreach (var failure in report.Failures)
        {
            yield return Of(Of($"{provider}: {NameOf(failure, report)}"), failure);
        }

        foreach (var problem in report.Problems)
        {
            yield return Of(provider) with { Count = 0, Failure = $"{provider}: {problem.Replace("WithProviderStateUrl", "--state-url", StringComparison.Ordinal)}" };
        }
    }

    private static Subject Of(string name) => new() { Name = name, Unit = "interaction", Count = 1 };

    private Subject Of(Subject subject, PactInteractionFailure failure) => failure.Mismatches.Count > 0
        ? subject with { BadCount = 1, Findings = [.. failure.Mismatches.Select(Of)] }
        : subject with { Count = 0, Failure = $"{subject.Name}: {ReasonOf(failure)}{(options.ShowValues ? $" [{failure.Error}]" : "")}" };

    // The core's own kinds are BodyMismatch, StatusMismatch, HeaderMismatch …
    private Finding Of(PactMismatch mismatch)
    {
        const string Kind = "Mismatch";
        var end = mismatch.Place.IndexOf(Kind, StringComparison.Ordinal);
        var rule = end > 0 ? mismatch.Place[..end].ToLowerInvariant() : "mismatch";
        var place = end > 0 ? mismatch.Place[(end + Kind.Length)..].Trim() : mismatch.Place;
        return new Finding
        {
            Rule = rule,
            Message = place.Length > 0 ? $"is not what the contract says, {place}" : "is not what the contract says",
            Value = options.ShowValues ? mismatch.Text : null,
        };
    }

    // What the core says names addresses and quotes answers; only what kind of trouble it is gets out. It does not tell an answer that is late from one that breaks off.
    private string ReasonOf(PactInteractionFailure failure)
    {
        var error = failure.Error ?? "";
        return Holds(failure.Interaction, "load pact") ? "its pacts could not be taken; check address, token and selectors of the broker"
            : Holds(error, "state change") || Holds(error, "provider state") ? "its provider state could not be set up; see what --state-url answers, and whether it knows the state"
            : Holds(error, "certificate") || Holds(error, "tls") ? "no TLS connection; trust the certificate, or say --insecure"
            : $"no answer within {options.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s, or the connection broke; allow more with --timeout, or see the provider's log";
    }

    private static bool Holds(string error, string word) => error.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string NameOf(PactInteractionFailure failure, PactVerificationReport report) =>
        report.Interactions.Where(interaction => !interaction.Passed && failure.Interaction.EndsWith(interaction.Description, StringComparison.Ordinal))
            .MaxBy(interaction => interaction.Description.Length)?.Description ?? failure.Interaction;
}
