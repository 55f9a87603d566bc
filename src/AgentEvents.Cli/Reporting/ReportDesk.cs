namespace AgentEvents.Cli.Reporting;

/// <summary>Hands a report to whoever wants it: people on standard output, machines there or in a file, and GitHub.</summary>
internal sealed class ReportDesk : IDisposable
{
    private readonly CommandConsole _console;
    private readonly ReportWriter? _writer;
    private readonly StreamWriter? _file;
    private readonly string? _path;

    /// <summary>Opens the file of the report. This comes first: nobody wants to learn after an hour that the report has no place.</summary>
    /// <param name="console">Where text goes.</param>
    /// <param name="options">What report is wanted.</param>
    /// <exception cref="CannotRunException">The file cannot be written.</exception>
    public ReportDesk(CommandConsole console, ReportOptions options)
    {
        _console = console;
        _path = options.File;
        _writer = options.Format is { } format ? ReportWriter.All.Single(w => w.Format == format) : null;
        _file = options.File is { } path ? OutputFile.Create(path) : null;
    }

    /// <summary>Whether people read standard output.</summary>
    public bool SpeaksToPeople => _writer is null || _file is not null;

    /// <summary>Hands out a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="text">Writes it for people.</param>
    /// <returns>The exit code that it calls for.</returns>
    /// <exception cref="CannotRunException">The file of the report cannot be written to its end.</exception>
    public int Deliver(Report report, Action<Report, TextWriter> text)
    {
        if (SpeaksToPeople)
        {
            text(report, _console.Output);
        }

        if (_file is not null)
        {
            WriteFile(report, text);
        }
        else
        {
            _writer?.Write(report, _console.Output);
        }

        Annotate(report);
        return report.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _file?.Dispose();
        }
        catch (IOException)
        {
            // Told already when it was written.
        }
    }

    private void WriteFile(Report report, Action<Report, TextWriter> text)
    {
        try
        {
            if (_writer is null)
            {
                text(report, _file!);
            }
            else
            {
                _writer.Write(report, _file!);
            }

            _file!.Flush();
        }
        catch (IOException)
        {
            throw new CannotRunException($"{_path}: the report cannot be written to its end; check that the disk has room");
        }
    }

    private void Annotate(Report report)
    {
        if (!_console.Surroundings.GitHubActions)
        {
            return;
        }

        // GitHub reads them from either stream; a report for machines must stay what it is.
        var output = SpeaksToPeople ? _console.Output : _console.Error;
        foreach (var line in GitHubAnnotations.Of(report))
        {
            output.Write(line + "\n");
        }
    }
}
