using System.Text.Json;
using AgentEvents.Generator.Dialects;

namespace AgentEvents.Cli.Bowtie;

/// <summary>Answers the commands of one session. Whatever a line holds, the session survives it.</summary>
internal sealed class BowtieSession
{
    private const int ProtocolVersion = 1;

    // Instances of the suite are as deep as they like; what is too deep is the validator's business and not the protocol's.
    private static readonly JsonDocumentOptions Lines = new() { MaxDepth = 10_000 };

    private bool _hasStarted;

    // What a schema without $schema means.
    private string _dialect = "";

    /// <summary>Whether <c>stop</c> has come.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Answers a command.</summary>
    /// <param name="line">The command, a JSON object.</param>
    /// <returns>The answer, a JSON object on one line; null if the command wants none.</returns>
    /// <exception cref="CannotRunException">Another version of the protocol was asked for: nothing after it could be understood.</exception>
    public string? Answer(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Lines);
            return Answer(document.RootElement);
        }
        catch (JsonException)
        {
            return BowtieAnswer.Errored("null", "the line is not JSON");
        }
    }

    private string? Answer(JsonElement command)
    {
        var name = TextOf(command, "cmd");
        if (name == "start")
        {
            return Start(command);
        }

        if (!_hasStarted)
        {
            return BowtieAnswer.Errored(SeqOf(command), "the session has not started: 'start' comes first");
        }

        switch (name)
        {
            case "dialect":
                _dialect = TextOf(command, "dialect") is { } uri && KnownDialects.Project.Find(uri) is { } dialect ? dialect.Uri : "";
                return BowtieAnswer.DialectIs(_dialect.Length > 0);
            case "run":
                return Run(command);
            case "stop":
                HasStopped = true;
                return null;
            default:
                return BowtieAnswer.Errored(SeqOf(command), "the command is unknown; known are start, dialect, run and stop");
        }
    }

    private string Start(JsonElement command)
    {
        if (!command.TryGetProperty("version", out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != ProtocolVersion)
        {
            throw new CannotRunException($"only version {ProtocolVersion} of Bowtie's protocol is spoken; use a Bowtie that speaks it");
        }

        _hasStarted = true;
        return BowtieAnswer.Started(ProtocolVersion);
    }

    private string Run(JsonElement command)
    {
        var seq = SeqOf(command);
        try
        {
            return BowtieAnswer.Results(seq, BowtieCase.Run(command, _dialect));
        }
        catch (CannotRunException e)
        {
            return BowtieAnswer.Errored(seq, e.Message);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Bowtie wants to know about every case, above all about those that nobody thought of.
            return BowtieAnswer.Errored(seq, $"{e.GetType().Name}: {e.Message}", e.StackTrace);
        }
    }

    private static string? TextOf(JsonElement command, string name) =>
        command.ValueKind == JsonValueKind.Object && command.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Bowtie wants it back unchanged, whatever it is.
    private static string SeqOf(JsonElement command) =>
        command.ValueKind == JsonValueKind.Object && command.TryGetProperty("seq", out var seq) ? seq.GetRawText() : "null";
}
