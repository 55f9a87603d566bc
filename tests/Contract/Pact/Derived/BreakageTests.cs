using System.Text.Json.Nodes;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.StandIn;

namespace AgentEvents.Contract.Pacts.Derived;

/// <summary>
/// A provider that breaks its contract in any of these ways is found out on every interaction: by Pact, or by what was generated on the same answer.
/// </summary>
[NeedsPactCore]
public sealed class BreakageTests
{
    public static TheoryData<string> Providers { get; } = [.. DerivedContracts.Providers];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task EveryAnswerThatIsBrokenIsCaughtAndNoOther(string provider)
    {
        var bodies = new List<JsonNode>();
        _ = await StandInRun.Of(provider, answer =>
        {
            if (!answer.Body.IsEmpty)
            {
                bodies.Add(JsonNode.Parse(answer.Body.Span)!);
            }

            return answer;
        });
        Breakage[] all = [.. Breakage.Of(bodies)];
        all.Length.ShouldBeGreaterThan(10);

        foreach (var breakage in all)
        {
            var run = await StandInRun.Of(provider, breakage.Change);

            run.Interactions.ShouldContain(interaction => interaction.IsChanged, breakage.Name);
            run.Interactions.Where(interaction => interaction.IsCaught != interaction.IsChanged)
                .Select(interaction => interaction.ToString())
                .ShouldBeEmpty($"{provider}, {breakage.Name}");
        }
    }

    /// <summary>What repeats the request must repeat this one; Pact's rules know the kind of a value alone.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnAnswerToAnotherRequestIsCaughtWhereTheDocumentSaysWhatRepeatsIt(string provider)
    {
        var echoed = DerivedContracts.Of(provider)
            .SelectMany(contract => contract.Operation.Responses)
            .SelectMany(response => response.Echoes)
            .Where(echo => echo.Values.Any(value => value.Contains("{/", StringComparison.Ordinal)))
            .Select(echo => echo.Location)
            .Distinct()
            .ToArray();
        foreach (var location in echoed)
        {
            Func<StandInResponse, StandInResponse> change = answer => answer.Body.IsEmpty ? answer : Another(answer, location.Split('/')[1..]);

            var run = await StandInRun.Of(provider, change);

            run.Interactions.ShouldContain(interaction => interaction.IsChanged, location);
            run.Interactions.Where(interaction => interaction.IsChanged && !interaction.IsCaught)
                .Select(interaction => interaction.ToString())
                .ShouldBeEmpty(location);
        }
    }

    private static StandInResponse Another(StandInResponse answer, string[] path)
    {
        var body = JsonNode.Parse(answer.Body.Span)!;
        var owner = path[..^1].Aggregate((JsonNode?)body, (parent, name) => (parent as JsonObject)?[name]) as JsonObject;
        if (owner?[path[^1]] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0)
        {
            return answer;
        }

        // The last character is another of its kind, so that no pattern is broken.
        owner[path[^1]] = text[..^1] + (text[^1] is '0' ? '1' : char.IsAsciiDigit(text[^1]) ? '0' : text[^1] is 'a' ? 'b' : 'a');
        return answer with { Body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body) };
    }
}
