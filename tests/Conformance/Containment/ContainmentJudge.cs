using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Conformance.Containment;

/// <summary>Asks our engine the questions of the suite.</summary>
internal static class ContainmentJudge
{
    private static readonly Lazy<SchemaDocument[]> Remotes =
        new(() => [.. SuiteFolder.Remotes().Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text))]);

    /// <summary>The answer to each question of a case: there is a counter-example, none, or nobody knows.</summary>
    public static IEnumerable<(string Question, Answer Answer)> Judge(ContainmentCase one)
    {
        var (first, second) = (Read(one, one.One), Read(one, one.Other));
        if (first.Graph is null || second.Graph is null)
        {
            return one.Answers.Select(a => (a.Question, (Answer)new Answer.Unknown((first.Problem ?? second.Problem)!.Split(':')[0])));
        }

        var schemas = new SchemaSet(first.Graph, second.Graph);
        var (x, y) = (schemas.Of(0, first.Root), schemas.Of(1, second.Root));
        return one.Answers.Select(a => (a.Question, a.Question == ContainmentCase.Forward ? Ask(schemas, x, y) : Ask(schemas, y, x)));
    }

    /// <summary>The text of a schema in its own draft. The suite has <c>const</c> in draft-04 too, which had <c>enum</c> alone.</summary>
    public static JsonNode InItsDraft(SuiteDraft draft, JsonNode schema) => draft.Folder == "draft4" ? WithoutConst(schema) : schema;

    private static Answer Ask(SchemaSet schemas, int inner, int outer) => new Question(schemas).Ask(inner, FormulaTable.Not(outer));

    private static ReadGraph Read(ContainmentCase one, string text)
    {
        var document = SchemaDocument.Read("case.schema.json", "file:///case.schema.json", text);
        document = document with { Root = InItsDraft(one.Draft, document.Root!) };
        var others = text.Contains("localhost:1234", StringComparison.Ordinal) ? Remotes.Value : [];
        return new GraphReader([document, .. others], new ForeignDialects(one.Draft.Dialect.Uri, one.AssertsFormats))
            .Read(new AgentEvents.Generator.Values.SchemaLocation(document.Uri, ""));
    }

    private static JsonNode WithoutConst(JsonNode node) => node switch
    {
        JsonObjectNode o => o with { Members = [.. o.Members.Select(WithoutConst)] },
        JsonArrayNode a => a with { Items = [.. a.Items.Select(WithoutConst)] },
        _ => node,
    };

    private static JsonMember WithoutConst(JsonMember member) => member.Name switch
    {
        "const" => member with { Name = "enum", Value = new JsonArrayNode(member.Value.Span, [member.Value]) },
        "enum" or "default" => member,
        _ => member with { Value = WithoutConst(member.Value) },
    };
}
