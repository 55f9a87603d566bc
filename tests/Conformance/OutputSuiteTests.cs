using System.Text;
using System.Text.Json;

namespace AgentEvents.Conformance;

/// <summary>
/// The official output suite: a schema of the suite, compiled by the same generator, judges what we print in the <c>basic</c> format.
/// </summary>
public sealed class OutputSuiteTests(ITestOutputHelper output)
{
    private const string Folder = "output-tests/draft2020-12/content";
    private const string OutputSchema = "https://json-schema.org/draft/2020-12/output/schema";

    // As many as the pinned commit of the suite has.
    private const int Tests = 4;

    [Fact]
    public void BasicOutputIsWhatTheSuiteSays()
    {
        var (cases, tests) = Read();
        var judges = CompiledSuite.Compile(
            [.. tests.Select(t => new SuiteCase(Folder, t.Name, t.Basic, []))],
            others: [(OutputSchema, Encoding.UTF8.GetString(SuiteFolder.Read("output-tests/draft2020-12", "output-schema.json")))]);
        var judged = CompiledSuite.Compile(cases, collectsAnnotations: true);

        foreach (var (test, judge) in tests.Zip(judges.Cases))
        {
            var annotate = judged.Cases[test.Case].Annotate.ShouldNotBeNull(test.Name);
            var printed = annotate(test.Data).ToBasicOutput();
            judge.Collect.ShouldNotBeNull($"{test.Name}: {string.Join(", ", judge.Problems)}");
            judge.Collect(Encoding.UTF8.GetBytes(printed)).IsValid
                .ShouldBeTrue($"{test.Name}: {printed} {judge.Collect(Encoding.UTF8.GetBytes(printed))}");
            output.WriteLine($"{test.Name}: {printed}");
        }

        output.WriteLine($"basic output: {tests.Count} of {tests.Count}");
        tests.Count.ShouldBe(Tests);
    }

    /// <summary>
    /// Proof that the judge can find fault: annotations of an invalid document, and errors without their places, are no such output.
    /// </summary>
    [Fact]
    public void AJudgeOfTheSuiteTurnsOtherOutputAway()
    {
        var (_, tests) = Read();
        var judges = CompiledSuite.Compile(
            [.. tests.Select(t => new SuiteCase(Folder, t.Name, t.Basic, []))],
            others: [(OutputSchema, Encoding.UTF8.GetString(SuiteFolder.Read("output-tests/draft2020-12", "output-schema.json")))]);
        foreach (var judge in judges.Cases)
        {
            judge.FailFast.ShouldNotBeNull();
            judge.FailFast("""{"valid":true}"""u8.ToArray()).ShouldBeFalse(judge.Case.Description);
            judge.FailFast("""{"valid":false,"errors":[],"annotations":[{"annotation":1}]}"""u8.ToArray()).ShouldBeFalse(judge.Case.Description);
        }
    }

    private static (IReadOnlyList<SuiteCase> Cases, IReadOnlyList<OutputTest> Tests) Read()
    {
        var cases = new List<SuiteCase>();
        var tests = new List<OutputTest>();
        foreach (var file in SuiteFolder.FilesIn(Folder))
        {
            using var document = JsonDocument.Parse(SuiteFolder.Read(Folder, file));
            foreach (var suiteCase in document.RootElement.EnumerateArray())
            {
                var name = $"{file}: {suiteCase.GetProperty("description").GetString()}";
                tests.AddRange(suiteCase.GetProperty("tests").EnumerateArray()
                    .Where(t => t.GetProperty("output").TryGetProperty("basic", out _))
                    .Select(t => new OutputTest(
                        $"{name}: {t.GetProperty("description").GetString()}",
                        cases.Count,
                        Encoding.UTF8.GetBytes(t.GetProperty("data").GetRawText()),
                        t.GetProperty("output").GetProperty("basic").GetRawText())));
                cases.Add(new SuiteCase(file, name, suiteCase.GetProperty("schema").GetRawText(), []));
            }
        }

        return (cases, tests);
    }

    /// <summary>An instance and the schema of the output for it.</summary>
    private sealed record OutputTest(string Name, int Case, byte[] Data, string Basic);
}
