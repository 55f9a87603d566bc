using AgentEvents.Cli.Compilation;
using AgentEvents.Cli.Reporting;
using AgentEvents.Cli.Validation;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Cli.Translation;

/// <summary>Translates recorded requests of one provider into another's.</summary>
/// <param name="console">Where requests go, and what is to be said about them.</param>
/// <param name="options">What was asked for.</param>
internal sealed class MapCommand(CommandConsole console, MapOptions options)
{
    /// <summary>Translates everything that was named. What cannot be read does not keep the rest from being translated.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">A setting is missing, or there is no place for the requests or the report.</exception>
    public int Run()
    {
        var known = ProviderFolder.Open(options.Schemas, console);
        var source = Find(known, "--from", options.From);
        var target = Find(known, "--to", options.To);
        var settings = ConnectionText.Read(target, options.Connection);
        InputItem[] items = [.. options.Files.SelectMany(path => InputItem.Of(path, options.Kind))];
        RefuseWhatContradicts(items);
        var inputs = new InputPaths().Add(options.Files, InputItem.Patterns);
        inputs.RefuseAsOutput("--output", options.Output);
        if (options is { Output: { } requests, Report.File: { } reported } && FinalPath.Of(requests) == FinalPath.Of(reported))
        {
            throw new CannotRunException("--output and --report-file name one file; give each a file of its own");
        }

        // Standard output is for requests, so that whoever reads them gets nothing else.
        using var talk = new CommandConsole(Stream.Null, console.Error, console.Error)
        {
            Environment = console.Environment with { OutputIsTerminal = false },
        };
        using var reports = new ReportOutput(talk, "map", options.Report, inputs);
        using var file = options.Output is { } path ? OutputFile.Create(path, "--output") : null;
        using var interruption = console.Environment.Stop is null ? Interruption.Listen() : null;
        var stop = console.Environment.Stop ?? interruption!.Token;
        var translator = new Translator(source, target, settings, new RequestWriter(file?.Writer ?? console.Output), options.MaxErrors);
        var reader = new RecordingReader(console, source);
        var subjects = new List<Subject>();
        foreach (var item in items.TakeWhile(_ => !stop.IsCancellationRequested))
        {
            subjects.Add(translator.Translate(item, reader.Read(item), stop));
            Flush(file);
        }

        file?.Commit();
        foreach (var failure in subjects.Select(s => s.Failure).OfType<string>())
        {
            console.Complain("agent-events: " + failure);
        }

        return reports.Deliver(new Report("map", subjects, stop.IsCancellationRequested), ValidateText.Write);
    }

    private static ProviderEntry Find(CatalogueEntries known, string option, string name)
    {
        string[] names = [.. known.Providers.Where(provider => provider.Writer is not null).Select(provider => provider.Name)];
        return names.Contains(name)
            ? known.FindProvider(name)!
            : throw new CannotRunException(DidYouMean.NoValue(option, name, names));
    }

    private static void RefuseWhatContradicts(InputItem[] items)
    {
        if (items.Count(i => i.IsStandardInput) > 1)
        {
            throw new CannotRunException("standard input can be read once; name - once");
        }
    }

    private void Flush(OutputFile? file)
    {
        try
        {
            file?.Writer.Flush();
        }
        catch (IOException)
        {
            throw new CannotRunException($"{options.Output}: cannot be written to its end; check that the disk has room");
        }
    }
}
