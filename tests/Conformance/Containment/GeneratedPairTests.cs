using System.Globalization;
using AgentEvents.Cli.Diff.Judging;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Cli.Satisfaction.Sampling;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Conformance.Containment;

/// <summary>
/// Pairs that nobody has written: a schema of the containment suite or of our own and a change of it. What is called contained has no document
/// against it among many; what is not has one. <c>AGENTEVENTS_PAIRS</c> says how many there are, <c>AGENTEVENTS_SEED</c> where chance begins.
/// </summary>
public sealed class GeneratedPairTests(ITestOutputHelper output)
{
    private const int Compiled = 60;
    private static readonly int Count = Number("AGENTEVENTS_PAIRS") ?? 1_000;
    private static readonly int Seed = Number("AGENTEVENTS_SEED") ?? 1;

    [Fact]
    [Trait("Corpus", "Seeded")]
    public void NoPairIsJudgedAgainstADocument()
    {
        var sources = Sources();
        var (pairs, contained, unknown) = (0, 0, 0);
        for (var number = 0; pairs < Count; number++)
        {
            var random = RandomSource.Of(Seed, number);
            var (draft, text) = random.OneOf(sources);
            if (new PairMutation(random).Of(text) is not { } changed
                || Read(draft, text) is not { Graph: { } one } first
                || Read(draft, changed) is not { Graph: { } other } second)
            {
                continue;
            }

            pairs++;
            var name = $"AGENTEVENTS_SEED={Seed}, pair {number}";
            var schemas = new SchemaSet(one, other);
            var (a, b) = (schemas.Of(0, one.Definitions[0].Id), schemas.Of(1, other.Definitions[0].Id));
            var question = new Question(schemas);
            Answer[] answers = [question.Ask(a, FormulaTable.Not(b)), question.Ask(b, FormulaTable.Not(a))];
            if (pairs <= Compiled)
            {
                Confirm(first, second, answers[0], name);
                Confirm(second, first, answers[1], name);
            }

            contained += answers.Count(x => x is Answer.None);
            unknown += answers.Count(x => x is Answer.Unknown);
            var documents = Documents(one, number).Concat(Documents(other, number))
                .Concat(answers.OfType<Answer.Found>().Select(f => f.Document))
                .Distinct()
                .Select(d => (Document: d, A: Holds(question, a, d), B: Holds(question, b, d)))
                .Where(d => d is { A: not null, B: not null })
                .ToArray();
            if (answers[0] is Answer.None)
            {
                documents.ShouldNotContain(d => d.A!.Value && !d.B!.Value, $"{name}: {text} in {changed}");
            }

            if (answers[1] is Answer.None)
            {
                documents.ShouldNotContain(d => d.B!.Value && !d.A!.Value, $"{name}: {changed} in {text}");
            }

            Keep(draft, name + " a", text, documents.Select(d => (d.Document, d.A!.Value)));
            Keep(draft, name + " b", changed, documents.Select(d => (d.Document, d.B!.Value)));
        }

        output.WriteLine($"{pairs} pairs, {contained} times contained, {unknown} times not decided, seed {Seed}");
        (unknown * 20).ShouldBeLessThan(pairs * 2, "At most 5 % are not decided.");
    }

    private static void Keep(SuiteDraft draft, string name, string schema, IEnumerable<(JsonValue Document, bool IsValid)> documents) =>
        VerdictFile.Add("pairs.ndjson", name, draft.Dialect.Uri, schema, documents.Select(d => (d.Document.ToString(), d.IsValid)));

    // Generated and compiled, they know nothing of the engine.
    private static void Confirm(ReadGraph inner, ReadGraph outer, Answer answer, string name)
    {
        if (answer is Answer.Found { Document: var document })
        {
            using var validators = new ValidatorPair();
            validators.Separates(inner, outer, document.ToString()).ShouldBe(true, $"{name}: {document}");
        }
    }

    private static bool? Holds(Question question, int schema, JsonValue document)
    {
        try
        {
            return question.Holds(schema, document);
        }
        catch (UndecidedException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonValue> Documents(AgentEvents.Generator.Canonical.CanonicalGraph graph, int number)
    {
        var source = new DocumentSource(graph, graph.Definitions[0].Id, number);
        return source.Valid(SampleStyle.Random).Take(4)
            .Concat(source.AtTheEdges(SampleStyle.Plain, 0).Take(5))
            .Concat(source.Wrong(SampleStyle.Plain, 0).Take(5))
            .Select(m => m.Answer)
            .OfType<Answer.Found>()
            .Select(f => f.Document);
    }

    private static ReadGraph Read(SuiteDraft draft, string text)
    {
        var document = SchemaDocument.Read("case.schema.json", "file:///case.schema.json", text);
        return new GraphReader([document], new ForeignDialects(draft.Dialect.Uri)).Read(new SchemaLocation(document.Uri, ""));
    }

    private static (SuiteDraft Draft, string Text)[] Sources() =>
    [
        .. SuiteFigures.Drafts.SelectMany(ContainmentCase.Read)
            .Where(c => !c.AssertsFormats && c.Draft.Folder != "draft4")
            .SelectMany(c => new[] { (c.Draft, c.One), (c.Draft, c.Other) })
            .Where(s => s.Item2.StartsWith('{') && !s.Item2.Contains("localhost", StringComparison.Ordinal))
            .Distinct(),
        .. OwnSchemas().Select(text => (SuiteFigures.Drafts[^1], text)),
    ];

    // Many times, so that they are a third of all; in 2020-12, since others do not know our dialect.
    private static IEnumerable<string> OwnSchemas()
    {
        var folder = Path.Combine(SuiteFolder.Project, "..", "..", "schemas");
        string[] texts =
        [
            .. Directory.EnumerateFiles(folder, "*.schema.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
                .Select(t => t.Replace(
                    "https://schemas.agentevents.example/dialect.schema.json",
                    "https://json-schema.org/draft/2020-12/schema",
                    StringComparison.Ordinal))
                .Where(t => !t.Contains(".schema.json\"", StringComparison.Ordinal) || t.Split(".schema.json").Length <= 2),
        ];
        return Enumerable.Repeat(texts, 100).SelectMany(t => t);
    }

    private static int? Number(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
