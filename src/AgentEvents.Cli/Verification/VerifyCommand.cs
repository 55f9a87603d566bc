using System.Runtime.InteropServices;
using AgentEvents.Cli.Reporting;
using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Cli.Verification;

/// <summary>Verifies that providers honour contracts.</summary>
/// <param name="console">Where the report goes.</param>
/// <param name="options">What was asked for.</param>
internal sealed class VerifyCommand(CommandConsole console, VerifyOptions options)
{
    private const string All = "all";

    // What providers are called in the contracts of this repository.
    private static readonly Dictionary<string, string> PactNames = new(StringComparer.Ordinal)
    {
        ["google"] = "google-rbm-api",
        ["kaleyra"] = "kaleyra",
        ["sinch"] = "sinch",
    };

    /// <summary>Verifies.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">There is nothing to verify, nobody answers, or Pact's core is not there.</exception>
    public int Run()
    {
        using var desk = new ReportDesk(console, options.Report);
        using var interruption = console.Surroundings.Stop is null ? Interruption.Listen() : null;
        var stop = console.Surroundings.Stop ?? interruption!.Token;
        var baseUrl = ProviderAddress.Read("--base-url", options.BaseUrl);
        var stateUrl = options.StateUrl is { } state ? ProviderAddress.Read("--state-url", state) : null;
        options.Headers.ToList().ForEach(header => HeaderField.Read(header));
        var verification = new Verification(options, baseUrl, stateUrl);
        var runs = options.Broker is { } broker ? BrokerRuns(verification, broker) : FileRuns(verification);
        var subjects = new List<Subject>();
        try
        {
            RequireAnswers(baseUrl, stateUrl, stop);
            foreach (var run in runs)
            {
                // The core cannot be stopped; whoever asks for an end does not wait for it.
                var verified = Task.Run(run, CancellationToken.None);
                verified.Wait(stop);
                subjects.AddRange(verified.Result);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Complain("agent-events: interrupted; the report covers what was verified until then");
        }
        catch (AggregateException e) when (e.GetBaseException() is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new CannotRunException($"Pact's native core is not beside the tool, or not for this platform ({RuntimeInformation.RuntimeIdentifier}); install a package that was built on it");
        }
        catch (AggregateException e) when (e.InnerException is PactFailureException or IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(e.InnerException is PactFailureException ? "Pact's core could not do its work; please report it with the pact" : "the folder for temporary files cannot be written; check that the disk has room");
        }

        foreach (var failure in subjects.Select(s => s.Failure).OfType<string>())
        {
            console.Complain("agent-events: " + failure);
        }

        return desk.Deliver(new Report("verify", subjects, stop.IsCancellationRequested), VerifyText.Write);
    }

    private void RequireAnswers(Uri baseUrl, Uri? stateUrl, CancellationToken stop)
    {
        ProviderAddress.RequireAsync("--base-url", baseUrl, options.Timeout, options.Insecure, stop).GetAwaiter().GetResult();
        if (stateUrl is not null)
        {
            ProviderAddress.RequireAsync("--state-url", stateUrl, options.Timeout, options.Insecure, stop).GetAwaiter().GetResult();
        }

        if (options.Broker is { } broker)
        {
            ProviderAddress.RequireAsync("--broker", ProviderAddress.Read("--broker", broker.Url), options.Timeout, insecure: false, stop).GetAwaiter().GetResult();
        }
    }

    private List<Func<IReadOnlyList<Subject>>> BrokerRuns(Verification verification, BrokerOptions broker)
    {
        var url = ProviderAddress.Read("--broker", broker.Url);
        if (options.Pacts.Count > 0)
        {
            throw new CannotRunException("--pact and --broker are two sources of pacts; name one of them");
        }

        var asked = broker.WithSecrets(console.Surroundings.Variable);
        var subjects = new VerificationSubjects(options);
        return [.. Names(PactNames.Values).Select(provider => (Func<IReadOnlyList<Subject>>)(() => [.. subjects.Of(provider, verification.OfBroker(provider, url, asked))]))];
    }

    private List<Func<IReadOnlyList<Subject>>> FileRuns(Verification verification)
    {
        var pacts = options.Pacts.Count > 0 ? PactFile.Of(options.Pacts) : PactFile.BuiltIn;
        var names = Names(pacts.Select(pact => pact.Provider)).ToHashSet(StringComparer.Ordinal);
        PactFile[] chosen = [.. pacts.Where(pact => names.Contains(pact.Provider) && pact.RequestCount > 0)];
        if (chosen.Length == 0)
        {
            var known = string.Join(", ", pacts.Where(pact => pact.RequestCount > 0).Select(pact => pact.Provider).Distinct().Order(StringComparer.Ordinal));
            throw new CannotRunException($"there is no contract with requests to '{options.Provider}'; {(known.Length > 0 ? $"there are some for: {known}" : "name a pact with --pact or a broker with --broker")}");
        }

        if (options.StateUrl is null && chosen.Any(pact => pact.HasStates))
        {
            throw new CannotRunException("the contracts name provider states, and nothing sets them up; name an address with --state-url");
        }

        if (pacts.Where(pact => names.Contains(pact.Provider)).Sum(pact => pact.MessageCount) is > 0 and var messages)
        {
            console.Complain($"agent-events: {ReportSummary.Counted(messages, "message")} in the pacts left out: they do not go over HTTP");
        }

        var subjects = new VerificationSubjects(options);
        return [.. chosen.GroupBy(pact => pact.Provider, StringComparer.Ordinal)
            .Select(group => (Func<IReadOnlyList<Subject>>)(() => [.. subjects.Of(group.Key, verification.OfFiles(group.Key, group))]))];
    }

    private IEnumerable<string> Names(IEnumerable<string> all) => options.Provider == All ? all : [PactNames.GetValueOrDefault(options.Provider, options.Provider)];
}
