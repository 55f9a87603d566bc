using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>Versions in git are read as they were committed, and nothing of the repository runs.</summary>
public sealed class GitRevisionTests : IDisposable
{
    private const string Old = """{"type":"object"}""";
    private const string New = """{"type":"object","required":["a"]}""";

    private readonly GitRepository _repository = new();

    public GitRevisionTests()
    {
        _repository.Commit("schemas/s.schema.json", Old, "v1.0");
        _repository.Commit("schemas/s.schema.json", New, "v2.0");
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("v1.0:schemas", "v2.0:schemas")]
    [InlineData("HEAD~1:schemas", "HEAD:schemas/")]
    [InlineData("HEAD~1:", "main:")]
    [InlineData("v1.0:./schemas", "v2.0:schemas")]
    public void RevisionsAreCompared(string old, string now)
    {
        var run = Diff(old, now);

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldContain("s.schema.json: /required required-added: ");
        Diff(now, old).OutputLines[0].ShouldContain("required-removed");
        Diff(now, now).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void ARevisionIsComparedWithTheWorkTree()
    {
        _repository.Write("schemas/s.schema.json", """{"type":"object","required":["a","b"]}""");

        var run = Diff("HEAD:schemas", _repository.PathOf("schemas"));

        run.OutputLines[0].ShouldContain("must have the member \"b\" now");
        run.OutputLines[^1].ShouldStartWith("1 change in 1 file");
    }

    [Fact]
    public void AFileOfARevisionIsComparedAndItsReferencesAreFollowed()
    {
        _repository.Write("api/shared.json", """{"q":{"name":"q","in":"query"}}""");
        _repository.Commit("api/pets.json", Api, "a1");
        _repository.Commit("api/shared.json", """{"q":{"name":"q","in":"query","required":true}}""", "a2");

        Diff("a1:api/pets.json", "a2:api/pets.json").OutputLines[0].ShouldStartWith("pets.json: GET /a /q parameter-required: ");
        Diff("a1:api/pets.json", _repository.PathOf("api/pets.json")).ExitCode.ShouldBe(1);
        Diff("a1:api", "a2:api").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void ABareCloneIsEnough()
    {
        _repository.Git("clone", "--quiet", "--bare", ".", "bare.git");

        Tool.Run("diff", "--repository", _repository.PathOf("bare.git"), "v1.0:schemas", "v2.0:schemas").ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("v9:schemas", "v9:schemas: is no file, no folder and no revision")]
    [InlineData("v1.0:gone", "there is no 'gone' in that revision")]
    [InlineData("--output=x:schemas", "is no file, no folder and no revision")]
    [InlineData("$(touch x):schemas", "is no file, no folder and no revision")]
    [InlineData("HEAD;touch x:schemas", "is no file, no folder and no revision")]
    [InlineData("v1.0..v2.0:schemas", "is no file, no folder and no revision")]
    [InlineData(":schemas", "does not exist")]
    [InlineData("HEAD\n:schemas", "does not exist")]
    public void WhatIsNoRevisionIsOneLine(string old, string message)
    {
        var run = Tool.Run("diff", "--repository", _repository.Root, "--", old, _repository.PathOf("schemas"));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(message);
        File.Exists(_repository.PathOf("x")).ShouldBeFalse();
    }

    [Fact]
    public void NothingThatARepositoryConfiguresRuns()
    {
        var marker = _repository.PathOf("marker");
        foreach (var name in new[] { "core.fsmonitor", "core.pager", "core.sshCommand", "diff.external", "alias.rev-parse", "alias.cat-file" })
        {
            _repository.Git("config", name, $"!touch {marker}; touch {marker}");
        }

        _repository.Git("config", "core.fsmonitor", $"touch {marker}");

        Diff("v1.0:schemas", "v2.0:schemas").ExitCode.ShouldBe(1);
        File.Exists(marker).ShouldBeFalse();
    }

    [Fact]
    public void WhatIsMissingIsNotFetched()
    {
        var marker = _repository.PathOf("marker");
        var id = _repository.Git("rev-parse", "v1.0:schemas/s.schema.json").Trim();
        var loose = _repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(loose, FileAttributes.Normal);
        File.Delete(loose);
        _repository.Git("config", "remote.origin.url", $"ext::touch {marker}");
        _repository.Git("config", "remote.origin.promisor", "true");
        _repository.Git("config", "remote.origin.partialclonefilter", "blob:none");
        _repository.Git("config", "extensions.partialClone", "origin");
        _repository.Git("config", "protocol.ext.allow", "always");

        var run = Diff("v1.0:schemas", "v2.0:schemas");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("is not in this clone, and nothing is fetched");
        File.Exists(marker).ShouldBeFalse();
    }

    [Fact]
    public void AReplacedCommitIsReadAsItWasMade()
    {
        _repository.Git("replace", "v1.0", "v2.0");

        Diff("v1.0:schemas", "v2.0:schemas").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void NamesMayHoldWhateverGitLetsThem()
    {
        _repository.Commit("schemas/new\nline ü'\"$(x).schema.json", Old, "n1");
        _repository.Commit("schemas/new\nline ü'\"$(x).schema.json", New, "n2");

        var run = Diff("n1:schemas", "n2:schemas");

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldContain("line ü'\"$(x).schema.json: /required required-added");
        run.OutputLines.Count.ShouldBe(run.OutputLines.Count(line => line.StartsWith("C# names: ", StringComparison.Ordinal)) + 2);
    }

    [Fact]
    public void ALinkIsNotFollowedAndNotPassedOver()
    {
        File.CreateSymbolicLink(_repository.PathOf("schemas/l.schema.json"), "s.schema.json");
        _repository.Commit("l1");

        var run = Diff("v1.0:schemas", "l1:schemas");

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("l1:schemas/l.schema.json: is a link");
    }

    [Fact]
    public void AllEarlierVersionsAreComparedAtOnce()
    {
        _repository.Commit("README", "No schema.", "v2.1");
        _repository.Commit("schemas/s.schema.json", """{"type":"object","required":["a","b"]}""");

        var run = Tool.Run("diff", "--history", "v*", _repository.PathOf("schemas"));

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count(line => line.Contains("must have the member \"b\" now", StringComparison.Ordinal)).ShouldBe(2);
        run.Output.ShouldContain("s.schema.json since v1.0: ");
        run.Output.ShouldContain("s.schema.json since v2.0, v2.1: ");
        Tool.Run("diff", "--repository", _repository.Root, "--history", "v2.?", "HEAD:schemas").OutputLines[^1].ShouldStartWith("1 change in 1 file");
        Tool.Run("diff", "--repository", _repository.Root, "--history", "v2.*", "v2.0:schemas").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void AnEarlierVersionThatCannotBeReadIsNoCleanResult()
    {
        _repository.Git("rm", "--quiet", "-r", "schemas");
        _repository.Commit("v2.5");
        _repository.Commit("schemas/s.schema.json", New);

        var run = Tool.Run("diff", "--history", "v2.*", _repository.PathOf("schemas"));

        run.ExitCode.ShouldBe(2);
        run.OutputLines.ShouldContain(line => line.StartsWith("not compared: v2.5:schemas: there is no 'schemas'", StringComparison.Ordinal));
        Tool.Run("diff", "--history", "w*", _repository.PathOf("schemas")).ErrorLines.ShouldHaveSingleItem().ShouldContain("no tag is called 'w*'");
    }

    [Fact]
    public void AReportNamesTheFileInTheRepository() =>
        Diff("v1.0:schemas", "v2.0:schemas", "--report", "sarif").Output.ShouldContain("\"uri\": \"schemas/s.schema.json\"");

    private const string Api =
        """{"openapi":"3.1.0","paths":{"/a":{"get":{"parameters":[{"$ref":"shared.json#/q"}],"responses":{}}}}}""";

    private ToolRun Diff(params string[] arguments) => Tool.Run(["diff", "--repository", _repository.Root, .. arguments]);
}
