using System.Text.Json;
using AgentEvents.Cli.Diff.OpenApi;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>
/// How a document is written makes no difference, and what goes over the wire does, wherever it is written. The cases are patches of
/// <see cref="ExampleDocument"/> in <c>same.json</c> and <c>different.json</c>.
/// </summary>
public sealed class OpenApiChangeTests
{
    private const string Required = """{"name":"q","in":"query","required":true}""";

    public static TheoryData<string, string, string> Same { get; } =
        [.. Cases("same.json").Select(c => (c("why"), Example(c("one")), Example(c("other"))))];

    public static TheoryData<string, string, string, string, string> Different { get; } =
        [.. Cases("different.json").Select(c => (c("why"), Example(c("old")), Example(c("new")), c("rule"), c("breaks")))];

    [Theory]
    [MemberData(nameof(Same))]
    public void WhatGoesOverTheWireAsBeforeIsNoChange(string why, string one, string other)
    {
        Versions.Compare(one, other).ShouldBeEmpty(why);
        Versions.Compare(other, one).ShouldBeEmpty(why);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void WhatStandsElsewhereCounts(string why, string old, string now, string rule, string breaks)
    {
        var change = Versions.Compare(old, now).FirstOrDefault(c => c.Rule == rule).ShouldNotBeNull(why);

        string[] broken =
        [
            .. new[]
            {
                change.BreaksSenders ? "senders" : "", change.BreaksReceivers ? "receivers" : "",
                change.BreaksClients ? "clients" : "", change.BreaksProviders ? "providers" : "",
            }.Where(word => word.Length > 0),
        ];
        string.Join(' ', broken).ShouldBe(breaks, why);
    }

    [Fact]
    public void AReferenceToAnotherFileIsFollowed() =>
        Versions.Compare(Example("{}"), Example(WithParameters("""[{"$ref":"shared.json#/q"}]""")), ("shared.json", $"{{\"q\":{Required}}}"))
            .ShouldHaveSingleItem().Rule.ShouldBe("required-parameter-added");

    [Theory]
    [InlineData("""[{"$ref":"#/components/parameters/gone"}]""")]
    [InlineData("""[{"$ref":"elsewhere.json#/q"}]""")]
    [InlineData("""[{"$ref":"#/paths/~1pets/post/parameters/0"}]""")]
    [InlineData("""["q"]""")]
    public void WhatCannotBeReadIsNeverPassedOver(string parameters) =>
        Should.Throw<CannotRunException>(() => Versions.Compare(Example("{}"), Example(WithParameters(parameters))))
            .Message.ShouldContain("/paths/~1pets/post/parameters/0");

    [Fact]
    public void TooManyAddressesAreNoCleanResult()
    {
        var variable = $"{{\"default\":\"0\",\"enum\":[{string.Join(',', Enumerable.Range(0, 200).Select(n => $"\"{n}\""))}]}}";
        var servers = $"{{\"servers\":[{{\"url\":\"https://{{a}}.{{b}}.example\",\"variables\":{{\"a\":{variable},\"b\":{variable}}}}}]}}";

        Should.Throw<CannotRunException>(() => Versions.Compare(Example("{}"), Example(servers)))
            .Message.ShouldContain("/servers: stands for more than 10,000");
    }

    [Fact]
    public void CallbacksThatLeadToEachOtherAreReadOnce()
    {
        const string Endless =
            """
            {
              "paths": { "/pets/{id}": { "get": { "callbacks": { "c": { "$ref": "#/components/callbacks/c" } } } } },
              "components": { "callbacks": { "c": { "{$url}": { "post": { "callbacks": { "c": { "$ref": "#/components/callbacks/c" } } } } } } }
            }
            """;

        Versions.Compare(Example("{}"), Example(Endless)).ShouldHaveSingleItem().Rule.ShouldBe("callback-added");
    }

    [Fact]
    public void WhatSeveralOperationsHaveFromOnePlaceIsOneChange()
    {
        static string Two(string components) => Example(MergePatch.Apply(
            """
            {
              "paths": {
                "/pets": { "post": { "parameters": [{ "$ref": "#/components/parameters/q" }] } },
                "/pets/{id}": { "parameters": [{ "$ref": "#/components/parameters/q" }] }
              }
            }
            """,
            $"{{\"components\":{{\"parameters\":{{\"q\":{components}}}}}}}"));

        Versions.Compare(Two("""{"name":"q","in":"query"}"""), Two(Required)).ShouldHaveSingleItem().Message
            .ShouldBe("query parameter 'q' is required now (in POST /pets and one other operation)");
    }

    private static string WithParameters(string parameters) => $"{{\"paths\":{{\"/pets\":{{\"post\":{{\"parameters\":{parameters}}}}}}}}}";

    private static string Example(string patch) => MergePatch.Apply(ExampleDocument.Text, patch);

    private static IEnumerable<Func<string, string>> Cases(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Cli", "Diff", file)));
        return [.. cases.RootElement.EnumerateArray().Select(element =>
        {
            var members = element.EnumerateObject()
                .ToDictionary(m => m.Name, m => m.Value.ValueKind == JsonValueKind.String ? m.Value.GetString()! : m.Value.GetRawText());
            return (Func<string, string>)(name => members[name]);
        })];
    }
}
