using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Tests.Corpus;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>However shapes and names meet, what comes out is diagnostics or code that compiles without a warning and loses nothing.</summary>
public sealed class RandomShapeTests
{
    private const int Schemas = 60;

    private static readonly string[] Documents = ["null", .. RandomDocuments(new Random(7), 400).Distinct()];

    [Theory, Trait("Corpus", "Seeded")]
    [InlineData(1, null)]
    [InlineData(2, Draft202012.Uri)]
    [InlineData(3, AgentEventsDialect.Uri)]
    public void WhatHasNoErrorCompilesAndWhatIsValidComesBack(int series, string? dialect)
    {
        // A folder for each: they share a compilation.
        var all = Enumerable.Range(0, Schemas)
            .Select(i => SchemaText.Verbatim(
                $"s{i}/root.schema.json",
                new RandomSchema(unchecked(Seed.Or(0) + (series * 100_000) + i), dialect).Write()))
            .ToArray();
        var broken = GeneratorRun.Survives(all).Diagnostics
            .Where(static d => d.Severity == DiagnosticSeverity.Error)
            .Select(static d => d.Location.GetLineSpan().Path)
            .ToHashSet();
        var sound = all.Where(s => !broken.Contains(s.Path)).ToArray();

        sound.Length.ShouldBeGreaterThan(Schemas / 4);
        var read = 0;
        foreach (var model in LoadedModel.AllOf(GeneratorRun.Survives(sound)))
        {
            foreach (var document in Documents.Where(model.IsValid))
            {
                model.ComesBack(document);
                read++;
            }
        }

        read.ShouldBeGreaterThan(Schemas);
    }

    private static IEnumerable<string> RandomDocuments(Random random, int count) => Enumerable.Range(0, count).Select(_ => Document(random, 3));

    private static string Document(Random random, int depth) => random.Next(depth > 0 ? 9 : 5) switch
    {
        0 => "null",
        1 => "true",
        2 => "7",
        3 => "\"on\"",
        4 => "123456789012",
        5 or 6 => "[" + string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Document(random, depth - 1))) + "]",
        _ => "{"
            + string.Join(", ", RandomSchema.Names.Where(_ => random.Next(4) == 0).Select(name => $"\"{name}\": {Document(random, depth - 1)}"))
            + "}",
    };
}
