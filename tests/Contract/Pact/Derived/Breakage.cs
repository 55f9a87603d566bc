using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Models.Http;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>One way in which a provider can break its contract.</summary>
/// <param name="Name">What it does wrong.</param>
/// <param name="Change">Does it to an answer, or leaves the answer if it has nothing of the kind.</param>
internal sealed record Breakage(string Name, Func<StandInResponse, StandInResponse> Change)
{
    // Every provider can do these.
    private static readonly IReadOnlyList<Breakage> Common =
    [
        new("no Content-Type", MediaType(null)),
        new("another media type", MediaType("text/plain")),
        new("another status", static answer => answer with { StatusCode = answer.StatusCode == 200 ? 202 : 200 }),
        new("an empty body", static answer => answer with { Body = default }),
        new("half of the body", static answer => IsText(answer) ? answer : answer with { Body = answer.Body[..(answer.Body.Length / 2)] }),
        new("an array in place of the object", Json(static body => new JsonArray(body))),
        new("one object too many around the body", Json(static body => new JsonObject { ["result"] = body })),
        new("null in place of the object", static answer =>
            answer.Body.IsEmpty || IsText(answer) ? answer : answer with { Body = "null"u8.ToArray() }),
    ];

    /// <summary>
    /// The ways of a provider: those that every one has, and for each member of its answers that it is missing, or of another kind.
    /// </summary>
    /// <param name="bodies">Bodies that the provider answers with.</param>
    public static IEnumerable<Breakage> Of(IEnumerable<JsonNode> bodies)
    {
        string[][] members = [.. bodies.SelectMany(Members).DistinctBy(path => string.Join('/', path))];
        return
        [
            .. Common,
            .. members.Select(path => new Breakage($"without {string.Join('/', path)}", Member(path, static _ => null))),
            .. members.Select(path => new Breakage($"{string.Join('/', path)} of another kind", Member(path, OfAnotherKind))),
        ];
    }

    /// <summary>The body of an answer as JSON; null if it has none, or is a text, of which any other is as good.</summary>
    public static JsonNode? BodyOf(StandInResponse answer) => answer.Body.IsEmpty || IsText(answer) ? null : JsonNode.Parse(answer.Body.Span);

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Behind arrays Pact asks for one item at least, and our readers know the rest.
    private static IEnumerable<string[]> Members(JsonNode body) => body is not JsonObject found
        ? []
        : found.SelectMany(m => (m.Value is null ? [] : Members(m.Value)).Select(below => (string[])[m.Key, .. below]).Append([m.Key]));

    private static bool IsText(StandInResponse answer) =>
        answer.Headers.Any(field => field.Name == "Content-Type" && field.Value.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    private static JsonNode OfAnotherKind(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => 4711,
        JsonValueKind.Array => new JsonObject { ["0"] = 1 },
        _ => "of another kind",
    };

    private static Func<StandInResponse, StandInResponse> Json(Func<JsonNode, JsonNode> change) => answer =>
    {
        if (BodyOf(answer) is not { } body)
        {
            return answer;
        }

        // What stays as it was keeps its bytes: they would be written with other escapes.
        var changed = change(body);
        return JsonNode.DeepEquals(changed, BodyOf(answer))
            ? answer
            : answer with { Body = JsonSerializer.SerializeToUtf8Bytes(changed) };
    };

    private static Func<StandInResponse, StandInResponse> Member(string[] path, Func<JsonNode, JsonNode?> change) => Json(body =>
    {
        var owner = path[..^1].Aggregate((JsonNode?)body, (parent, name) => (parent as JsonObject)?[name]);
        if (owner is JsonObject found && found[path[^1]] is { } value)
        {
            found.Remove(path[^1]);
            if (change(value) is { } other)
            {
                found[path[^1]] = other;
            }
        }

        return body;
    });

    private static Func<StandInResponse, StandInResponse> MediaType(string? mediaType) => answer => answer with
    {
        Headers = [.. answer.Headers
            .Where(field => field.Name != "Content-Type" || mediaType is not null)
            .Select(field => field.Name == "Content-Type" ? new HttpField(field.Name, IsText(answer) ? "application/json" : mediaType!) : field)],
    };
}
