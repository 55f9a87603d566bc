using System.Text.Json.Nodes;
using AgentEvents.Contract.Corpus;
using AgentEvents.Quickstart;

namespace AgentEvents.Contract.Docs;

/// <summary>
/// The quickstart is the first thing that a newcomer runs: it must judge everything, and it must not be able to hide a wrong verdict.
/// </summary>
public sealed class QuickstartTests
{
    // Six events for three providers, two deliveries, five typed payloads, twelve pushes and two rejections are shown besides the examples.
    private const int ShownBesidesExamples = 6 + 2 + 5 + 12 + 2;

    [Fact]
    public async Task TheTourJudgesEveryExampleAndFindsEverythingRight()
    {
        var (score, text) = await Run(SchemaFolder.Root);

        score.AllRight.ShouldBeTrue(text);
        score.Right.ShouldBe(Manifest.All.Count + ShownBesidesExamples);
        text.ShouldNotContain("WRONG:", Case.Sensitive);
        text.ShouldContain($"{Manifest.All.Count(e => e.IsValid)} valid and {Manifest.All.Count(e => !e.IsValid)} invalid examples judged");
    }

    [Fact]
    public async Task TheTourPrintsEveryExampleOnALineOfItsOwn()
    {
        var lines = (await Run(SchemaFolder.Root)).Text.Split('\n').Select(line => line.Trim()).ToList();

        foreach (var provider in Manifest.All.GroupBy(example => example.Provider))
        {
            foreach (var example in provider)
            {
                lines.ShouldContain(
                    line => line.StartsWith(example.File + " ", StringComparison.Ordinal)
                        && (example.IsValid || line.Contains(example.Principal!, StringComparison.Ordinal)),
                    $"{example.Path} must have a line that names {example.Principal}");
            }
        }
    }

    [Fact]
    public async Task TheTourSendsToEveryProviderOverHttpAndSaysWhyKaleyraHasNoRead()
    {
        var (_, text) = await Run(SchemaFolder.Root);

        text.ShouldContain("> POST /rcs/v1/my-agent-id/events HTTP/1.1");
        text.ShouldContain("> POST /v1/phones/+46555123456/agentEvents?eventId=");
        text.ShouldContain("> POST /v1/HXIN0000000000IN/rcs/events HTTP/1.1");
        text.ShouldContain("= unsupported: Kaleyra documents a typing indicator");
        text.ShouldContain("source: kaleyra-rcs-typing-indicator, ");
        text.ShouldContain("= not taken");
    }

    [Fact]
    public async Task TheTourIsTheSameInEveryRunAndPrintsNoSecret()
    {
        var (_, once) = await Run(SchemaFolder.Root);
        var (_, again) = await Run(SchemaFolder.Root);

        again.ShouldBe(once);
        once.ShouldContain("Authorization: ***");
        foreach (var secret in (string[])["sinch-token", "google-token", "kaleyra-key", "Basic ", "127.0.0.1"])
        {
            once.ShouldNotContain(secret, Case.Sensitive);
        }
    }

    [Fact]
    public async Task TheProgramEndsWithZero() => (await Start(SchemaFolder.Root)).ExitCode.ShouldBe(0);

    [Fact]
    public async Task AVerdictThatIsNotTheExpectedOneEndsWithOne()
    {
        using var copy = new SchemaFolderCopy();
        copy.EditManifest("sinch", manifest =>
        {
            var accepted = manifest["valid"]!.AsArray()[0]!;
            manifest["valid"]!.AsArray().RemoveAt(0);
            accepted["violations"] = new JsonArray(new JsonObject { ["keyword"] = "required", ["instance"] = "" });
            manifest["invalid"]!.AsArray().Add(accepted);
        });

        var (exitCode, output, _) = await Start(copy.Root);

        exitCode.ShouldBe(1);
        output.ShouldContain("WRONG: should be invalid");
    }

    [Fact]
    public async Task ARefusalForAnotherReasonThanTheExpectedOneIsWrong()
    {
        using var copy = new SchemaFolderCopy();
        copy.EditManifest("kaleyra", manifest => manifest["invalid"]![0]!["violations"]![0]!["keyword"] = "uniqueItems");

        var (score, text) = await Run(copy.Root);

        score.Wrong.ShouldBe(1);
        text.ShouldContain("WRONG: does not report uniqueItems");
    }

    [Fact]
    public async Task AnExampleThatNoManifestListsIsWrong()
    {
        using var copy = new SchemaFolderCopy();
        File.WriteAllText(Path.Combine(copy.Root, "google", "examples", "valid", "stray.json"), "{}");

        var (score, text) = await Run(copy.Root);

        score.Wrong.ShouldBe(1);
        text.ShouldContain("WRONG: the manifest does not list it");
    }

    [Fact]
    public async Task APayloadThatIsNotWrittenToTheByteIsWrong()
    {
        using var copy = new SchemaFolderCopy();
        var pinned = Path.Combine(copy.Root, "sinch", "examples", "valid", "read-compact.json");
        File.AppendAllText(pinned, "\n");

        var (score, text) = await Run(copy.Root);

        score.Wrong.ShouldBe(1);
        text.ShouldContain("WRONG: differs from sinch/examples/valid/read-compact.json");
    }

    [Theory]
    [InlineData("missing", "there is no folder")]
    [InlineData("broken", "an example cannot be read")]
    public async Task AFolderThatCannotBeReadEndsWithTwoAndOneLine(string kind, string complaint)
    {
        using var copy = new SchemaFolderCopy();
        var manifest = Path.Combine(copy.Root, "sinch", "examples", "manifest.json");
        File.WriteAllText(manifest, "{");

        var (exitCode, _, error) = await Start(kind == "broken" ? copy.Root : copy.Root + "-missing");

        exitCode.ShouldBe(2);
        error.ShouldStartWith("error: " + complaint);
        error.TrimEnd().ShouldNotContain('\n');
    }

    private static async Task<(Score Score, string Text)> Run(string schemas)
    {
        using var output = new StringWriter();
        var score = await Tour.RunAsync(schemas, output);
        return (score, output.ToString());
    }

    private static Task<(int ExitCode, string Output, string Error)> Start(string schemas) =>
        ChildProcess.RunDotnet(typeof(Tour).Assembly.Location, schemas);
}
