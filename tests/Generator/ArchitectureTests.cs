using System.Text.RegularExpressions;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The stages, in their order.</summary>
    private static readonly string[] Stages = ["Reading", "Resolution", "Normalisation", "Binding", "Emit"];

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

    [Fact]
    public void AStageKnowsOnlyWhatComesBeforeIt()
    {
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var later = Stages.Skip(stage + 1).Select(static name => $"using AgentEvents.Generator.{name}");
            var offenders = Files.Where(f => f.Name.StartsWith(Stages[stage] + "/", StringComparison.Ordinal) && later.Any(l => f.Text.Contains(l, StringComparison.Ordinal)));
            offenders.Select(static f => f.Name).ShouldBeEmpty(Stages[stage]);
        }
    }

    [Fact]
    public void WhatIsBoundHoldsNoJson()
    {
        var specs = Files.Single(static f => f.Name == "Binding/Specs.cs").Text;
        specs.ShouldNotContain("AgentEvents.Generator.Reading");
        specs.ShouldNotContain("SourceSpan");
    }

    /// <summary>Emitters have no JSON tree to take text from past the doors.</summary>
    [Fact]
    public void EmittersSeeNoSchemaText() => Files
        .Where(static f => f.Name.StartsWith("Emit/", StringComparison.Ordinal) && SchemaNode().IsMatch(f.Text))
        .Select(static f => f.Name)
        .ShouldBeEmpty();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:struct\s+|class\s+)?([A-Z]\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex("(Helper|Helpers|Manager|Util|Utils|Utility|Utilities|Processor|Execute|Executor)$")]
    private static partial Regex Banned();

    [GeneratedRegex(@"\bJson(Object|Array|String|Number|Boolean)?Node\b|\bSchemaDocument\b|\bSchemaIndex\b")]
    private static partial Regex SchemaNode();
}
