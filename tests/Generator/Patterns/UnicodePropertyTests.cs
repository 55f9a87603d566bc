using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>
/// The tables of Unicode, by what they must add up to. <see cref="UnicodePropertyOracleTests"/> compares every code point with what others say.
/// </summary>
public sealed class UnicodePropertyTests
{
    [Fact]
    public void EveryNameThatIsKnownHasItsSet()
    {
        var names = Spellings(UnicodeNameLists.BinaryProperties, "").Concat(Spellings(UnicodeNameLists.GeneralCategories, ""))
            .Concat(Spellings(UnicodeNameLists.GeneralCategories, "gc=")).Concat(Spellings(UnicodeNameLists.GeneralCategories, "General_Category="))
            .Concat(Spellings(UnicodeNameLists.Scripts, "sc=")).Concat(Spellings(UnicodeNameLists.Scripts, "Script="))
            .Concat(Spellings(UnicodeNameLists.Scripts, "scx=")).Concat(Spellings(UnicodeNameLists.Scripts, "Script_Extensions=")).ToList();
        names.Count.ShouldBeGreaterThan(1_500);
        names.Where(static name => EcmaPatternReader.Read($"\\p{{{name}}}").Root is not PatternNode.Atom { Set.IsEmpty: false }).ShouldBeEmpty();
        names.Where(static name => !RegexFormat.IsRegex(System.Text.Encoding.UTF8.GetBytes($"\\P{{{name}}}"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("gc=", "LC L M N Z C P S")]
    [InlineData("sc=", "")]
    public void EveryCodePointHasOneCategoryAndOneScript(string property, string groups)
    {
        var roots = groups.Split(' ').Select(static name => EcmaPatternReader.Read($"\\p{{{name}}}").Root);
        var left = roots.OfType<PatternNode.Atom>().Select(static atom => atom.Set).ToList();
        var sets = UnicodeSets.Names.Where(name => name.StartsWith(property, StringComparison.Ordinal)).Select(UnicodeSets.Of).Except(left).ToList();
        sets.Sum(static set => set.Ranges.Sum(static range => range.Last - range.First + 1)).ShouldBe(CodePointSet.MaxCodePoint + 1);
        CodePointSet.From(sets.SelectMany(static set => set.Ranges)).ShouldBe(CodePointSet.All);
    }

    [Fact]
    public void TablesAndDocsStateOneVersion()
    {
        var sets = File.ReadAllText(Path.Combine(Repository.Generator, "Patterns", "Unicode", "UnicodeSets.txt"));
        sets.ShouldContain($"version {UnicodeNameLists.Version}:");
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema-support.md")).ShouldContain($"Unicode {UnicodeNameLists.Version}");
        File.ReadAllText(Path.Combine(Repository.Root, "tools", "unicode", "package.json")).ShouldContain($"unicode-{UnicodeNameLists.Version}\"");
    }

    private static IEnumerable<string> Spellings(string list, string prefix) => list.Split(' ', '=').Select(name => prefix + name);
}
