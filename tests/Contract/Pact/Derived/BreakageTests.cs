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
        var answers = new List<StandInResponse>();
        _ = await StandInRun.Of(provider, answer =>
        {
            answers.Add(answer);
            return answer;
        });
        foreach (var breakage in Breakage.Of(answers.Select(Breakage.BodyOf).OfType<JsonNode>()))
        {
            // What a provider never answers with it cannot break: one without bodies has nothing but statuses.
            if (answers.All(answer => breakage.Change(answer).Equals(answer)))
            {
                continue;
            }

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
            Func<StandInResponse, StandInResponse> change = answer => Another(answer, location.Split('/')[1..]);

            var run = await StandInRun.Of(provider, change);

            run.Interactions.ShouldContain(interaction => interaction.IsChanged, location);
            run.Interactions.Where(interaction => interaction.IsChanged && !interaction.IsCaught)
                .Select(interaction => interaction.ToString())
                .ShouldBeEmpty(location);
        }
    }

    // The last character is another of its kind, so that no pattern is broken.
    private static string OtherText(string text) =>
        text[..^1] + (text[^1] is '0' ? '1' : char.IsAsciiDigit(text[^1]) ? '0' : text[^1] is 'a' ? 'b' : 'a');

    private static StandInResponse Another(StandInResponse answer, string[] path)
    {
        if (path.Length == 0 && !answer.Body.IsEmpty && Breakage.BodyOf(answer) is null)
        {
            return answer with { Body = System.Text.Encoding.UTF8.GetBytes(OtherText(System.Text.Encoding.UTF8.GetString(answer.Body.Span))) };
        }

        if (path.Length == 0 || Breakage.BodyOf(answer) is not { } body)
        {
            return answer;
        }

        var owner = path[..^1].Aggregate((JsonNode?)body, (parent, name) => (parent as JsonObject)?[name]) as JsonObject;
        if (owner?[path[^1]] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0)
        {
            return answer;
        }

        owner[path[^1]] = OtherText(text);
        return answer with { Body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body) };
    }
}
