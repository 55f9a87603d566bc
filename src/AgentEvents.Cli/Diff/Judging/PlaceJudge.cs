using System.Runtime.CompilerServices;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Formulas;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Diff.Judging;

/// <summary>Judges two versions of a schema by what they mean: a proof, a counter-example, or neither.</summary>
internal static class PlaceJudge
{
    // A version is asked about many places.
    private static readonly ConditionalWeakTable<SchemaVersion, GraphReader> Readers = [];

    /// <summary>Judges.</summary>
    /// <param name="old">The schema as it was.</param>
    /// <param name="now">The schema as it is.</param>
    /// <param name="inlined">The same with what references lead to in their place.</param>
    /// <param name="leftOut">
    /// Members that are described now and were not: whoever sends by the old schema does not send them, so that they do not count for senders.
    /// </param>
    public static JudgedPlace Judge(SchemaSide old, SchemaSide now, JsonNode inlined, IReadOnlyCollection<string> leftOut)
    {
        var validators = new ValidatorPair();
        var before = Read(Reader(old.Version), old);
        var after = Read(Reader(now.Version), now);
        JudgedPlace Of(Verdict senders, ReadGraph refusing) => new(
            new Judgement(senders, Judge(after, before, validators)),
            new RuleExamples(before, refusing, validators),
            new RuleExamples(after, before, validators),
            validators);
        var all = Judge(before, after, validators);
        if (leftOut.Count == 0 || all is Verdict.Compatible)
        {
            return Of(all, after);
        }

        var without = now.Document with { Root = Replaced(now.Document.Root!, "", now.Pointer, Without(inlined, now.Pointer, leftOut)) };
        var rest = Read(new GraphReader(now.Version.ByUri.Values.Select(d => d.Uri == without.Uri ? without : d)), now);
        return Judge(before, rest, validators) is var senders and not Verdict.Unknown { IsUnread: true } ? Of(senders, rest) : Of(all, after);
    }

    private static GraphReader Reader(SchemaVersion version) => Readers.GetValue(version, v => new GraphReader(v.ByUri.Values));

    private static ReadGraph Read(GraphReader reader, SchemaSide side)
    {
        try
        {
            return reader.Read(new SchemaLocation(side.Document.Uri, side.Pointer));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What the generator cannot read is said by 'check'; here it is one more thing that nobody knows.
            return new ReadGraph(null, e.GetType().Name);
        }
    }

    private static Verdict Judge(ReadGraph inner, ReadGraph outer, ValidatorPair validators)
    {
        if (inner.Graph is null || outer.Graph is null)
        {
            return new Verdict.Unknown((inner.Problem ?? outer.Problem)!, IsUnread: true);
        }

        try
        {
            var schemas = new SchemaSet(inner.Graph, outer.Graph);
            return new Question(schemas).Ask(schemas.Of(0, inner.Root), FormulaTable.Not(schemas.Of(1, outer.Root))) switch
            {
                Answer.Found found when validators.Separates(inner, outer, found.Document.ToString()) == false =>
                    new Verdict.Unknown("confirmation", IsUnread: false),
                Answer.Found found => new Verdict.Breaking(found.Document.ToString()),
                Answer.Unknown unknown => new Verdict.Unknown(unknown.Keyword, IsUnread: false),
                _ => new Verdict.Compatible(),
            };
        }
        catch (UndecidedException e)
        {
            return new Verdict.Unknown(e.Message, IsUnread: false);
        }
    }

    private static JsonNode Replaced(JsonNode node, string pointer, string place, JsonNode replacement)
    {
        if (pointer == place)
        {
            return replacement;
        }

        bool IsAround(string around) => place == around || place.StartsWith(around + "/", StringComparison.Ordinal);
        JsonNode Below(JsonNode value, string below) => IsAround(below) ? Replaced(value, below, place, replacement) : value;
        return node switch
        {
            JsonObjectNode o => o with
            {
                Members = [.. o.Members.Select(m => m with { Value = Below(m.Value, JsonPointer.Append(pointer, m.Name)) })],
            },
            JsonArrayNode a => a with { Items = [.. a.Items.Select((item, i) => Below(item, JsonPointer.Append(pointer, i)))] },
            _ => node,
        };
    }

    private static JsonNode Without(JsonNode node, string pointer, IReadOnlyCollection<string> leftOut) => node switch
    {
        JsonObjectNode o => o with
        {
            Members =
            [
                .. o.Members.Select(m => (Member: m, Pointer: JsonPointer.Append(pointer, m.Name)))
                    .Where(m => !leftOut.Contains(m.Pointer))
                    .Select(m => m.Member with { Value = Without(m.Member.Value, m.Pointer, leftOut) }),
            ],
        },
        JsonArrayNode a => a with { Items = [.. a.Items.Select((item, i) => Without(item, JsonPointer.Append(pointer, i), leftOut))] },
        _ => node,
    };
}
