namespace AgentEvents.Conformance;

/// <summary>An exclusion is a debt with a reason; it must not outlive its cause, nor cover more than it says.</summary>
public sealed class ExclusionListTests
{
    private static readonly string[] Ran = ["s: one", "s: two"];

    private static readonly ExclusionList List = ExclusionList.Parse("# a remark\r\n\r\na.json | s | one | known and reported\r\n");

    [Fact]
    public void ACaseOnTheListMayFail() => List.Complaints("a.json", Ran, Failing("s: one")).ShouldBeEmpty();

    [Fact]
    public void ACaseThatIsNotOnTheListMayNot() =>
        List.Complaints("a.json", Ran, Failing("s: one", "s: two")).ShouldBe(["a.json: s: two: wrong"]);

    [Fact]
    public void AnEntryCountsForItsOwnFileOnly() =>
        List.Complaints("b.json", Ran, Failing("s: one")).ShouldBe(["b.json: s: one: wrong"]);

    [Fact]
    public void AnEntryThatFailsNoLongerIsAnError() =>
        List.Complaints("a.json", Ran, Failing()).ShouldBe(["a.json: s: one: passes; take it out of exclusions.txt"]);

    [Fact]
    public void AnEntryThatNamesNoCaseIsAnError() =>
        List.Complaints("a.json", ["s: two"], Failing()).ShouldBe(["a.json: s: one: exclusions.txt names this case, and there is none"]);

    [Theory]
    [InlineData("a.json | s | one")]
    [InlineData("a.json | s | one | ")]
    [InlineData("a.json")]
    public void AnEntryWithoutAReasonIsAnError(string line) =>
        Should.Throw<FormatException>(() => ExclusionList.Parse("# list\n" + line)).Message.ShouldContain("line 2");

    [Fact]
    public void EveryEntryOfTheCommittedListNamesAFileOfTheSuite()
    {
        ExclusionList.Committed.Entries.Select(e => e.File).Except(SuiteFolder.Files).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Failing(params string[] cases) => cases.ToDictionary(c => c, _ => "wrong", StringComparer.Ordinal);
}
