using System.IO.Compression;
using System.Text;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>What is no text in UTF-8 is said once, with what to do, wherever it stands.</summary>
public sealed class ForeignInputTests : IDisposable
{
    private const string Event = """{"to":"46555123456","event":{"type":"agent_composing"}}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ALinkThatLeadsNowhereIsNamedAsOne()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets administrators alone make links.");
        File.CreateSymbolicLink(_folder.PathOf("one.json"), _folder.PathOf("two.json"));
        File.CreateSymbolicLink(_folder.PathOf("two.json"), _folder.PathOf("one.json"));
        File.CreateSymbolicLink(_folder.PathOf("gone.json"), _folder.PathOf("missing.json"));

        Tool.Run("validate", "-s", "sinch/agent-event", _folder.PathOf("one.json")).Error
            .ShouldContain("one.json: is a link that leads back to itself; check where it leads");
        Tool.Run("map", "--from", "sinch", "--to", "google", _folder.PathOf("gone.json")).Error
            .ShouldContain("gone.json: is a link to something that does not exist; check where it leads");
    }

    [Theory]
    [InlineData("--ref")]
    [InlineData("--ref-dir")]
    public void AReferenceThatIsNotThereIsSaidToBeBesideABuiltInSchemaToo(string option)
    {
        var run = Tool.RunWithInput("{}", "validate", "-s", "sinch/agent-event", option, _folder.PathOf("missing"), "-");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("missing: does not exist; check the path");
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "gzip", "is compressed with gzip; unpack it first" },
        { "zip", "is a ZIP archive; unpack it first" },
        { "utf-16", "is text in UTF-16, and JSON is UTF-8; convert it first (iconv" },
        { "utf-16BE", "is text in UTF-16, and JSON is UTF-8; convert it first (iconv" },
        { "utf-16 without a mark", "is text in UTF-16" },
        { "utf-32", "is text in UTF-32" },
        { "binary", "is binary and no text" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ItIsSaidOnceByEveryCommandThatReads(string kind, string said)
    {
        var bytes = Make(kind, string.Concat(Enumerable.Repeat(Event + "\n", 300)));
        var (json, lines, har, schema) = (
            _folder.Write("a.json", bytes),
            _folder.Write("a.ndjson", bytes),
            _folder.Write("a.har", bytes),
            _folder.Write("s/a.schema.json", bytes));

        Said(Tool.Run("validate", "-s", "sinch/agent-event", json), json);
        Said(Tool.Run("validate", "-s", "sinch/agent-event", lines), lines);
        Said(Tool.RunWithInput(bytes, "validate", "-s", "sinch/agent-event", "--as", "ndjson", "-"), "(stdin)");
        Said(
            Tool.RunIn(new ToolEnvironment(), new PiecewiseStream(bytes, 1), "validate", "-s", "sinch/agent-event", "--as", "ndjson", "-"),
            "(stdin)");
        Said(Tool.Run("validate", har), har);
        Said(Tool.Run("validate", "-s", schema, json), schema);
        Said(Tool.Run("map", "--from", "sinch", "--to", "google", json), json);
        Said(Tool.Run("map", "--from", "sinch", "--to", "google", lines), lines);
        Said(Tool.Run("map", "--from", "sinch", "--to", "google", har), har);
        Said(Tool.Run("check", _folder.PathOf("s")), schema);
        Said(Tool.Run("diff", _folder.PathOf("s"), _folder.PathOf("s")), schema);

        void Said(ToolRun run, string name)
        {
            run.ExitCode.ShouldBe(2, run.Output);
            run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"agent-events: {name}: {said}");
            run.OutputLines.Count.ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public void OneFileThatIsForeignDoesNotKeepTheOthersFromBeingJudged()
    {
        _folder.Write("in/a.json", Make("gzip", Event));
        _folder.Write("in/b.json", Event);

        var run = Tool.Run("validate", "-s", "sinch/agent-event", _folder.PathOf("in"));

        run.ExitCode.ShouldBe(2);
        run.OutputLines.ShouldHaveSingleItem().ShouldEndWith("b.json: valid");
    }

    /// <summary>
    /// A mark at the start of a schema, a capture or a recording is passed over. In a payload it is a fault: the same bytes would be refused on the
    /// wire.
    /// </summary>
    [Fact]
    public void AByteOrderMarkIsPassedOverInFilesOfOursAndAFaultInPayloads()
    {
        byte[] Marked(string text) => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)];
        var schema = _folder.Write("s/a.schema.json", Marked("""{"type":"object"}"""));
        _folder.Write("refs/b.json", Marked("""{"$id":"https://example.com/b","type":"integer"}"""));
        var user = _folder.Write("user.json", """{"$ref":"https://example.com/b"}""");

        Tool.RunWithInput("{}", "validate", "-s", schema, "-").ExitCode.ShouldBe(0);
        Tool.RunWithInput("7", "validate", "-s", user, "--ref-dir", _folder.PathOf("refs"), "-").ExitCode.ShouldBe(0);
        Tool.Run("check", _folder.PathOf("s")).ExitCode.ShouldBe(0);
        var marked = Tool.Run("validate", "-s", "sinch/agent-event", _folder.Write("a.json", Marked(Event)));
        marked.ExitCode.ShouldBe(1);
        marked.OutputLines.ShouldHaveSingleItem().ShouldContain("must not start with a byte order mark");
        Tool.RunWithInput(Marked(Event + "\n" + Event), "validate", "-s", "sinch/agent-event", "--as", "ndjson", "-").OutputLines.Count.ShouldBe(2);
    }

    [Fact]
    public void AnEmptyFileIsOneLine()
    {
        Tool.Run("validate", "-s", "sinch/agent-event", _folder.Write("a.json", "")).OutputLines.ShouldHaveSingleItem();
        Tool.Run("validate", _folder.Write("a.har", "")).ErrorLines.ShouldHaveSingleItem();
        Tool.Run("map", "--from", "sinch", "--to", "google", _folder.Write("r.json", "")).ErrorLines.ShouldHaveSingleItem();
    }

    private static byte[] Make(string kind, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        using var packed = new MemoryStream();
        switch (kind)
        {
            case "gzip":
                using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
                {
                    gzip.Write(utf8);
                }

                return packed.ToArray();
            case "zip":
                using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
                {
                    using var entry = zip.CreateEntry("a.json").Open();
                    entry.Write(utf8);
                }

                return packed.ToArray();
            case "utf-16 without a mark":
                return Encoding.Unicode.GetBytes(text);
            case "binary":
                return [.. Enumerable.Range(0, 4096).Select(i => (byte)((i * 7919 % 251) + 1))];
            default:
                var encoding = Encoding.GetEncoding(kind);
                return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        }
    }
}
