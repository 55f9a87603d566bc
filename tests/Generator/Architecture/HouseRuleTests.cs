using System.Text.RegularExpressions;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Architecture;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed partial class HouseRuleTests
{
    private static IReadOnlyList<(string Name, string Text)> Files { get; } =
        [.. Repository.Sources(Repository.Generator).Select(static path => (Path.GetRelativePath(Repository.Generator, path).Replace('\\', '/'), File.ReadAllText(path)))];

    [Fact]
    public void TheSourcesAreFound() => Files.Count.ShouldBeGreaterThan(80);

    [Fact]
    public void NoFileIsLong() =>
        Files.Where(static f => f.Text.Split('\n').Length > 301).Select(static f => f.Name).ShouldBeEmpty("One idea a file: take one out.");

    [Fact]
    public void NoTypeIsNamedForNothing()
    {
        var names = Files.SelectMany(static f => Declaration().Matches(f.Text).Select(static m => m.Groups[1].Value)).ToArray();
        names.Length.ShouldBeGreaterThan(100);
        names.Where(static n => Banned().IsMatch(n)).ShouldBeEmpty("One noun a role: Reader, Rule, Binder, Spec, Emitter, Check.");
    }

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex("(Helper|Helpers|Manager|Util|Utils|Utility|Utilities|Processor|Execute|Executor)$")]
    private static partial Regex Banned();
}
