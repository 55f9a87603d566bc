using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Conformance.Containment;

/// <summary>The official suite holds the evaluator of formulas to its verdicts, and each schema of it with a valid document gets one made.</summary>
public sealed class EvaluatorTests
{
    private static readonly Lazy<SchemaDocument[]> Remotes =
        new(() => [.. SuiteFolder.Remotes().Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text))]);

    public static TheoryData<string> Files { get; } = [.. SuiteFolder.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryInstanceGetsTheVerdictOfTheSuite(string file)
    {
        foreach (var one in SuiteCase.Read(file))
        {
            var (schemas, root) = Read(one);
            foreach (var test in one.Tests)
            {
                new Question(schemas).Holds(root, JsonValue.Parse(System.Text.Encoding.UTF8.GetString(test.Data)))
                    .ShouldBe(test.IsValid, $"{one.Description}: {test.Description}");
            }
        }
    }

    /// <summary>The validator is generated, and knows nothing of who made the document.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void EverySchemaWithAValidInstanceGetsADocumentThatItsValidatorAccepts(string file)
    {
        foreach (var compiled in SuiteBatches.Of(file).Where(c => c.Case.Tests.Any(t => t.IsValid)))
        {
            var (schemas, root) = Read(compiled.Case);
            var document = new Question(schemas).Ask(root).ShouldBeOfType<Answer.Found>(compiled.Case.Description).Document.ToString();
            compiled.FailFast!(System.Text.Encoding.UTF8.GetBytes(document)).ShouldBeTrue($"{compiled.Case.Description}: {document}");
        }
    }

    private static (SchemaSet Schemas, int Root) Read(SuiteCase one)
    {
        var document = SchemaDocument.Read("case.schema.json", "file:///case.schema.json", one.Schema);
        var others = one.Schema.Contains("localhost:1234", StringComparison.Ordinal) ? Remotes.Value : [];
        var reader = new GraphReader([document, .. others], new ForeignDialects(one.Draft, one.AssertsFormats));
        var read = reader.Read(new SchemaLocation(document.Uri, ""));
        read.Problem.ShouldBeNull(one.Description);
        var schemas = new SchemaSet(read.Graph!);
        return (schemas, schemas.Of(0, read.Root));
    }
}
