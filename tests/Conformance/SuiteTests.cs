using System.Text;

namespace AgentEvents.Conformance;

/// <summary>The official suite, every file of it: each schema goes through the real generator, is compiled, and judges the bytes of each instance in both modes.</summary>
public sealed class SuiteTests(ITestOutputHelper output)
{
    public static TheoryData<string> Files { get; } = SuiteFolder.Root is null ? ["(the suite is not here)"] : [.. SuiteFolder.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryInstanceGetsTheVerdictOfTheSuite(string file)
    {
        Assert.SkipWhen(SuiteFolder.Root is null, SuiteFolder.Missing);
        var cases = SuiteCase.Read(file);
        var compiled = CompiledSuite.Compile(cases, assertFormats: file.StartsWith("optional/format/", StringComparison.Ordinal));

        var run = 0;
        var wrong = new List<string>();
        foreach (var suiteCase in compiled.Cases)
        {
            foreach (var test in suiteCase.Case.Tests)
            {
                run++;
                if (Judge(suiteCase, test) is { } complaint)
                {
                    wrong.Add($"{suiteCase.Case.Name}: {test.Description}: {complaint}");
                }
            }
        }

        output.WriteLine($"{file}: {run - wrong.Count} of {run}, {compiled.Characters} characters of C#");
        wrong.ShouldBeEmpty(string.Join("\n", wrong));
        run.ShouldBe(cases.Sum(c => c.Tests.Count));
    }

    private static string? Judge(CompiledCase suiteCase, SuiteTest test)
    {
        if (suiteCase.FailFast is null)
        {
            return "no validator: " + string.Join(", ", suiteCase.Problems);
        }

        var failFast = suiteCase.FailFast(test.Data);
        var collected = suiteCase.Collect!(test.Data);
        if (failFast != collected.IsValid)
        {
            return $"fail-fast says {failFast}, collecting says {collected}";
        }

        return failFast == test.IsValid ? null : $"should be {(test.IsValid ? "valid" : "invalid")}: {Encoding.UTF8.GetString(test.Data.AsSpan(0, Math.Min(test.Data.Length, 80)))} {collected}";
    }
}
