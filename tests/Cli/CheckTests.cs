using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OurOwnSchemasAreSound()
    {
        var files = Directory.GetFiles(Repository.Schemas, "*.schema.json", SearchOption.AllDirectories).Length - 1;

        var run = Tool.Run("check", Repository.Schemas);

        run.OutputLines.ShouldBe([$"{files} files, 0 errors"]);
        run.ExitCode.ShouldBe(0);
        files.ShouldBeGreaterThan(8);
    }

    [Fact]
    public void ProblemsHaveTheirFileLineAndColumn()
    {
        var broken = _folder.Write("a/broken.schema.json", "{");
        var dangling = _folder.Write("dangling.schema.json", "{\n  \"$ref\": \"nowhere.schema.json\"\n}");
        _folder.Write("good.schema.json", """{"type":"string"}""");
        _folder.Write("other.json", "not looked at");

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBe(3);
        run.OutputLines[0].ShouldStartWith(broken + ":1:2: error AES0001: ");
        run.OutputLines[1].ShouldStartWith(dangling + ":2:11: error AES0002: ");
        run.OutputLines[2].ShouldBe("3 files, 2 errors");
    }

    [Fact]
    public void TypesThatClashAreAnErrorAsInABuild()
    {
        _folder.Write("a.schema.json", """{"x-dotnet-namespace":"N","title":"Same","type":"object","properties":{"a":{"type":"string"}}}""");
        _folder.Write("b.schema.json", """{"x-dotnet-namespace":"N","title":"Same","type":"object","properties":{"a":{"type":"string"}}}""");

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("AES0005");
    }

    [Fact]
    public void NotesAreCountedAndAreNoErrors()
    {
        _folder.Write("a.schema.json", """{"$schema":"https://json-schema.org/draft/2020-12/schema","frobnicate":1}""");

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(0);
        run.OutputLines[0].ShouldContain(": note AES0013: ");
        run.OutputLines[^1].ShouldBe("1 file, 0 errors, 1 note");
    }

    [Fact]
    public void AFolderWithoutSchemasIsNoSuccess()
    {
        _folder.Write("meta.schema.json", """{"$vocabulary":{}}""");
        var file = _folder.Write("a.json", "{}");

        foreach (var folder in new[] { _folder.Root, file, _folder.PathOf("gone") })
        {
            var run = Tool.Run("check", folder);
            run.ExitCode.ShouldBe(2);
            run.Output.ShouldBeEmpty();
            run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("agent-events: " + folder);
        }
    }
}
