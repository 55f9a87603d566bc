using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using AgentEvents.Generator.Dialects;
using AgentEvents.Models.Json;

namespace AgentEvents.Cli.Bowtie;

/// <summary>Writes the answers of Bowtie's protocol, version 1: JSON objects on one line.</summary>
internal static class BowtieAnswer
{
    // A name that cannot be registered (RFC 2606) until the project has a public home.
    private const string Home = "https://schemas.agentevents.example/";

    /// <summary>The answer to <c>start</c>: who we are.</summary>
    public static string Started(int version) => Write(writer =>
    {
        writer.WriteBoolean("ready", true);
        writer.WriteNumber("version", version);
        writer.WriteStartObject("implementation");
        writer.WriteString("language", "dotnet");
        writer.WriteString("name", "AgentEvents");
        writer.WriteString(
            "version",
            typeof(JsonModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
        writer.WriteString("homepage", Home);
        writer.WriteString("issues", Home + "issues");
        writer.WriteString("source", Home + "source");
        writer.WriteStartArray("dialects");
        foreach (var draft in KnownDialects.Drafts.Reverse())
        {
            writer.WriteStringValue(draft.Uri);
        }

        writer.WriteEndArray();
        writer.WriteString("os", RuntimeInformation.OSDescription);
        writer.WriteString("os_version", Environment.OSVersion.Version.ToString());
        writer.WriteString("language_version", Environment.Version.ToString());
        writer.WriteEndObject();
    });

    /// <summary>The answer to <c>dialect</c>.</summary>
    /// <param name="isSpoken">Whether schemas without <c>$schema</c> will be taken for that dialect.</param>
    public static string DialectIs(bool isSpoken) => Write(writer => writer.WriteBoolean("ok", isSpoken));

    /// <summary>The answer to <c>run</c>.</summary>
    /// <param name="seq">What the command calls itself, as JSON.</param>
    /// <param name="verdicts">The verdicts on its instances.</param>
    public static string Results(string seq, IReadOnlyList<BowtieVerdict> verdicts) => Write(writer =>
    {
        WriteSeq(writer, seq);
        writer.WriteStartArray("results");
        foreach (var verdict in verdicts)
        {
            writer.WriteStartObject();
            if (verdict.IsValid is { } isValid)
            {
                writer.WriteBoolean("valid", isValid);
            }
            else
            {
                WriteError(writer, verdict.Error!, null);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    /// <summary>The answer to a case that could not be run.</summary>
    /// <param name="seq">What the command calls itself, as JSON.</param>
    /// <param name="message">Why not.</param>
    /// <param name="trace">Where in the code, if it is a defect.</param>
    public static string Errored(string seq, string message, string? trace = null) => Write(writer =>
    {
        WriteSeq(writer, seq);
        WriteError(writer, message, trace);
    });

    private static void WriteSeq(Utf8JsonWriter writer, string seq)
    {
        writer.WritePropertyName("seq");
        writer.WriteRawValue(seq, skipInputValidation: true);
    }

    private static void WriteError(Utf8JsonWriter writer, string message, string? trace)
    {
        writer.WriteBoolean("errored", true);
        writer.WriteStartObject("context");
        writer.WriteString("message", message);
        if (trace is not null)
        {
            writer.WriteString("traceback", trace);
        }

        writer.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
