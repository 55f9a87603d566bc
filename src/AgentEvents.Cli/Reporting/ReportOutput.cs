namespace AgentEvents.Cli.Reporting;

/// <summary>Hands a report to whoever wants it: people on standard output, machines there or in a file, and GitHub.</summary>
internal sealed class ReportOutput : IDisposable
{
    private readonly CommandConsole _console;
    private readonly ReportWriter? _writer;
    private readonly ReportOptions _options;
    private OutputFile? _file;

    /// <summary>
    /// Writes a report that says that it is not complete. This comes before anything is read: nobody wants to learn after an hour that the report has
    /// no place, and if the process is killed, this is what stands there rather than the report of another day.
    /// </summary>
    /// <param name="console">Where text goes.</param>
    /// <param name="command">The command that reports.</param>
    /// <param name="options">What report is wanted.</param>
    /// <param name="inputs">What the command reads.</param>
    /// <exception cref="CannotRunException">The file is read by the command, or cannot be written.</exception>
    public ReportOutput(CommandConsole console, string command, ReportOptions options, InputPaths inputs)
    {
        inputs.RefuseAsOutput(options.FileOption, options.File);
        (_console, _options) = (console, options);
        _writer = options.Format is { } format ? ReportWriter.All.Single(w => w.Format == format) : null;
        if (options.File is { } path)
        {
            _file = OutputFile.Create(path, options.FileOption);
            if (_file.IsReplaced)
            {
                Write(_file, new Report(command, [], IsInterrupted: true), static (_, _) => { });
                _file.Dispose();
                _file = null;
            }
        }
    }

    /// <summary>Whether people read standard output.</summary>
    public bool SpeaksToPeople => _writer is null || _options.File is not null;

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

        if (_options.File is { } path)
        {
            _file ??= OutputFile.Create(path, _options.FileOption);
            Write(_file, report, text);
        }
        else
        {
            _writer?.Write(report, _console.Output);
        }

        Annotate(report);
        return report.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();

    private void Write(OutputFile file, Report report, Action<Report, TextWriter> text)
    {
        try
        {
            if (_writer is not null)
            {
                _writer.Write(report, file.Writer);
            }
            else
            {
                text(report, file.Writer);
                file.Writer.Write(report.IsInterrupted ? Report.Interrupted + "\n" : "");
            }
        }
        catch (IOException)
        {
            throw new CannotRunException($"{_options.File}: cannot be written to its end; check that the disk has room");
        }

        file.Commit();
    }

    private void Annotate(Report report)
    {
        if (!_console.Environment.GitHubActions)
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
