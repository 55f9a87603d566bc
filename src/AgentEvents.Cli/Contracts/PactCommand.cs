using AgentEvents.Cli.Compilation;
using AgentEvents.Pacts.Exceptions;
using AgentEvents.StandIn;

namespace AgentEvents.Cli.Contracts;

/// <summary>Writes contracts.</summary>
/// <param name="console">Where it says what was written.</param>
/// <param name="options">What was asked for.</param>
internal sealed class PactCommand(CommandConsole console, PactOptions options)
{
    /// <summary>Writes them.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">An example is missing or wrong, or a file cannot be written.</exception>
    public int Run()
    {
        var known = ProviderFolder.OpenProviders(options.Schemas, console);
        StandInProvider[] asked =
        [
            .. known.Where(provider => options.Provider is { } name
                ? provider.Name == name
                : options.Schemas is null || !StandInProvider.BuiltIn.Contains(provider)),
        ];
        if (asked.Length == 0)
        {
            string[] names = [.. known.Select(provider => provider.Name)];
            throw new CannotRunException(options.Provider is { } name
                ? DidYouMean.NoValue("--provider", name, names)
                : $"--schemas {options.Schemas}: no provider here; an OpenAPI document called openapi.json makes a folder one");
        }

        try
        {
            Directory.CreateDirectory(options.Output);
            using var recorder = new PactRecorder(options.Output);
            foreach (var provider in asked)
            {
                Write(recorder, provider);
            }
        }
        catch (Exception e) when (e is PactFailureException or PactMessageConsumerVerificationException)
        {
            throw new CannotRunException(e.InnerException is CannotRunException inner ? inner.Message : PrintableText.Of(e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"--output {options.Output}: cannot be written; name a folder where files may be written");
        }

        return ExitCode.Good;
    }

    private void Write(PactRecorder recorder, StandInProvider provider)
    {
        // All are made before the first is written, so that a folder with an error leaves the files as they were.
        var interactions = ContractSource.Interactions(provider);
        var messages = ContractSource.Messages(provider);
        Begin(provider.Name);
        Begin(ContractSource.MessageProvider(provider.Name));
        foreach (var interaction in interactions)
        {
            recorder.RecordAsync(provider.Name, interaction).GetAwaiter().GetResult();
        }

        foreach (var message in messages)
        {
            recorder.Record(provider.Name, message);
        }

        Say(provider.Name, interactions.Count, "interactions");
        Say(ContractSource.MessageProvider(provider.Name), messages.Count, "messages");
    }

    // The core adds to a file that is there.
    private void Begin(string provider) => File.Delete(Path.Combine(options.Output, PactRecorder.FileName(provider)));

    private void Say(string provider, int count, string what)
    {
        if (count > 0)
        {
            console.Say(FormattableString.Invariant($"{Path.Combine(options.Output, PactRecorder.FileName(provider))}: {count} {what}"));
        }
    }
}
