using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Conformance =
        "conformance: draft-04 937 of 937, draft-06 1,270 of 1,270, draft-07 1,721 of 1,721, draft 2019-09 2,174 of 2,174, draft 2020-12 2,225 of "
            + "2,225 (JSON-Schema-Test-Suite 44401e0c046704b476ec9d2e2fccdaee618f259d)";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OurOwnSchemasAreSound()
    {
        var files = Directory.GetFiles(Repository.Schemas, "*.schema.json", SearchOption.AllDirectories).Length - 1
            + Directory.GetFiles(Repository.Schemas, "openapi.json", SearchOption.AllDirectories).Length;

        var run = Tool.Run("check", Repository.Schemas);

        run.OutputLines.ShouldBe([$"{files} files, 0 errors", Conformance]);
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
        run.OutputLines.Count.ShouldBe(4);
        run.OutputLines[0].ShouldStartWith(broken + ":1:2: error AES0001: ");
        run.OutputLines[1].ShouldStartWith(dangling + ":2:11: error AES0002: ");
        run.OutputLines[2].ShouldBe("3 files, 2 errors");
        run.OutputLines[3].ShouldBe(Conformance);
    }

    [Theory]
    [InlineData("| `recipient` |", "| `recipient` |", 0)]
    [InlineData("| `recipient` |", "| `receiver` |", 1)]
    public void ThePageAboutTheMappersMustSayWhatTheyDo(string said, string instead, int exitCode)
    {
        foreach (var file in Directory.GetFiles(Repository.Schemas, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("examples", StringComparison.Ordinal)))
        {
            _folder.Write(Path.Combine("schemas", Path.GetRelativePath(Repository.Schemas, file)), File.ReadAllText(file));
        }

        var page = File.ReadAllText(Path.Combine(Repository.Schemas, "..", "docs", "mapping.md"));
        page.ShouldContain(said);
        var copy = _folder.Write(Path.Combine("docs", "mapping.md"), page.Replace(said, instead, StringComparison.Ordinal));

        var run = Tool.Run("check", Path.Combine(_folder.Root, "schemas"));

        run.ExitCode.ShouldBe(exitCode);
        run.OutputLines.Any(line => line.StartsWith(copy + ": error: the tables are not those of the schemas", StringComparison.Ordinal))
            .ShouldBe(exitCode == 1);
    }

    [Fact]
    public void OpenApiDocumentsAreCheckedAsInABuild()
    {
        foreach (var file in Directory.GetFiles(Repository.Schemas, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("examples", StringComparison.Ordinal)))
        {
            _folder.Write(
                Path.GetRelativePath(Repository.Schemas, file),
                File.ReadAllText(file).Replace("\"x-canonical-unsupported\"", "\"x-unsupported\"", StringComparison.Ordinal));
        }

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith(_folder.PathOf(Path.Combine("kaleyra", "openapi.json")));
        run.OutputLines[0].ShouldContain(" error AES00");
        run.OutputLines[0].ShouldContain("is carried by no operation");
    }

    [Fact]
    public void TypesThatClashAreAnErrorAsInABuild()
    {
        _folder.Write("a.schema.json", """{"x-dotnet-namespace":"N","x-dotnet-name":"Same","type":"object","properties":{"a":{"type":"string"}}}""");
        _folder.Write("b.schema.json", """{"x-dotnet-namespace":"N","x-dotnet-name":"Same","type":"object","properties":{"a":{"type":"string"}}}""");

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("AES0005");
    }

    [Fact]
    public void WarningsAreCountedAndAreNoErrors()
    {
        _folder.Write("a.schema.json", """{"$schema":"https://json-schema.org/draft/2020-12/schema","frobnicate":1}""");

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(0);
        run.OutputLines[0].ShouldContain(": warning AES0013: ");
        run.OutputLines[^2].ShouldBe("1 file, 0 errors, 1 warning");
    }

    [Fact]
    public void AValueWithoutATypeIsAWarning()
    {
        var file = _folder.Write("a.schema.json", """{"title":"A","type":"object","properties":{"a":{"minimum":1}}}""");

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(0);
        run.OutputLines[0].ShouldBe(file + ":1:48: warning AES0015: The value that '/properties/a' describes gets no C# type of its own: "
            + "it does not say with 'type' of what kind it is; it is validated and kept as RawJson");
    }

    /// <summary>Which figures these are is checked by the conformance tests, which keep the same file true.</summary>
    [Fact]
    public void TheConformanceFigureIsThatOfTheCommittedFile()
    {
        using var counts = System.Text.Json.JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Schemas, "..", "tests", "Conformance", "suite-counts.json")));
        Conformance.ShouldContain(counts.RootElement.GetProperty("Commit").GetString()!);
        foreach (var draft in counts.RootElement.GetProperty("Drafts").EnumerateObject())
        {
            var (passed, cases) = (draft.Value.GetProperty("Passed").GetInt32(), draft.Value.GetProperty("Cases").GetInt32());
            Conformance.ShouldContain(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{draft.Name} {passed:#,0} of {cases:#,0}"));
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("junit")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void AReportHasEveryFileAndEveryProblem(string format)
    {
        var broken = _folder.Write("in/broken.schema.json", "{\n  \"$ref\": \"nowhere.schema.json\"\n}");
        var good = _folder.Write("in/good.schema.json", """{"type":"string"}""");
        var report = _folder.PathOf("report");

        var run = Tool.Run("check", "--report", format, "--output", report, _folder.PathOf("in"));

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith(broken + ":2:11: error AES0002: ");
        var text = File.ReadAllText(report);
        text.ShouldContain("AES0002");
        text.ShouldContain("nowhere");
        (text.Contains("good", StringComparison.Ordinal) || format == "sarif").ShouldBeTrue("of a file that is sound SARIF says nothing");
        Tool.Run("check", "--report", format, _folder.PathOf("in")).Output.ShouldBe(text);
        if (format == "json")
        {
            using var json = System.Text.Json.JsonDocument.Parse(text);
            var subject = json.RootElement.GetProperty("subjects")[0];
            subject.GetProperty("name").GetString().ShouldBe(broken);
            subject.GetProperty("bad").GetInt32().ShouldBe(1);
            subject.GetProperty("findings")[0].GetProperty("line").GetInt32().ShouldBe(2);
            subject.GetProperty("findings")[0].GetProperty("column").GetInt32().ShouldBe(11);
            json.RootElement.GetProperty("subjects")[1].GetProperty("name").GetString().ShouldBe(good);
        }
    }

    [Theory]
    [InlineData("json", "\"severity\": \"warning\"")]
    [InlineData("junit", "<system-out>warning: line 1: AES0013: ")]
    [InlineData("sarif", "\"level\": \"warning\"")]
    [InlineData("markdown", "| AES0013 \\(warning\\) |")]
    [InlineData("html", "<td class=\"warning\">AES0013 (warning)</td>")]
    public void AWarningIsAWarningInEveryReport(string format, string written)
    {
        _folder.Write("a.schema.json", """{"$schema":"https://json-schema.org/draft/2020-12/schema","frobnicate":1}""");

        var run = Tool.Run("check", "--report", format, _folder.Root);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain(written);
    }

    /// <summary>Text of a schema paints nothing, forges no line and never ends a sentence with nothing.</summary>
    [Fact]
    public void TextOfASchemaIsPrintedAsText()
    {
        const string Hostile = "a\\n::error::\\u001b[2J\\u202e\\u0085\\u2028\\u2066b";
        _folder.Write(
            "a.schema.json",
            """{"HOSTILE":1,"$ref":"HOSTILE","pattern":"(HOSTILE","required":7,"format":"HOSTILE","properties":{"":{"pattern":"["},"HOSTILE":{"type":"HOSTILE"}}}"""
                .Replace("HOSTILE", Hostile, StringComparison.Ordinal));

        var run = Tool.Run("check", _folder.Root);

        run.ExitCode.ShouldBe(1);
        run.OutputLines.Count.ShouldBeGreaterThan(5);
        run.OutputLines.SkipLast(2).ShouldAllBe(line => line.StartsWith(_folder.Root, StringComparison.Ordinal));
        run.Output.ShouldContain("\\u001b[2J\\u202e");
        run.Output.ShouldNotContain("''");
        run.Output.ShouldNotMatch(@"\w+ \{ \w+ = ", "no message prints a C# record");
        run.Output.Where(c => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control
            or System.Globalization.UnicodeCategory.Format
            && c != '\n')
            .ShouldBeEmpty();
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
