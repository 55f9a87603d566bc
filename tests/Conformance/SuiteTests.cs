using System.Text;
using AgentEvents.Models.Json;

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
        var ran = new List<string>();
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var compiled in SuiteBatches.Of(file))
        {
            foreach (var test in compiled.Case.Tests)
            {
                var name = $"{compiled.Case.Description}: {test.Description}";
                ran.Add(name);
                if (Judge(compiled, test) is { } complaint)
                {
                    failures[name] = complaint;
                }
            }
        }

        output.WriteLine($"{file}: {ran.Count - failures.Count} of {ran.Count}");
        var complaints = ExclusionList.Committed.Complaints(file, ran, failures);
        complaints.ShouldBeEmpty(string.Join("\n", complaints));
        ran.Count.ShouldBe(SuiteCase.Read(file).Sum(c => c.Tests.Count), "Every case of the file is to be run.");
    }

    /// <summary>Records, tuples, unions and raw values alike: whatever shape a schema gets in C#, what was valid is still there afterwards.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void EveryValidInstanceComesBackFromItsModel(string file)
    {
        Assert.SkipWhen(SuiteFolder.Root is null, SuiteFolder.Missing);
        var read = 0;
        foreach (var compiled in SuiteBatches.Of(file).Where(c => c.Rewrite is not null))
        {
            foreach (var test in compiled.Case.Tests.Where(t => compiled.FailFast!(t.Data)))
            {
                read++;
                RawJson.Parse(compiled.Rewrite!(test.Data)).ShouldBe(RawJson.Parse(test.Data), $"{compiled.Case.Description}: {test.Description}");
            }
        }

        read.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void TheSuiteIsWholeAndEveryFileOfItIsRun()
    {
        Assert.SkipWhen(SuiteFolder.Root is null, SuiteFolder.Missing);
        foreach (var part in SuiteFigures.Parts)
        {
            var cases = SuiteFolder.Files.Where(part.Holds).Sum(f => SuiteCase.Read(f).Sum(c => c.Tests.Count));
            output.WriteLine($"{part.Name}: {cases} cases");
            cases.ShouldBe(part.Cases, $"The {part.Name} cases of commit {SuiteFigures.Commit} are to be here, neither fewer nor others.");
        }

        SuiteFolder.Files.Where(f => !SuiteFigures.Parts.Any(p => p.Holds(f))).ShouldBeEmpty("A folder of the suite that is no part would not be counted.");
        Files.Select(row => row.Data).ShouldBe(SuiteFolder.Files);
    }

    [Fact]
    public void ThePartsAddUp() => SuiteFigures.Parts.Sum(p => p.Cases).ShouldBe(SuiteFigures.Cases);

    /// <summary>A variable that is set and leads nowhere is a mistake, and silence about it would pass for success.</summary>
    [Fact]
    public void AFolderThatIsNamedHoldsTheSuite()
    {
        var named = Environment.GetEnvironmentVariable(SuiteFolder.Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(named), $"{SuiteFolder.Variable} is not set.");
        SuiteFolder.Root.ShouldBe(named, $"{SuiteFolder.Variable} names a folder that does not hold tests/draft2020-12.");
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
