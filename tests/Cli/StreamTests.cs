using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Cli.Validation;
using AgentEvents.Cli.Validation.Lines;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Tests;

public sealed class StreamTests : IDisposable
{
    private const string Good = """{"to":"46555123456","event":{"type":"agent_composing"}}""";
    private const string Bad = """{"to":"+46555123456","event":{"type":"agent_composing"}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void EachViolationHasItsLineAndPointer()
    {
        var file = _folder.Write("events.ndjson", $"{Good}\n{Bad}\n{Good}\n[]\n");

        var run = Tool.Run("validate", "--schema", "sinch/agent-event", file);

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBe(3);
        run.OutputLines[0].ShouldStartWith($"{file}:2: /to pattern: ");
        run.OutputLines[1].ShouldStartWith($"{file}:4: (document) type: ");
        run.OutputLines[2].ShouldBe($"{file}: 4 lines, 2 invalid");
        (run.Output + run.Error).ShouldNotContain("46555");
    }

    [Theory]
    [InlineData("events.ndjson")]
    [InlineData("events.jsonl")]
    public void TheNameSaysThatAFileIsAStream(string name) =>
        Tool.Run("validate", "-s", "sinch/agent-event", _folder.Write(name, $"{Good}\r\n\n  \r\n{Good}")).Output
            .ShouldEndWith(": 2 lines, all valid\n", Case.Sensitive, "blank lines hold nothing, and the last line needs no end");

    [Fact]
    public void StandardInputIsAStreamIfItIsSaid()
    {
        var run = Tool.RunWithInput($"{Good}\n{Bad}\n", "validate", "-s", "sinch/agent-event", "--as", "ndjson", "-");

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith("(stdin):2: /to pattern: ");
    }

    [Fact]
    public void AStreamThatIsTakenForADocumentIsAnsweredWithTheRemedy()
    {
        var run = Tool.RunWithInput($"{Good}\n{Good}\n", "validate", "-s", "sinch/agent-event", "-");

        run.ExitCode.ShouldBe(1);
        run.ErrorLines.ShouldBe(["(stdin): looks like a stream with a document on each line; if it is, say --as ndjson"]);
        Tool.RunWithInput($"{Good}\n", "validate", "-s", "sinch/agent-event", "-").Error.ShouldBeEmpty();
    }

    [Fact]
    public void ATerminalGetsASummaryOfSeveralFiles()
    {
        var (good, bad) = (_folder.Write("good.json", Good), _folder.Write("[red].ndjson", Bad));
        string[] arguments = ["validate", "-s", "sinch/agent-event", good, bad];

        var plain = Tool.RunIn(new ToolEnvironment { OutputIsTerminal = true }, System.IO.Stream.Null, arguments);

        plain.ExitCode.ShouldBe(1);
        plain.Output.ShouldContain("│");
        plain.Output.ShouldContain("1 line, 1 invalid");
        plain.Output.ShouldNotContain("\u001b");
        Tool.RunIn(new ToolEnvironment { OutputIsTerminal = true, Colours = true }, System.IO.Stream.Null, arguments).Output.ShouldContain("\u001b[");
        Tool.Run(arguments).Output.ShouldNotContain("│");
    }

    [Fact]
    public void ManyWorkersFindWhatOneLoopFindsHoweverTheStreamIsCut()
    {
        const int Lines = 5000;
        var text = string.Concat(Enumerable.Range(0, Lines).Select(i => (i % 7 == 3 ? Bad : i % 11 == 5 ? "" : Good) + "\n"));
        var expected = Enumerable.Range(0, Lines).Where(i => i % 7 == 3).Select(i => i + 1L).ToArray();

        foreach (var sizes in new int[][] { [1, 70, 3], [4096], [57], [700_000] })
        {
            using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(text), sizes);
            var subject = Stream(workers: 4).Validate(stream, "s", null, null, TestContext.Current.CancellationToken);

            subject.Findings.Select(f => f.Line!.Value).ShouldBe(expected);
            subject.Count.ShouldBe(Enumerable.Range(0, Lines).Count(i => i % 7 == 3 || i % 11 != 5));
            subject.BadCount.ShouldBe(expected.Length);
        }
    }

    [Fact]
    public void MemoryDoesNotGrowWithTheStream()
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 2000)));

        // Code that is not compiled well yet allocates too, and on a busy machine it takes a while until it is; what really grows grows every time.
        var growth = Enumerable.Range(0, 8).Select(_ =>
        {
            var small = AllocatedBy(lines, repetitions: 10);
            return AllocatedBy(lines, repetitions: 100) - small;
        });

        growth.ShouldContain(bytes => bytes < 90 * 400, "a chunk may leave its verdict behind and nothing else");
    }

    [Fact]
    public void ALineThatIsTooLongIsRefusedAndTheNextOnesAreJudged()
    {
        var longLine = $$"""{"to":"{{new string('1', 3_000_000)}}"}""";
        var file = _folder.Write("events.ndjson", $"{Good}\n{longLine}\n{Bad}\n{Good}\n");

        var run = Tool.Run("validate", "-s", "sinch/agent-event", "--max-line-bytes", "1000", file);

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0]
            .ShouldBe($"{file}:2: max-line-bytes: the line is longer than 1000 bytes and was not looked at; allow more with --max-line-bytes");
        run.OutputLines[1].ShouldStartWith($"{file}:3: /to pattern: ");
        run.OutputLines[2].ShouldEndWith(": 4 lines, 2 invalid");
    }

    [Fact]
    public void ALongLineThatBeginsBlankIsNotTakenForABlankOne()
    {
        var file = _folder.Write("events.ndjson", new string(' ', 2_000_000) + "{}\n" + Good);

        Tool.Run("validate", "-s", "sinch/agent-event", "--max-line-bytes", "1000", file).Output.ShouldEndWith(": 2 lines, 1 invalid\n");
    }

    [Fact]
    public void ALongLineThatIsAllowedIsJudgedWhole()
    {
        var file = _folder.Write(
            "events.ndjson",
            $"{Good}\n{Good.Replace("{\"type", new string(' ', 2_000_000) + "{\"type", StringComparison.Ordinal)}\n{Good}");

        Tool.Run("validate", "-s", "sinch/agent-event", file).Output.ShouldEndWith(": 3 lines, all valid\n");
    }

    [Fact]
    public void WhatBecomesBinaryOnTheWayIsInvalidAndNothingWorse()
    {
        var bytes = new byte[100_000];
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 131 >> 3);
        }

        System.Text.Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("{\"to\":\"46555123456\",\"event\":{\"type\":\"agent_composing\"}}\n", 100)))
            .CopyTo(bytes, 0);

        var run = Tool.Run("validate", "-s", "sinch/agent-event", _folder.Write("events.ndjson", bytes));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldNotContain("\u001b");
    }

    [Fact]
    public void AnEmptyStreamIsNoSuccess()
    {
        var run = Tool.RunWithInput("\n\n", "validate", "-s", "sinch/agent-event", "--as", "ndjson", "-");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldBe("agent-events: (stdin): holds no document; check what writes it, or say --allow-empty");
        Tool.RunWithInput("", "validate", "-s", "sinch/agent-event", "--as", "ndjson", "--allow-empty", "-").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void MoreViolationsThanAreWantedAreCountedAndNotListed()
    {
        var file = _folder.Write("events.ndjson", string.Concat(Enumerable.Repeat(Bad + "\n", 500)));

        var run = Tool.Run("validate", "-s", "sinch/agent-event", "--max-errors", "3", file);

        run.OutputLines.Count.ShouldBe(4);
        run.OutputLines[3].ShouldEndWith(": 500 lines, 500 invalid");
        run.Error.ShouldContain("--max-errors (now 3)");
    }

    [Fact]
    public void FailFastListsTheFirstViolationOfTheStream()
    {
        var file = _folder.Write(
            "events.ndjson",
            string.Concat(Enumerable.Repeat(Good + "\n", 20_000)) + Bad + "\n" + Bad + "\n" + string.Concat(Enumerable.Repeat(Good + "\n", 20_000)));

        var run = Tool.Run("validate", "-s", "sinch/agent-event", "--fail-fast", file);

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith($"{file}:20001: /to pattern: ");
        run.OutputLines.Count.ShouldBe(2);
    }

    [Fact]
    public void AnInterruptionKeepsWhatWasFound()
    {
        using var stop = new CancellationTokenSource();
        using var goOn = new ManualResetEventSlim();

        // The second read never gives anything: a pipe whose writer is silent.
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes($"{Bad}\n{Good}\n"), 1000)
        {
            BeforeRead = number =>
            {
                if (number == 1)
                {
                    stop.CancelAfter(TimeSpan.FromMilliseconds(300));
                    goOn.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
                }
            },
        };

        var run = Tool.RunIn(
            new ToolEnvironment { Stop = stop.Token }, stream, "validate", "-s", "sinch/agent-event", "--as", "ndjson", "--report", "json", "-");
        goOn.Set();

        run.ExitCode.ShouldBe(130);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("interrupted");
        using var report = JsonDocument.Parse(run.Output);
        report.RootElement.GetProperty("complete").GetBoolean().ShouldBeFalse();
        report.RootElement.GetProperty("subjects")[0].GetProperty("findings")[0].GetProperty("line").GetInt32().ShouldBe(1);
    }

    [Fact]
    public void AStreamThatBreaksOffIsNoSuccessAndKeepsWhatWasFound()
    {
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes($"{Bad}\n{Good}\n"), 1000)
        {
            BeforeRead = number => _ = number == 0 ? 0 : throw new IOException("gone"),
        };

        var run = Tool.RunIn(new ToolEnvironment(), stream, "validate", "-s", "sinch/agent-event", "--as", "ndjson", "-");

        run.ExitCode.ShouldBe(2);
        run.OutputLines[0].ShouldStartWith("(stdin):1: /to pattern: ");
        run.ErrorLines.ShouldBe(["agent-events: (stdin): cannot be read to its end; check the disk or whoever writes it"]);
    }

    [Fact]
    public void ProgressIsForTerminals()
    {
        var file = _folder.Write("events.ndjson", Good);

        Tool.RunIn(new ToolEnvironment { ErrorIsTerminal = true }, System.IO.Stream.Null, "validate", "-s", "sinch/agent-event", file).Error
            .ShouldBe("\r\u001b[K", "the line is cleared at the end");
        Tool.Run("validate", "-s", "sinch/agent-event", file).Error.ShouldBeEmpty();
    }

    private static LineStream Stream(int workers) =>
        new(
            SchemaCatalogue.Entries.FindSchema("sinch/agent-event")!.Validator,
            new DocumentLimits(ValidationOptions.Default, DocumentLimits.StandardLineBytes, FailFast: false, ShowValues: false),
            workers);

    private static long AllocatedBy(byte[] lines, int repetitions)
    {
        var judge = new LineJudge(
            SchemaCatalogue.Entries.FindSchema("sinch/agent-event")!.Validator,
            new DocumentLimits(ValidationOptions.Default, DocumentLimits.StandardLineBytes, FailFast: false, ShowValues: false));
        var tally = new LineTally(1);
        using var stream = new PiecewiseStream([.. Enumerable.Repeat(lines, repetitions).SelectMany(l => l)], 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reader = new LineReader(stream, DocumentLimits.StandardLineBytes);
        var chunk = new LineChunk();
        while (reader.TryRead(chunk))
        {
            tally.Add(judge.Judge(chunk, tally.Room));
        }

        tally.Lines.ShouldBe(2000L * repetitions);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
