using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>Whoever has only the tool reads the page of a diagnostic with it.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("AES0004")]
    [InlineData("aes0004")]
    public void ADiagnosticIsExplained(string id)
    {
        var run = Tool.Run("explain", id);
        var (exitCode, output, error) = (run.ExitCode, run.Output, run.Error);

        (exitCode, error).ShouldBe((0, ""));
        output.ShouldStartWith("# AES0004: The value of a keyword is invalid\n\n*Error*\n");
        output.ShouldContain("\n## Why it is ");
    }

    [Fact]
    public void AllAreListed()
    {
        var run = Tool.Run("explain");
        var (exitCode, output) = (run.ExitCode, run.Output);

        exitCode.ShouldBe(0);
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(Generator.Diagnostics.All.Count);
    }

    [Fact]
    public void WhatIsNoneIsToldSo()
    {
        var run = Tool.Run("explain", "AES004");
        var (exitCode, output, error) = (run.ExitCode, run.Output, run.Error);

        (exitCode, output).ShouldBe((2, ""));
        error.ShouldContain("'AES004' is no diagnostic");
    }
}
