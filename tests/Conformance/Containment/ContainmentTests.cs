using AgentEvents.Cli.Satisfaction;

namespace AgentEvents.Conformance.Containment;

/// <summary>
/// "A Test Suite for JSON Schema Containment" (University of Passau): 17,109 questions whether all documents of one schema are documents of another,
/// each in the dialect of its draft.
/// </summary>
public sealed class ContainmentTests(ITestOutputHelper output)
{
    /// <summary>For each draft: questions, corrected ones, and those without an answer because a reference of theirs leads nowhere.</summary>
    public static TheoryData<string, int, int, int> Drafts { get; } = new()
    {
        { "draft4", 2_179, 24, 4 },
        { "draft6", 2_856, 24, 12 },
        { "draft7", 3_418, 24, 12 },
        { "draft2019-09", 4_336, 35, 12 },
        { "draft2020-12", 4_320, 40, 8 },
    };

    [Theory]
    [Trait("Corpus", "Exhaustive")]
    [MemberData(nameof(Drafts))]
    public void EveryAnswerIsThatOfTheSuite(string folder, int questions, int corrected, int unread)
    {
        var draft = SuiteFigures.Drafts.Single(d => d.Folder == folder);
        var wrong = new List<string>();
        var unknown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (asked, differing) = (0, 0);
        foreach (var one in ContainmentCase.Read(draft))
        {
            var answers = one.Answers.ToDictionary(a => a.Question, a => a.IsContained);
            foreach (var (question, answer) in ContainmentJudge.Judge(one))
            {
                asked++;
                if (answer is Answer.Unknown { Keyword: var keyword })
                {
                    unknown[keyword] = unknown.GetValueOrDefault(keyword) + 1;
                    continue;
                }

                var isCorrected = ContainmentCorrections.All.ContainsKey((one.File, one.Id, question));
                differing += isCorrected ? 1 : 0;
                if (answer is Answer.None == answers[question] == isCorrected)
                {
                    wrong.Add($"{one.File} {one.Id} {question}: {(answer as Answer.Found)?.Document.ToString() ?? "contained"}");
                }
            }
        }

        var undecided = string.Join(", ", unknown.Select(u => $"{u.Value} {u.Key}"));
        output.WriteLine($"{folder}: {asked} questions, {differing} corrected, unknown: {undecided}");
        wrong.ShouldBeEmpty(string.Join("\n", wrong.Take(20)));
        (asked, differing).ShouldBe((questions, corrected), "The suite is to be here as a whole.");
        unknown.Where(u => u.Key == "UnresolvableReference").Sum(u => u.Value).ShouldBe(unread);
        unknown.Where(u => u.Key != "UnresolvableReference").ShouldBeEmpty("All questions that can be read are decided.");
    }

    /// <summary>Where we say that the suite is wrong, validators that know nothing of the engine say so too.</summary>
    [Fact]
    public void EveryCorrectionIsConfirmedByGeneratedValidators()
    {
        var cases = new List<SuiteCase>();
        foreach (var one in SuiteFigures.Drafts.SelectMany(ContainmentCase.Read))
        {
            foreach (var (question, isContained) in one.Answers.Where(a => ContainmentCorrections.All.ContainsKey((one.File, one.Id, a.Question))))
            {
                cases.AddRange(ContainmentConfirmation.Of(one, question, isContained));
            }
        }

        var compiled = CompiledSuite.Compile(cases).Cases;
        compiled.Count.ShouldBe(2 * ContainmentCorrections.All.Count);
        foreach (var one in compiled)
        {
            one.Problems.ShouldBeEmpty(one.Case.Description);
            foreach (var test in one.Case.Tests)
            {
                one.FailFast!(test.Data).ShouldBe(test.IsValid, $"{one.Case.Description}: {test.Description}");
            }
        }
    }
}
