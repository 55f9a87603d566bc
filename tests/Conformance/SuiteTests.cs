using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Conformance;

/// <summary>
/// The official suite, every file of it: each schema goes through the real generator, is compiled, and judges the bytes of each instance in both
/// modes.
/// </summary>
public sealed class SuiteTests(ITestOutputHelper output)
{
    private static readonly string[] Parts = ["", "/optional", "/optional/format"];

    public static TheoryData<string> Files { get; } = [.. SuiteFolder.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryInstanceGetsTheVerdictOfTheSuite(string file)
    {
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
        var read = 0;
        foreach (var compiled in SuiteBatches.Of(file).Where(c => c.Rewrite is not null))
        {
            foreach (var test in compiled.Case.Tests.Where(t => compiled.FailFast!(t.Data)))
            {
                read++;
                RawJson.Parse(compiled.Rewrite!(test.Data)).ShouldBe(RawJson.Parse(test.Data), $"{compiled.Case.Description}: {test.Description}");
            }
        }

        (read > 0 || SuiteCase.Read(file).All(c => c.Tests.All(t => !t.IsValid))).ShouldBeTrue("A file with a valid instance has one to read.");
    }

    [Fact]
    public void TheSuiteIsWholeAndEveryFileOfItIsRun()
    {
        foreach (var draft in SuiteFigures.Drafts)
        {
            var counts = SuiteFolder.FilesBelow(draft.Folder).Where(Files.Select(row => row.Data).Contains)
                .ToLookup(Path.GetDirectoryName, f => SuiteCase.Read(f).Sum(c => c.Tests.Count));
            var found = Parts.Select(part => counts[draft.Folder + part].Sum()).ToArray();
            output.WriteLine($"{draft.Folder}: {string.Join(" + ", found)} cases");
            found.ShouldBe(
                [draft.Required, draft.Optional, draft.Formats],
                $"The cases of commit {SuiteFigures.Commit} are to be here, neither fewer nor others.");
            counts.Sum(g => g.Sum()).ShouldBe(draft.Cases, "A folder of the suite that is no part would not be counted.");
        }

        SuiteFigures.Drafts.Sum(d => d.Cases).ShouldBe(SuiteFigures.Cases);
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

        return failFast == test.IsValid
            ? null
            : $"should be {(test.IsValid ? "valid" : "invalid")}: "
                + $"{Encoding.UTF8.GetString(test.Data.AsSpan(0, Math.Min(test.Data.Length, 80)))} {collected}";
    }
}
