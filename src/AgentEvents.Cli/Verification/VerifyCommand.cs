using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Verification.Exchange;
using AgentEvents.Cli.Verification.Judging;

namespace AgentEvents.Cli.Verification;

/// <summary>Verifies that providers honour contracts.</summary>
/// <param name="console">Where the report goes.</param>
/// <param name="options">What was asked for.</param>
internal sealed class VerifyCommand(CommandConsole console, VerifyOptions options)
{
    private readonly VerificationSubjects _subjects = new(options);

    /// <summary>Verifies.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">There is nothing to verify, nobody answers, or Pact's core is not there.</exception>
    public int Run()
    {
        using var reports = new ReportOutput(console, "verify", options.Report, new InputPaths().Add(options.Pacts, "*.json"));
        using var interruption = console.Environment.Stop is null ? Interruption.Listen() : null;
        var stop = console.Environment.Stop ?? interruption!.Token;
        var baseUrl = ProviderAddress.Read("--base-url", options.BaseUrl);
        var stateUrl = options.StateUrl is { } state ? ProviderAddress.Read("--state-url", state) : null;
        var credentials = ProviderCredentials.Read(options, console.Environment.Variable);
        using var client = new ProviderClient(options.Timeout, options.Insecure);
        var judge = new AnswerJudge(ProviderFolder.Open(options.Schemas, console).Providers, options.ShowValues);
        var runs = options.Broker is { } broker ? BrokerRuns(broker) : FileRuns();
        credentials.RequireUsed(runs.Select(run => run.Provider));
        var subjects = new List<Subject>();
        try
        {
            CoreTrouble.RequireCore();
            RequireAnswers(baseUrl, stateUrl, stop);
            foreach (var run in runs)
            {
                var target = new ProxyTarget(
                    baseUrl,
                    stateUrl,
                    credentials.Of(run.Provider),
                    options.Broker?.Publish is not null,
                    (request, answer) =>
                        judge.Judge(run.Provider, request, answer));

                // The core cannot be stopped; whoever asks for an end does not wait for it.
                var verified = Task.Run(() => VerifyAsync(run, client, target, subjects, stop), CancellationToken.None);
                verified.Wait(stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            console.Complain("agent-events: interrupted; the report covers what was verified until then");
        }
        catch (AggregateException e)
        {
            throw CoreTrouble.Of(e) ?? (Exception)e;
        }

        lock (subjects)
        {
            return Deliver(reports, [.. subjects], stop.IsCancellationRequested);
        }
    }

    private async Task VerifyAsync(VerificationRun run, ProviderClient client, ProxyTarget target, List<Subject> subjects, CancellationToken stop)
    {
        await using var proxy = await RecordingProxy.StartAsync(client, target);
        var verification = new Verification(options, proxy);
        foreach (var step in run.Steps)
        {
            stop.ThrowIfCancellationRequested();
            Subject[] found = [.. step(verification)];
            lock (subjects)
            {
                subjects.AddRange(found);
            }
        }
    }

    private int Deliver(ReportOutput reports, IReadOnlyList<Subject> subjects, bool isInterrupted)
    {
        if (_subjects.UnknownStateCount > 0)
        {
            console.Complain(
                $"agent-events: {ReportSummary.Counted(_subjects.UnknownStateCount, "interaction")} left out: nothing knows how to set up the state");
            if (subjects.Count == 0 && !isInterrupted)
            {
                throw new CannotRunException("no interaction was verified; --state-url knows none of their states");
            }
        }

        foreach (var failure in subjects.Select(s => s.Failure).OfType<string>())
        {
            console.Complain("agent-events: " + failure);
        }

        return reports.Deliver(new Report("verify", subjects, isInterrupted), VerifyText.Write);
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
            ProviderAddress.RequireAsync("--broker", ProviderAddress.Read("--broker", broker.Url), options.Timeout, insecure: false, stop)
                .GetAwaiter()
                .GetResult();
        }
    }

    private List<VerificationRun> BrokerRuns(BrokerOptions broker)
    {
        var url = ProviderAddress.Read("--broker", broker.Url);
        if (options.Pacts.Count > 0)
        {
            throw new CannotRunException("--pact and --broker are two sources of pacts; name one of them");
        }

        var asked = broker.WithSecrets(console.Environment.Variable);
        return [.. ProviderNames.Of(options.Provider, ProviderNames.Known).Select(provider => new VerificationRun(
            provider,
            [verification => _subjects.OfBroker(provider, verification.OfBroker(provider, url, asked))]))];
    }

    private List<VerificationRun> FileRuns()
    {
        var pacts = options.Pacts.Count > 0 ? PactFile.Of(options.Pacts, line => console.Complain("agent-events: " + line)) : PactFile.BuiltIn;
        var selection = new PactSelection(options, pacts);
        if (selection.MessageCount > 0)
        {
            console.Complain(
                $"agent-events: {ReportSummary.Counted(selection.MessageCount, "message")} in the pacts left out: they do not go over HTTP");
        }

        if (selection.StatelessCount > 0)
        {
            console.Complain($"agent-events: {ReportSummary.Counted(selection.StatelessCount, "interaction")} left out: they need a state, and "
                + "there is no --state-url");
        }

        return [.. selection.Interactions.GroupBy(chosen => chosen.Provider, StringComparer.Ordinal).Select(group => new VerificationRun(
            group.Key,
            [.. group.Select(chosen => (Func<Verification, IEnumerable<Subject>>)(verification =>
                _subjects.Of(chosen.Provider, chosen.Interaction, verification.Of(chosen.Provider, chosen.Interaction)) is { } subject
                    ? [subject]
                    : []))]))];
    }
}
