#pragma warning disable RS0030 // The console that everybody else prints through.

using System.Text;

namespace AgentEvents.Cli;

/// <summary>Where a command reads and writes. Everything that is printed goes through here, line by line.</summary>
/// <param name="input">Standard input, as bytes: documents are judged as they came.</param>
/// <param name="output">Verdicts and reports.</param>
/// <param name="error">Why the command could not do what it was asked for.</param>
internal sealed class CommandConsole(Stream input, TextWriter output, TextWriter error) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard input.</summary>
    public Stream Input { get; } = input;

    /// <summary>Standard output.</summary>
    public TextWriter Output { get; } = output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>What the other ends are.</summary>
    public ToolEnvironment Environment { get; init; } = new();

    /// <summary>The console of the process: UTF-8 without a mark, lines end in <c>\n</c> on every system.</summary>
    public static CommandConsole OfProcess() =>
        new(Console.OpenStandardInput(), Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()))
        {
            Environment = ToolEnvironment.OfProcess(),
        };

    /// <summary>Prints a line of the report.</summary>
    /// <param name="line">The line; what would change the terminal is escaped.</param>
    public void Say(string line) => Output.Write(PrintableText.Of(line) + "\n");

    /// <summary>Prints why something could not be done.</summary>
    /// <param name="line">The line; what would change the terminal is escaped.</param>
    public void Complain(string line) => Error.Write(PrintableText.Of(line) + "\n");

    /// <summary>Writes out what is still held back. The streams themselves belong to the process.</summary>
    public void Dispose()
    {
        try
        {
            Output.Flush();
            Error.Flush();
        }
        catch (IOException)
        {
            // Whoever read our output has gone (`| head`); there is nobody left to tell.
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, Utf8) { NewLine = "\n" };
}
