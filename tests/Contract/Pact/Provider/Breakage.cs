using System.Text.Json;
using System.Text.Json.Nodes;
using AgentEvents.Models.Http;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Provider;

/// <summary>One way in which a provider can break its contract.</summary>
/// <param name="Provider">Name of the provider in its pact.</param>
/// <param name="Name">What it does wrong.</param>
/// <param name="Change">Does it to an answer, or leaves the answer if it has nothing of the kind.</param>
internal sealed record Breakage(string Provider, string Name, Func<StandInResponse, StandInResponse> Change)
{
    /// <summary>Whether Pact's rules still hold, so that it takes our reader to see it.</summary>
    public bool IsBeyondPact { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Provider}: {Name}";

    /// <summary>Changes the JSON of answers that have a body.</summary>
    /// <param name="change">Gets the body, which it may change, and returns what takes its place.</param>
    public static Func<StandInResponse, StandInResponse> Json(Func<JsonNode, JsonNode> change) => answer =>
    {
        if (answer.Body.IsEmpty)
        {
            return answer;
        }

        // What stays as it was keeps its bytes: they would be written with other escapes.
        var changed = change(JsonNode.Parse(answer.Body.Span)!);
        return JsonNode.DeepEquals(changed, JsonNode.Parse(answer.Body.Span))
            ? answer
            : answer with { Body = JsonSerializer.SerializeToUtf8Bytes(changed) };
    };

    /// <summary>Changes one member where it is.</summary>
    /// <param name="path">Names of members, with dots between them.</param>
    /// <param name="change">Gets the value and returns another; null takes the member away.</param>
    public static Func<StandInResponse, StandInResponse> Member(string path, Func<JsonNode?, JsonNode?> change) => Inside(path, (parent, name) =>
    {
        var (present, value) = (parent.ContainsKey(name), parent[name]);
        if (!present)
        {
            return;
        }

        if (change(value?.DeepClone()) is { } other)
        {
            parent[name] = other;
        }
        else
        {
            parent.Remove(name);
        }
    });

    /// <summary>Takes a member away.</summary>
    /// <param name="path">Names of members, with dots between them.</param>
    public static Func<StandInResponse, StandInResponse> Without(string path) => Member(path, static _ => null);

    /// <summary>Renames a member.</summary>
    /// <param name="path">Names of members, with dots between them.</param>
    /// <param name="other">The other name.</param>
    public static Func<StandInResponse, StandInResponse> Renamed(string path, string other) => Inside(path, (parent, name) =>
    {
        if (parent.Remove(name, out var value))
        {
            parent[other] = value;
        }
    });

    /// <summary>Answers with another status.</summary>
    /// <param name="from">The right one.</param>
    /// <param name="to">The other one.</param>
    public static Func<StandInResponse, StandInResponse> Status(int from, int to) =>
        answer => answer.StatusCode == from ? answer with { StatusCode = to } : answer;

    /// <summary>Answers with another media type, or without one.</summary>
    /// <param name="mediaType">The media type; null for none.</param>
    public static Func<StandInResponse, StandInResponse> MediaType(string? mediaType) => answer => answer with
    {
        Headers = [.. answer.Headers
            .Where(field => field.Name != "Content-Type" || mediaType is not null)
            .Select(field => field.Name == "Content-Type" ? new HttpField(field.Name, mediaType!) : field)],
    };

    private static Func<StandInResponse, StandInResponse> Inside(string path, Action<JsonObject, string> change) => Json(body =>
    {
        var names = path.Split('.');
        JsonNode? parent = body;
        foreach (var name in names[..^1])
        {
            parent = (parent as JsonObject)?[name];
        }

        if (parent is JsonObject found)
        {
            change(found, names[^1]);
        }

        return body;
    });
}
