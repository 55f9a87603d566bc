using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Docs;

/// <summary>
/// The script that CI runs must not be green for the wrong reason. Here it runs with a <c>dotnet</c> and an <c>npm</c> that only play their parts.
/// </summary>
public sealed class CiRunTests
{
    private const string FourPassed = "total=\"5\" executed=\"4\" passed=\"4\" failed=\"0\" error=\"0\" timeout=\"0\" aborted=\"0\"";
    private const string ThreePassed = "total=\"3\" executed=\"3\" passed=\"3\" failed=\"0\" error=\"0\" timeout=\"0\" aborted=\"0\"";
    private const string TwoFailed = "total=\"3\" executed=\"3\" passed=\"1\" failed=\"2\" error=\"0\" timeout=\"0\" aborted=\"0\"";
    private const string None = "total=\"0\" executed=\"0\" passed=\"0\" failed=\"0\" error=\"0\" timeout=\"0\" aborted=\"0\"";

    [Fact]
    public async Task ItIsGreenWhenEverythingIs() => await Expect(0, "7 passed, 0 failed", new() { ["A"] = FourPassed, ["B"] = ThreePassed });

    [Fact]
    public async Task FailedTestsAreCountedAndMakeItRed() =>
        await Expect(1, "5 passed, 2 failed", new() { ["A"] = FourPassed, ["B"] = TwoFailed, ["TEST"] = "1" });

    [Fact]
    public async Task ARunThatCrashesWithoutAFailedTestIsAFailure() =>
        await Expect(1, "7 passed, 1 failed", new() { ["A"] = FourPassed, ["B"] = ThreePassed, ["TEST"] = "134" });

    [Fact]
    public async Task AProjectWithoutResultsIsAFailure() => await Expect(1, "4 passed, 1 failed", new() { ["A"] = FourPassed });

    [Fact]
    public async Task AProjectInWhichNoTestRanIsAFailure() => await Expect(1, "4 passed, 1 failed", new() { ["A"] = FourPassed, ["B"] = None });

    [Fact]
    public async Task NoTestsAtAllAreAFailure() => await Expect(1, "0 passed, 2 failed", []);

    [Theory]
    [InlineData("RESTORE", "0 passed, 1 failed")]
    [InlineData("BUILD", "0 passed, 1 failed")]
    [InlineData("FORMAT", "7 passed, 1 failed")]
    [InlineData("QUICKSTART", "7 passed, 1 failed")]
    [InlineData("NPM", "7 passed, 1 failed")]
    [InlineData("NODE", "7 passed, 1 failed")]
    [InlineData("RATIOS", "7 passed, 1 failed")]
    public async Task AnyOtherStepThatFailsIsAFailureOfItsOwn(string step, string last) =>
        await Expect(1, last, new() { ["A"] = FourPassed, ["B"] = ThreePassed, [step] = "2" });

    [Fact]
    public async Task AMissedRatioIsToldAndNotJudged() =>
        await Expect(0, "7 passed, 0 failed", new() { ["A"] = FourPassed, ["B"] = ThreePassed, ["RATIOS"] = "1", ["MISSED"] = "limits missed: all" });

    private static async Task Expect(int exitCode, string lastLine, Dictionary<string, string> parts)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for bash.");
        using var stage = new CiStage();

        var (status, output) = await stage.Run(parts);

        output.TrimEnd().Split('\n')[^1].ShouldBe(lastLine, output);
        status.ShouldBe(exitCode, output);
    }

    /// <summary>A repository with the real script and two empty test projects.</summary>
    private sealed class CiStage : IDisposable
    {
        // Each command ends with the code that its STAGE_ variable holds; `test` writes the results that STAGE_A and STAGE_B hold.
        private const string Dotnet = """
            #!/usr/bin/env bash
            case "$1" in
              restore) exit ${STAGE_RESTORE:-0} ;;
              build) exit ${STAGE_BUILD:-0} ;;
              format) exit ${STAGE_FORMAT:-0} ;;
              test)
                for project in A B; do
                  results=STAGE_$project
                  [[ -n "${!results:-}" ]] || continue
                  mkdir -p tests/$project/TestResults
                  echo "<ResultSummary><Counters ${!results} /></ResultSummary>" > tests/$project/TestResults/results.trx
                done
                exit ${STAGE_TEST:-0} ;;
              run)
                if [[ "$*" == *ratios* ]]; then echo "${STAGE_MISSED:-}"; exit ${STAGE_RATIOS:-0}; fi
                exit ${STAGE_QUICKSTART:-0} ;;
            esac

            """;

        private readonly string _root = Directory.CreateTempSubdirectory("agent-events-ci-").FullName;

        public CiStage()
        {
            Write("tests/A/A.csproj", "");
            Write("tests/B/B.csproj", "");
            Write("tools/schema-checks/package.json", "{}");
            foreach (var script in new[] { "run", "steps.sh" })
            {
                Write(".ci/" + script, File.ReadAllText(Path.Combine(SchemaFolder.Repository, ".ci", script)));
            }

            Program("bin/dotnet", Dotnet);
            Program("bin/npm", "#!/usr/bin/env bash\nexit ${STAGE_NPM:-0}\n");
            Program("bin/node", "#!/usr/bin/env bash\nexit ${STAGE_NODE:-0}\n");
        }

        public async Task<(int Status, string Output)> Run(Dictionary<string, string> parts)
        {
            var path = $"{Path.Combine(_root, "bin")}:{Environment.GetEnvironmentVariable("PATH")}";
            var variables =
                parts.Append(new("PATH", path)).ToDictionary(part => part.Key == "PATH" ? "PATH" : $"STAGE_{part.Key}", part => part.Value);
            var (status, output, _) = await ChildProcess.Run("bash", [Path.Combine(_root, ".ci", "run")], variables);
            return (status, output);
        }

        public void Dispose() => Directory.Delete(_root, recursive: true);

        private string Write(string path, string text)
        {
            var full = Path.Combine(_root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text.ReplaceLineEndings("\n"));
            return full;
        }

        private void Program(string path, string text)
        {
            var full = Write(path, text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }
}
