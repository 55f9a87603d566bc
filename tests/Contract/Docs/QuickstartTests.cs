using System.Text.Json.Nodes;
using AgentEvents.Contract.Corpus;
using AgentEvents.Contract.Pacts.Derived;
using AgentEvents.Quickstart;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Docs;

/// <summary>
/// The quickstart is the first thing that a newcomer runs: it must judge everything, and it must not be able to hide a wrong verdict.
/// </summary>
public sealed class QuickstartTests
{
    private static readonly string Sample = SchemaFolder.Complete[^1];

    [Fact]
    public async Task TheTourJudgesEveryExampleAndFindsEverythingRight()
    {
        var (score, text) = await Run(SchemaFolder.Root);

        score.AllRight.ShouldBeTrue(text);
        score.Right.ShouldBe(Manifest.All.Count + Shown());
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
    public async Task TheTourSendsToEveryProviderOverHttpAndSaysWhatOneHasNoEventFor()
    {
        var (_, text) = await Run(SchemaFolder.Root);

        foreach (var provider in StandInProvider.BuiltIn.Where(provider => provider.Entry.Writer is not null))
        {
            text.ShouldContain($"{provider.Name}, typing");
            text.ShouldContain($"{provider.Name}, read");
        }

        text.Split("  > ").Count(line => line.Contains(" HTTP/1.1", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(5);
        text.ShouldContain("= unsupported: ");
        text.ShouldContain("signed with another key");
    }

    [Fact]
    public async Task TheTourIsTheSameInEveryRunAndPrintsNoSecret()
    {
        var (_, once) = await Run(SchemaFolder.Root);
        var (_, again) = await Run(SchemaFolder.Root);

        again.ShouldBe(once);
        once.ShouldContain("Authorization: ***");
        foreach (var secret in SchemaFolder.Providers.SelectMany(name => (string[])[$"{name}-token", $"{name}-key"]).Concat(["Basic ", "127.0.0.1"]))
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
        copy.EditManifest(Sample, manifest =>
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
        copy.EditManifest(Sample, manifest => manifest["invalid"]![0]!["violations"]![0]!["keyword"] = "uniqueItems");

        var (score, text) = await Run(copy.Root);

        score.Wrong.ShouldBe(1);
        text.ShouldContain("WRONG: does not report uniqueItems");
    }

    [Fact]
    public async Task AnExampleThatNoManifestListsIsWrong()
    {
        using var copy = new SchemaFolderCopy();
        File.WriteAllText(Path.Combine(copy.Root, Sample, "examples", "valid", "stray.json"), "{}");

        var (score, text) = await Run(copy.Root);

        score.Wrong.ShouldBe(1);
        text.ShouldContain("WRONG: the manifest does not list it");
    }

    [Fact]
    public async Task APayloadThatIsNotWrittenToTheByteIsWrong()
    {
        using var copy = new SchemaFolderCopy();
        var example = Manifest.All.First(e => e.IsValid && e.File.EndsWith("-compact.json", StringComparison.Ordinal));
        var pinned = Path.Combine(copy.Root, example.Path);
        File.AppendAllText(pinned, "\n");

        var (score, text) = await Run(copy.Root);

        score.Wrong.ShouldBe(1);
        text.ShouldContain($"WRONG: differs from {example.Path}");
    }

    [Theory]
    [InlineData("missing", "there is no folder")]
    [InlineData("broken", "an example cannot be read")]
    public async Task AFolderThatCannotBeReadEndsWithTwoAndOneLine(string kind, string complaint)
    {
        using var copy = new SchemaFolderCopy();
        var manifest = Path.Combine(copy.Root, Sample, "examples", "manifest.json");
        File.WriteAllText(manifest, "{");

        var (exitCode, _, error) = await Start(kind == "broken" ? copy.Root : copy.Root + "-missing");

        exitCode.ShouldBe(2);
        error.ShouldStartWith("error: " + complaint);
        error.TrimEnd().ShouldNotContain('\n');
    }

    // Two events for every provider, each kind that one delivers and one that is forged, the compact examples and two rejections.
    private static int Shown() =>
        (2 * StandInProvider.BuiltIn.Count(provider => provider.Entry.Writer is not null))
        + StandInProvider.BuiltIn.Sum(DerivedKinds)
        + Manifest.All.Count(e => e.IsValid && e.File.EndsWith("-compact.json", StringComparison.Ordinal))
        + 2;

    private static int DerivedKinds(StandInProvider provider) =>
        DerivedContracts.Senders.Contains(provider.Name)
            ? DerivedContracts.MessagesOf(provider.Name).Count
                + (provider.Entry.Webhooks.Any(webhook => webhook.SignatureHeader is not null && !webhook.IsActivation) ? 1 : 0)
            : 0;

    private static async Task<(Score Score, string Text)> Run(string schemas)
    {
        using var output = new StringWriter();
        var score = await Tour.RunAsync(schemas, output);
        return (score, output.ToString());
    }

    private static Task<(int ExitCode, string Output, string Error)> Start(string schemas) =>
        ChildProcess.RunDotnet(typeof(Tour).Assembly.Location, schemas);
}
