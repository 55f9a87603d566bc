using System.CommandLine;
using System.Text;

namespace AgentEvents.Cli.Bowtie;

/// <summary>
/// A harness for Bowtie, the meta-validator of JSON Schema: a command on each line of standard input, an answer on each line of standard output.
/// </summary>
/// <param name="console">The two ends.</param>
internal sealed class BowtieCommand(CommandConsole console)
{
    /// <summary>What its help says at the end.</summary>
    public const string Details =
        """
        A schema that cannot be used is answered with 'errored'; the session goes on.
        Exit codes: 0 the session has ended, 2 another version of the protocol was asked for.

        Example:
          echo '{"cmd":"start","version":1}' | agent-events bowtie
        """;

    /// <summary>The command, which calls an action.</summary>
    /// <param name="action">What to do; gives the exit code.</param>
    public static Command Command(Func<int> action)
    {
        var command = new Command(
            "bowtie",
            "Speaks Bowtie's protocol (version 1) on standard input and output, so that the generator can join the public conformance report.");
        command.SetAction(_ => action());
        return command;
    }

    /// <summary>Answers until <c>stop</c> or the end of the input.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CannotRunException">Another version of the protocol was asked for.</exception>
    public int Run()
    {
        using var reader = new StreamReader(console.Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var session = new BowtieSession();
        while (!session.HasStopped && reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && session.Answer(line) is { } answer)
            {
                // Bowtie waits for the answer before it sends the next line.
                console.Output.Write(answer + "\n");
                console.Output.Flush();
            }
        }

        return ExitCode.Good;
    }
}
