using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>Nothing that is added to a project changes the name of a type that was there.</summary>
public sealed class NameStabilityTests
{
    private const int Projects = 60;
    private const int Additions = 5;

    [Fact, Trait("Corpus", "Seeded")]
    public void WhatIsAddedAnywhereRenamesNothing()
    {
        var seed = Seed.Or(4711);
        var compared = 0;
        for (var i = 0; i < Projects; i++)
        {
            var project = new GrowingProject(new Random(unchecked(seed + i)));
            var before = NamesOf(project);
            for (var n = 0; n < Additions; n++)
            {
                var addition = project.Grow();
                var after = NamesOf(project);
                before.Except(after).ShouldBeEmpty($"Seed {seed}, project {i}, after {addition}:\n{project}");
                compared += before.Count;
                before = after;
            }
        }

        compared.ShouldBeGreaterThan(Projects * Additions * 5);
    }

    [Fact]
    public void AFileThatComesLaterLeavesTheNamesOfEarlierOnes()
    {
        const string Text =
            """{ "title": "Order", "type": "object", "$defs": { "part": { "type": "object", "properties": { "p": { "type": "object", "properties": { "q": {} } } } } } }""";
        var before = NamesOf([("a.schema.json", Text)]);
        var after = NamesOf([("a.schema.json", Text), ("b.schema.json", Text)]);
        before.Except(after).ShouldBeEmpty();
        after.Except(before).Order(StringComparer.Ordinal).ShouldBe([
            "file:///b.schema.json# Acme.Events.B",
            "file:///b.schema.json#/$defs/part Acme.Events.BPart",
            "file:///b.schema.json#/$defs/part/properties/p Acme.Events.BPartP",
        ]);
    }

    private static HashSet<string> NamesOf(GrowingProject project) => NamesOf(project.Files);

    private static HashSet<string> NamesOf(IEnumerable<(string Name, string Text)> files)
    {
        var run = ProjectRun.Of(files.Select(static f => SchemaDocument.Read(f.Name, "file:///" + f.Name, f.Text)), GeneratorRun.RootNamespace);
        run.Diagnostics.Where(static d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            .Select(static d => d.ToString())
            .ShouldBeEmpty();
        return run.Bound.Select(static b => b.Spec)
            .OfType<FileSpec>()
            .SelectMany(static s => s.Types, static (s, t) => $"{t.Definition} {s.Namespace}.{t.Name}")
            .ToHashSet(StringComparer.Ordinal);
    }
}
