using System.Text.RegularExpressions;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests;

/// <summary>The rules of the house that a compiler does not know, for the tool.</summary>
public sealed partial class ArchitectureTests
{
    private static IReadOnlyList<(string Name, string Text)> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src", "AgentEvents.Cli"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !BuildFolder().IsMatch(path))
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];

    [Fact]
    public void NoFileIsLong()
    {
        Files.Count.ShouldBeGreaterThan(50);
        Files.Where(f => f.Text.Split('\n').Length > 301).Select(f => f.Name).ShouldBeEmpty("One idea a file: take one out.");
    }

    [Fact]
    public void NoTypeIsNamedForNothing() =>
        Files.SelectMany(f => Declaration().Matches(f.Text).Select(m => m.Groups[1].Value)).Where(name => Banned().IsMatch(name)).ShouldBeEmpty();

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildFolder();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex("(Helper|Helpers|Manager|Util|Utils|Utility|Utilities|Processor|Execute|Executor)$")]
    private static partial Regex Banned();
}
