using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("validate", "data.json")]
    [InlineData("validate", "--schema", "s.json")]
    [InlineData("validate", "--schema", "s.json", "--format", "verbose", "data.json")]
    [InlineData("validate", "--schema", "s.json", "--max-errors", "0", "data.json")]
    [InlineData("validate", "--schema", "s.json", "--max-errors", "many", "data.json")]
    [InlineData("validate", "--schema", "s.json", "--max-depth", "1001", "data.json")]
    [InlineData("validate", "--schema", "s.json", "--max-line-bytes", "0", "data.json")]
    [InlineData("validate", "--schema", "s.json", "--as", "csv", "data.json")]
    [InlineData("validate", "--schema", "s.json", "--report", "pdf", "data.json")]
    [InlineData("check", "one", "two")]
    [InlineData("diff", "one")]
    [InlineData("diff", "one", "two", "--fail-on", "everything")]
    [InlineData("validate", "--schema", "", "data.json")]
    [InlineData("validate", "--schema", "sinch/agent-event", "")]
    [InlineData("validate", "--schema", "sinch/agent-event", "--ref-dir", "", "data.json")]
    [InlineData("validate", "--schema", "sinch/agent-event", "--output", "", "data.json")]
    [InlineData("map", "--from", "sinch", "--to", "google", "--output", "", "data.json")]
    [InlineData("map", "--from", "sinch", "--to", "google", "--report-file", "", "data.json")]
    [InlineData("check", "")]
    [InlineData("diff", "", "two")]
    [InlineData("verify", "--provider", "", "--base-url", "http://127.0.0.1:1")]
    [InlineData("verify", "--provider", "sinch", "--base-url", "http://127.0.0.1:1", "--pact", "")]
    public void WhatCannotBeUnderstoodIsOneLineThatNamesTheHelp(params string[] arguments)
    {
        var run = Tool.Run(arguments);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldMatch("^agent-events: .*--help'\\.$");
    }

    [Fact]
    public void AnEmptyTextIsSaidToBeOneAndWhere() =>
        Tool.Run("map", "--from", "sinch", "--to", "google", "--output", "", "data.json").Error
            .ShouldContain("--output is given as an empty text; write a value, or leave it out.");

    [Fact]
    public void HelpListsTheCommands()
    {
        var run = Tool.Run("--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("agent-events [command]");
        foreach (var command in new[] { "validate", "check", "diff", "bowtie" })
        {
            run.OutputLines.ShouldContain(line => line.TrimStart().StartsWith(command, StringComparison.Ordinal));
        }

        run.Output.ShouldNotContain("Examples:", customMessage: "examples belong to the help of a command");
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("check")]
    [InlineData("diff")]
    [InlineData("example")]
    [InlineData("bowtie")]
    public void HelpOfACommandHasExitCodesAndAnExample(string command)
    {
        var run = Tool.Run(command, "--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("Exit codes: 0 ");
        run.Output.ShouldContain("agent-events " + command);
        run.Output.ShouldContain("Example");
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("validate", 12)]
    [InlineData("diff", 3)]
    public void EveryOptionHasADescriptionInTheDocumentation(string command, int least)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cli.md"));
        var options = Tool.Run(command, "--help").OutputLines
            .SelectMany(line => line.Split(' ', ','))
            .Where(word => word.StartsWith("--", StringComparison.Ordinal) && word != "--help")
            .Distinct()
            .ToArray();

        options.Length.ShouldBeGreaterThanOrEqualTo(least);
        options.Where(option => !page.Contains($"`{option}", StringComparison.Ordinal)).ShouldBeEmpty("docs/cli.md lists every option");
    }

    [Fact]
    public void AnAnswerThatCannotBeWrittenIsNoSuccess()
    {
        // A stream that may not be written to fails as a full disk does.
        using var output = new StreamWriter(new FailingStream());
        using var error = new StringWriter();
        var console = new CommandConsole(
            new MemoryStream("{\"to\":\"46555123456\",\"event\":{\"type\":\"agent_composing\"}}"u8.ToArray()),
            output,
            error);

        new CommandLine(console).Run(["validate", "-s", "sinch/agent-event", "-"]).ShouldBe(2);
        error.ToString().ShouldBe("agent-events: standard output cannot be written; check that the disk has room\n");
        output.BaseStream.Dispose();
    }

    private sealed class FailingStream : MemoryStream
    {
        private bool _isClosing;

        public override void Write(ReadOnlySpan<byte> buffer) => _ = _isClosing ? 0 : throw new IOException("full");

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        protected override void Dispose(bool disposing)
        {
            _isClosing = true;
            base.Dispose(disposing);
        }
    }

    [Fact]
    public void ShellsCanAskWhatMayComeNext()
    {
        const string Line = "agent-events validate --sch";

        var run = Tool.Run($"[suggest:{Line.Length}]", Line);

        run.ExitCode.ShouldBe(0);
        run.OutputLines.ShouldContain("--schema");
    }
}
