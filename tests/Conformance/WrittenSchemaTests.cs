using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Emit.Checks;
using AgentEvents.Generator.Emit.Schemas;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Conformance;

/// <summary>
/// The text of a schema that types carry is written from what the generator has understood, in the words of draft 2020-12. Read again, it gives every
/// verdict of the official suite, whatever draft the schema was written in.
/// </summary>
public sealed class WrittenSchemaTests
{
    private const string Draft202012 = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>What draft 2020-12 has no words for: how a number is written, what a string holds, and that formats are asserted.</summary>
    private static readonly string[] Unwritten =
        ["draft4/optional/zeroTerminatedFloats.json", "draft7/optional/content.json", "draft2020-12/optional/format-assertion.json"];

    private static readonly Lazy<SchemaDocument[]> Remotes =
        new(() => [.. SuiteFolder.Remotes().Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text))]);

    public static TheoryData<string> Files { get; } = [.. SuiteFolder.Files.Except(Unwritten)];

    [Theory]
    [MemberData(nameof(Files))]
    public void EverySchemaWrittenAgainGivesTheVerdictsOfTheSuite(string file)
    {
        foreach (var one in SuiteCase.Read(file))
        {
            var document = SchemaDocument.Read("case.schema.json", "file:///case.schema.json", one.Schema);
            var others = one.Schema.Contains("localhost:1234", StringComparison.Ordinal) ? Remotes.Value : [];
            var written = Write(Read([document, .. others], new ForeignDialects(one.Draft, one.AssertsFormats)), one.Description);

            var again = Read(
                [SchemaDocument.Read("again.schema.json", "file:///case.schema.json", written)],
                new ForeignDialects(Draft202012, one.AssertsFormats));
            again.Problem.ShouldBeNull($"{one.Description}: {written}");
            var schemas = new SchemaSet(again.Graph!);
            foreach (var test in one.Tests)
            {
                new Question(schemas).Holds(schemas.Of(0, again.Root), JsonValue.Parse(System.Text.Encoding.UTF8.GetString(test.Data)))
                    .ShouldBe(test.IsValid, $"{one.Description}: {test.Description}: {written}");
            }
        }
    }

    private static ReadGraph Read(SchemaDocument[] documents, ForeignDialects foreign) =>
        new GraphReader(documents, foreign).Read(new SchemaLocation(documents[0].Uri, ""));

    private static string Write(ReadGraph read, string description)
    {
        read.Problem.ShouldBeNull(description);
        var graph = read.Graph!;
        var names = new SchemaNames(ValidatorEmitter.SpecOf("case.schema.json", "Suite", "file:///case.schema.json", graph));
        var definitions = names.Parts.Select(part => (names.NameOf(part.Id)!, new SchemaText(part, graph, names).Json));
        var root = graph.Schemas[read.Root];
        (string, string) whole = names.NameOf(root.Id) is { } name
            ? ("$ref", JsonString.Quote("#/$defs/" + name))
            : ("allOf", KeywordList.Array([new SchemaText(root, graph, names).Json]));
        return KeywordList.Object([whole, ("$defs", KeywordList.Object(definitions))]);
    }
}
