using System.Globalization;
using System.Text.RegularExpressions;
using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgentEvents.Cli.Tests;

/// <summary><c>check</c> and the build say the same of the same files: id, place and message.</summary>
public sealed partial class CheckAndBuildTests : IDisposable
{
    private const string Dialect = "\"$schema\": \"https://schemas.agentevents.example/dialect.schema.json\", ";

    private const string Hub = "\"x-canonical-hub\": \"https://schemas.agentevents.example/canonical/outbound-event.schema.json\", "
        + "\"x-canonical-unsupported\": { \"read\": { \"reason\": \"no\" } }, \"x-canonical-case\": \"typing\", ";

    private readonly TemporaryFolder _folder = new();

    // A schema that makes the generator fail would be a defect, so AES0011 has no example.
    public static TheoryData<string> Pages { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Schemas, "..", "docs", "diagnostics"), "AES*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(id => id != "AES0011")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void OfTheExampleOfEachDiagnostic(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Schemas, "..", "docs", "diagnostics", id + ".md")).ReplaceLineEndings("\n");
        foreach (Match example in Example().Matches(page))
        {
            _folder.Write(example.Groups["name"].Value, example.Groups["text"].Value);
        }

        var told = Same();
        told.ShouldAllBe(line => line.Contains(id, StringComparison.Ordinal));
        told.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("\"to\": { \"type\": \"array\", \"minItems\": 1, \"items\": { \"type\": \"string\", \"x-canonical\": \"{recipient}\" } }", 0)]
    [InlineData("\"to\": { \"type\": \"integer\", \"x-canonical\": \"{recipient}\" }", 0)]
    [InlineData(
        "\"to\": { \"type\": \"string\", \"x-canonical\": \"{recipient}\" }, \"account\": { \"type\": \"string\", \"x-connection\": true }",
        0)]
    [InlineData(
        "\"to\": { \"type\": \"string\", \"x-canonical\": \"{recipient}\" }, \"agent\": { \"type\": \"string\", \"pattern\": \"^agent_.*$\", "
            + "\"x-canonical\": \"{agent}\" }",
        0)]
    [InlineData(
        "\"to\": { \"type\": \"string\", \"x-canonical\": \"{recipient}\" }, \"accounts\": { \"type\": \"array\", \"items\": { \"type\": \"string\", "
            + "\"x-connection\": true } }",
        1)]
    [InlineData("\"to\": { \"type\": \"string\", \"x-canonical\": \"{recipient}\" }, \"any\": { \"minimum\": 1 }", 1)]
    public void OfAMappingInAFolderThatHasTheCanonicalEventsFromThePackage(string properties, int told)
    {
        _folder.Write(
            "body.schema.json",
            "{ " + Dialect + Hub + "\"title\": \"Body\", \"type\": \"object\", \"properties\": { " + properties + " }, \"required\": [ \"to\" ] }");
        Same().Count.ShouldBe(told);
    }

    [Theory]
    [InlineData("{ \"title\": \"Five\", \"type\": ")]
    [InlineData("{ \"title\": \"Five\", \"type\": \"object\", \"properties\": { \"a\": { \"typ\": \"string\" } } }")]
    [InlineData("{ \"title\": \"Five\", \"type\": \"object\", \"properties\": { \"a\": { \"$ref\": \"gone.schema.json\" } } }")]
    [InlineData("{ \"title\": \"Five\", \"type\": \"object\", \"$defs\": { \"part\": { \"type\": \"string\", \"pattern\": \"(\" } } }")]
    [InlineData("{ \"title\": \"Five\", \"type\": \"object\", \"$defs\": { \"endless\": { \"anyOf\": [ { \"$ref\": \"#/$defs/endless\" }, { "
        + "\"type\": \"string\" } ] } } }")]
    [InlineData("{ \"title\": \"Four\", \"type\": \"object\", \"properties\": { \"a\": { \"type\": \"string\" } } }")]
    [InlineData("{ \"title\": \"Five\", \"type\": \"object\", \"properties\": { \"event_id\": {}, \"eventId\": {} } }")]
    [InlineData("{ \"title\": \"Five\", \"x-canonical-hub\": \"four.schema.json\", \"type\": \"object\", \"properties\": { \"a\": { "
        + "\"type\": \"string\" } } }")]
    public void OfTenFilesOfWhichOneIsBroken(string broken)
    {
        string[] names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        foreach (var name in names)
        {
            _folder.Write(
                name + ".schema.json",
                name == "five"
                    ? broken
                    : $$"""{ "title": "{{char.ToUpperInvariant(name[0])}}{{name[1..]}}", "type": "object", "properties": { "a": { "type": "string" }, "b": { "$ref": "five.schema.json" } } }""");
        }

        var told = Same();
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(line => line.Contains("five.schema.json", StringComparison.Ordinal)
            || line.Contains("four.schema.json", StringComparison.Ordinal));
    }

    [Fact]
    public void OfOurOwnSchemas()
    {
        foreach (var file in Directory.GetFiles(Repository.Schemas, "*.json", SearchOption.AllDirectories)
            .Where(f => !f.Contains("examples", StringComparison.Ordinal)))
        {
            _folder.Write(Path.GetRelativePath(Repository.Schemas, file), File.ReadAllText(file));
        }

        Same().ShouldBeEmpty();
    }

    /// <summary>What both say; nothing in what is generated may have an error of the compiler.</summary>
    private IReadOnlyList<string> Same()
    {
        var run = Tool.Run("check", _folder.Root);
        var check = run.OutputLines.Where(line => line.StartsWith(_folder.Root, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        var build = Build().Order(StringComparer.Ordinal).ToArray();
        check.ShouldBe(build);
        run.ExitCode.ShouldBe(build.Any(line => line.Contains(": error ", StringComparison.Ordinal)) ? 1 : 0);
        return build;
    }

    private IEnumerable<string> Build()
    {
        var package = Directory.GetFiles(Path.Combine(Repository.Schemas, "canonical"), "*.schema.json")
            .Select(f => new SchemaItem(f, "canonical/" + Path.GetFileName(f), isReference: true));
        var own = Directory.GetFiles(_folder.Root, "*.json", SearchOption.AllDirectories)
            .Select(f => new SchemaItem(f, Path.GetRelativePath(_folder.Root, f), isReference: false))
            .ToArray();
        var files = own.Concat(package.Where(p => own.All(o => o.SchemaPath != p.SchemaPath))).ToArray();
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            files,
            new CSharpParseOptions(LanguageVersion.CSharp12),
            new SchemaItems());
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) == "AgentEvents.Models.dll")
            .Select(p => MetadataReference.CreateFromFile(p));
        driver.RunGeneratorsAndUpdateCompilation(
            CSharpCompilation.Create(
                "User",
                references: references,
                options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)),
            out var compilation,
            out var diagnostics,
            TestContext.Current.CancellationToken);
        compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .Select(d => d.ToString())
            .ShouldBeEmpty();
        return diagnostics.Select(d =>
        {
            var at = d.Location.GetLineSpan();
            var start = at.StartLinePosition;
            var severity = d.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{at.Path}:{start.Line + 1}:{start.Character + 1}: {severity} {d.Id}: {d.GetMessage(CultureInfo.InvariantCulture)}");
        });
    }

    [GeneratedRegex(@"^`(?<name>[^`]+\.json)`:\n\n```json\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    private sealed class SchemaItem(string path, string schemaPath, bool isReference) : AdditionalText
    {
        public override string Path { get; } = path;

        public string SchemaPath { get; } = schemaPath.Replace('\\', '/');

        public bool IsReference { get; } = isReference;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(Path));
    }

    private sealed class SchemaItems : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is SchemaItem item
            ? new Options(new(StringComparer.Ordinal)
            {
                ["build_metadata.AdditionalFiles.SchemaPath"] = item.SchemaPath,
                ["build_metadata.AdditionalFiles.SchemaIsReference"] = item.IsReference ? "true" : "",
            })
            : GlobalOptions;

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            // The generator brings a NotNullWhenAttribute of its own for netstandard2.0, which its friends see twice; so it cannot be said here.
#pragma warning disable CS8765
            public override bool TryGetValue(string key, out string? value) => values.TryGetValue(key, out value);
#pragma warning restore CS8765
        }
    }
}
