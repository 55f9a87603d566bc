using System.Globalization;
using System.Text.Json.Nodes;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Answers;

/// <summary>
/// What an operation answers, and when: <c>x-when</c> at its responses, and for a response without it what its status means in HTTP.
/// </summary>
internal sealed class AnswerBook
{
    private const string Keyword = "x-when";

    private readonly Dictionary<string, AnswerRule> _rules = new(StringComparer.Ordinal);
    private readonly OperationDocument _operation;

    /// <summary>Reads an operation.</summary>
    /// <exception cref="DocumentException">A response has a body and no example, or what it says cannot be followed.</exception>
    public AnswerBook(OperationDocument operation)
    {
        _operation = operation;
        foreach (var (status, response) in operation.Responses.Where(r => r.Place.At(Keyword) is not null))
        {
            foreach (var (word, entry) in Entries(response.At(Keyword)!))
            {
                var condition = AnswerCondition.Find(word) ?? throw new DocumentException(
                    $"{response.Name}: '{word}' is no condition of x-when; write one "
                        + $"of {string.Join(", ", AnswerCondition.All.Select(c => c.Word))}");
                _rules.TryAdd(word, Rule(condition, status, response, entry));
            }
        }

        foreach (var (status, response) in operation.Responses.Where(r => r.Place.At(Keyword) is null))
        {
            foreach (var condition in AnswerCondition.ImpliedBy(status).Where(c => !_rules.ContainsKey(c.Word)).ToArray())
            {
                _rules.Add(condition.Word, Rule(condition, status, response, null));
            }
        }
    }

    /// <summary>All rules, in the order in which they count.</summary>
    public IEnumerable<AnswerRule> Rules => AnswerCondition.All.Select(Find).OfType<AnswerRule>();

    /// <summary>What is answered under a condition; null if the document does not say.</summary>
    public AnswerRule? Find(AnswerCondition? condition) => condition is null ? null : _rules.GetValueOrDefault(condition.Word);

    private static IEnumerable<(string Word, DocumentPlace? Entry)> Entries(DocumentPlace when) => when.Value switch
    {
        JsonValue value when value.TryGetValue<string>(out var word) => [(word, null)],
        JsonArray items => items.OfType<JsonValue>().Select(i => (i.TryGetValue<string>(out var word) ? word : "", (DocumentPlace?)null)),
        JsonObject members => members.Select(m => (m.Key, when.At(m.Key))),
        _ => [("", null)],
    };

    private AnswerRule Rule(AnswerCondition condition, string status, DocumentPlace response, DocumentPlace? entry)
    {
        var content = OperationDocument.ContentOf(response);
        var mediaType = content is null ? null : ((JsonObject)response.At("content")!.Value!).First().Key;
        var isInline = (entry?.Value as JsonObject)?.ContainsKey("body") == true;
        return new AnswerRule(
            condition,
            StatusOf(condition, status, entry),
            response,
            mediaType,
            content is null ? null : isInline ? entry!.At("body")?.Value : Example(status, response, content, entry?.Text("example")),
            isInline,
            [.. (entry?.At("members")?.Members() ?? []).Select(m => KeyValuePair.Create(m.Name, entry!.At("members")!.Text(m.Name) ?? ""))]);
    }

    private static int StatusOf(AnswerCondition condition, string status, DocumentPlace? entry)
    {
        if (entry?.At("status")?.Value is JsonValue said && said.TryGetValue<int>(out var chosen))
        {
            return chosen;
        }

        return int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var exact) ? exact : condition.Status;
    }

    private JsonNode? Example(string status, DocumentPlace response, DocumentPlace content, string? name)
    {
        var examples = OperationDocument.Examples(content);
        var found = name is null ? examples.Count == 0 ? null : examples[0] : examples.FirstOrDefault(e => e.Name == name);
        if (found is not null)
        {
            return found.Value;
        }

        throw new DocumentException(name is null
            ? $"{content.Name}: the response {status} of {_operation.Id} has a body and no example; write \"examples\" beside its "
                + "\"schema\", each with "
                + "\"value\" or \"externalValue\""
            : $"{response.Name}: the response {status} of {_operation.Id} has no example '{name}'; write it, or name another one in x-when");
    }
}
