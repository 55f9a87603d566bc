extern alias generator;

using System.Diagnostics;
using System.Globalization;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using generator::AgentEvents.Generator.Reading;
using generator::AgentEvents.Generator.Resolution;
using generator::AgentEvents.Generator.Values;

namespace AgentEvents.Benchmarks.Witness;

/// <summary>
/// The <c>witness</c> command: documents of other people's schemas, or proofs that there are none. Schemas in a folder <c>sat</c> are known to have
/// one, those in <c>unsat</c> to have none.
/// </summary>
internal static class WitnessCommand
{
    private const string Unnamed = "http://json-schema.org/draft-07/schema#";

    /// <summary>Asks and reports.</summary>
    /// <param name="folders">Folders with schemas.</param>
    /// <param name="output">Takes the table.</param>
    /// <returns>The exit code: 0 if no answer is wrong and 97 % of the schemas that have a document and can be read get one.</returns>
    public static int Run(IReadOnlyList<string> folders, TextWriter output)
    {
        var counts = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var start = Stopwatch.GetTimestamp();
        foreach (var path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*.json", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal))
        {
            var label = LabelOf(path);
            var outcome = Ask(path);
            var of = counts.TryGetValue(label, out var known) ? known : counts[label] = new Dictionary<string, int>(StringComparer.Ordinal);
            of[outcome] = of.GetValueOrDefault(outcome) + 1;
            if ((label, outcome) is ("sat", "none") or ("unsat", "found"))
            {
                output.WriteLine($"wrong: {path}: {outcome}");
            }
        }

        foreach (var (label, of) in counts)
        {
            output.WriteLine($"{label}: {string.Join(", ", of.OrderByDescending(o => o.Value).Select(o =>
                string.Create(CultureInfo.InvariantCulture, $"{o.Value} {o.Key}")))}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        var sat = counts.GetValueOrDefault("sat") ?? [];
        var read = sat.Where(s => !s.Key.StartsWith("unread", StringComparison.Ordinal)).Sum(s => s.Value);
        var share = read == 0 ? 0 : 100.0 * sat.GetValueOrDefault("found") / read;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{share:0.0} % of the satisfiable ones that can be read have a document"));
        return share >= 97 && sat.GetValueOrDefault("none") == 0 && (counts.GetValueOrDefault("unsat")?.GetValueOrDefault("found") ?? 0) == 0 ? 0 : 1;
    }

    private static string LabelOf(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar);
        return parts.Contains("unsat") ? "unsat" : parts.Contains("sat") ? "sat" : "unlabelled";
    }

    // The labels take what stands beside $ref for demands in every draft; until draft-07 it is none.
    private static JsonNode WithReferencesBeside(JsonNode node)
    {
        switch (node)
        {
            case JsonArrayNode array:
                return array with { Items = [.. array.Items.Select(WithReferencesBeside)] };
            case JsonObjectNode { Members.Count: > 1 } o when o["$ref"] is JsonStringNode reference:
                var alone = new JsonObjectNode(o.Span, [new JsonMember("$ref", o.Span, reference)]);
                var all = new JsonArrayNode(
                    o.Span,
                    [alone, .. o["allOf"] is JsonArrayNode { Items: var items } ? items.Select(WithReferencesBeside) : []]);
                var others = o.Members.Where(m => m.Name is not ("$ref" or "allOf")).Select(m => m with { Value = WithReferencesBeside(m.Value) });
                return o with { Members = [.. others, new JsonMember("allOf", o.Span, all)] };
            case JsonObjectNode o:
                return o with { Members = [.. o.Members.Select(m => m with { Value = WithReferencesBeside(m.Value) })] };
            default:
                return node;
        }
    }

    private static string Ask(string path)
    {
        try
        {
            var document = SchemaDocument.Read(path, "file:///schema.json", File.ReadAllText(path));
            if (document.Error is not null)
            {
                return "unread (no JSON)";
            }

            document = document with { Root = WithReferencesBeside(document.Root!) };
            var read = new GraphReader([document], new ForeignDialects(Unnamed)).Read(new SchemaLocation(document.Uri, ""));
            if (read.Graph is null)
            {
                return $"unread ({read.Problem!.Split(':')[0]})";
            }

            var schemas = new SchemaSet(read.Graph);
            return new Question(schemas).Ask(schemas.Of(0, read.Root)) switch
            {
                Answer.Found => "found",
                Answer.None => "none",
                Answer.Unknown unknown => $"unknown ({unknown.Keyword})",
                _ => throw new UnreachableException(),
            };
        }
        catch (UndecidedException e)
        {
            return $"unknown ({e.Message})";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"unread ({e.GetType().Name})";
        }
    }
}
