using System.Globalization;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator.Tests.Incremental;

/// <summary>The same schemas give the same bytes on every machine, in every language, in whatever order the files come.</summary>
public sealed class DeterminismTests
{
    /// <summary>Names that a culture would spell differently: Turkish has two letters i, Finnish sorts v like w, and numbers have commas.</summary>
    private static readonly SchemaText[] CultureTraps =
    [
        ("ids/iğdır.schema.json", """
            { "title": "is typing info", "type": "object", "properties": {
                "id": { "type": "string", "minLength": 1 }, "INFO_ID": { "type": "integer", "minimum": -1, "maximum": 4294967296 },
                "w": { "enum": [ "IS_TYPING", "vi", "wi", "VI_2", "idle", "İ" ] }, "v": { "type": "number", "exclusiveMinimum": -0.5 } } }
            """),
        ("ids/v.schema.json", """{ "title": "v", "type": "object", "properties": { "i": { "$ref": "iğdır.schema.json" } } }"""),
        ("ids/w.schema.json", """{ "title": "w", "oneOf": [ { "type": "string" }, { "type": "integer" } ] }"""),
    ];

    private static SchemaText[] All => [.. Repository.Schemas, .. CultureTraps];

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void NoCultureChangesAByte(string culture) => InCulture(culture, static () => Text(All)).ShouldBe(Text(All));

    [Fact]
    public void NoOrderOfTheFilesChangesAByte()
    {
        var expected = Text(All);
        for (var seed = 1; seed <= 5; seed++)
        {
            var shuffled = All;
            new Random(seed).Shuffle(shuffled);
            Text(shuffled).ShouldBe(expected, $"seed {seed}");
        }
    }

    [Fact]
    public void TwoRunsGiveTheSameBytes() => Text(All).ShouldBe(Text(All));

    [Fact]
    public void GeneratedFilesHaveTheLineEndsOfUnixAndNoPathsOfThisMachine()
    {
        foreach (var source in GeneratorRun.Succeeds(All).Sources)
        {
            var text = source.SourceText.ToString();
            text.ShouldNotContain("\r");
            text.ShouldNotContain("work-tree");
            text.Split('\n').ShouldAllBe(static line => line.TrimEnd() == line);
        }
    }

    // The order in which files are handed over may show in the order of the files that are made, but in nothing else.
    private static string Text(IEnumerable<SchemaText> schemas) => string.Join('\n', GeneratorRun.Succeeds(schemas).Sources
        .OrderBy(static s => s.HintName, StringComparer.Ordinal)
        .Select(static s => $"=== {s.HintName}\n{s.SourceText}"));

    private static T InCulture<T>(string name, Func<T> function)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name, useUserOverride: false);
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
