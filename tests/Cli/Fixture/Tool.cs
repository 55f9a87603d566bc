using System.Text;

namespace AgentEvents.Cli.Tests.Fixture;

/// <summary>What a run of the tool left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output.</summary>
    public IReadOnlyList<string> OutputLines => Lines(Output);

    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Lines(Error);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the tool in this process.</summary>
internal static class Tool
{
    /// <summary>Runs it with nothing on standard input.</summary>
    public static ToolRun Run(params string[] arguments) => RunWithInput([], arguments);

    /// <summary>Runs it.</summary>
    /// <param name="input">What is on standard input.</param>
    /// <param name="arguments">What stands behind its name.</param>
    public static ToolRun RunWithInput(byte[] input, params string[] arguments) => RunIn(new ToolEnvironment(), new MemoryStream(input), arguments);

    /// <summary>Runs it in an environment of the test's own.</summary>
    /// <param name="environment">What it runs in.</param>
    /// <param name="input">What is on standard input.</param>
    /// <param name="arguments">What stands behind its name.</param>
    public static ToolRun RunIn(ToolEnvironment environment, Stream input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole(input, output, error) { Environment = environment };
        var exitCode = new CommandLine(console).Run(arguments);
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Runs it with text on standard input.</summary>
    public static ToolRun RunWithInput(string input, params string[] arguments) => RunWithInput(Encoding.UTF8.GetBytes(input), arguments);
}
