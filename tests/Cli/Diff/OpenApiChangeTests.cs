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

    /// <summary>What stands where it does not belong, and the place that is told.</summary>
    public static TheoryData<string, string> Unreadable { get; } = new()
    {
        { """{"paths":[]}""", "/paths" },
        { """{"paths":{"/pets":{"post":[]}}}""", "/paths/~1pets/post" },
        { """{"paths":{"/cats":{"$ref":"#/components/pathItems/gone"}}}""", "/paths/~1cats" },
        { """{"paths":{"/cats":{"$ref":"#/paths/~1pets","get":{}}}}""", "/paths/~1cats" },
        { """{"webhooks":{"petAdded":"none"}}""", "/webhooks/petAdded" },
        { """{"paths":{"/pets":{"post":{"operationId":7}}}}""", "/paths/~1pets/post/operationId" },
        { """{"paths":{"/pets":{"post":{"deprecated":"yes"}}}}""", "/paths/~1pets/post/deprecated" },
        { """{"paths":{"/pets":{"parameters":{}}}}""", "/paths/~1pets/parameters" },
        { """{"paths":{"/pets":{"post":{"parameters":{}}}}}""", "/paths/~1pets/post/parameters" },
        { WithParameters("""[{"in":"query"}]"""), "/paths/~1pets/post/parameters/0/name" },
        { WithParameters("""[{"name":"q"}]"""), "/paths/~1pets/post/parameters/0/in" },
        { WithParameters("""[{"name":"q","in":"body"}]"""), "/paths/~1pets/post/parameters/0/in" },
        { WithParameters("""[{"name":"q","in":"query","required":"true"}]"""), "/paths/~1pets/post/parameters/0/required" },
        { WithParameters("""[{"name":"q","in":"query","style":1}]"""), "/paths/~1pets/post/parameters/0/style" },
        { WithParameters("""[{"name":"q","in":"query","explode":"no"}]"""), "/paths/~1pets/post/parameters/0/explode" },
        { WithParameters("""[{"name":"q","in":"query","schema":["string"]}]"""), "/paths/~1pets/post/parameters/0/schema" },
        { WithParameters("""[{"name":"q","in":"query","content":[]}]"""), "/paths/~1pets/post/parameters/0/content" },
        { """{"paths":{"/pets":{"post":{"requestBody":true}}}}""", "/paths/~1pets/post/requestBody" },
        { """{"paths":{"/pets":{"post":{"requestBody":{"required":1}}}}}""", "/paths/~1pets/post/requestBody/required" },
        { """{"paths":{"/pets":{"post":{"requestBody":{"content":[]}}}}}""", "/paths/~1pets/post/requestBody/content" },
        { WithBody("""{"type":"object","properties":[]}"""), "/paths/~1pets/post/requestBody/content/application~1json/schema" },
        { WithBody("""{"$ref":"#/components/schemas/gone"}"""), "/paths/~1pets/post/requestBody/content/application~1json/schema" },
        { WithBody("""{"$ref":"#/components/schemas/bad"}"""), "/components/schemas/bad" },
        {
            WithBody("""{"properties":{"a":{"$ref":"#/components/schemas/bad"}}}"""),
            "/paths/~1pets/post/requestBody/content/application~1json/schema"
        },
        { """{"paths":{"/pets":{"post":{"responses":[]}}}}""", "/paths/~1pets/post/responses" },
        { """{"paths":{"/pets":{"post":{"responses":{"201":"Added."}}}}}""", "/paths/~1pets/post/responses/201" },
        { """{"paths":{"/pets":{"post":{"responses":{"201":{"$ref":"#/components/responses/gone"}}}}}}""", "/paths/~1pets/post/responses/201" },
        { """{"paths":{"/pets":{"post":{"responses":{"201":{"headers":{"ETag":1}}}}}}}""", "/paths/~1pets/post/responses/201/headers/ETag" },
        { """{"paths":{"/pets":{"post":{"responses":{"201":{"content":{"a/b":0}}}}}}}""", "/paths/~1pets/post/responses/201/content/a~1b" },
        { """{"paths":{"/pets":{"post":{"callbacks":{"added":"none"}}}}}""", "/paths/~1pets/post/callbacks/added" },
        { """{"security":{"token":[]}}""", "/security" },
        { """{"security":["token"]}""", "/security/0" },
        { """{"security":[{"token":"read"}]}""", "/security/0/token" },
        { """{"security":[{"login":[1]}]}""", "/security/0/login" },
        { """{"security":[{"tokn":[]}]}""", "/security" },
        { """{"servers":{"url":"https://pets.example"}}""", "/servers" },
        { """{"servers":[{}]}""", "/servers/0/url" },
        { """{"servers":[{"url":"https://{a}.example","variables":{"a":{}}}]}""", "/servers/0/variables/a/default" },
        { """{"servers":[{"url":"https://{a}.example","variables":{"a":{"default":"b","enum":[1]}}}]}""", "/servers/0/variables/a/enum" },
        { """{"components":{"securitySchemes":{"token":{"type":1}}}}""", "/components/securitySchemes/token/type" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void NoPlaceThatCannotBeReadIsSilent(string patch, string place)
    {
        const string Components = """{"components":{"schemas":{"bad":{"type":"object","required":"a"}}}}""";
        var now = MergePatch.Apply(Example(patch), Components);

        Should.Throw<CannotRunException>(() => Versions.Compare(Example("{}"), now)).Message.ShouldContain(place);
        Should.Throw<CannotRunException>(() => Versions.Compare(now, Example("{}"))).Message.ShouldContain(place);
    }

    [Fact]
    public void WhatNobodyUsesNeedNotBeReadable() =>
        Versions.Compare(Example("{}"), Example("""{"components":{"schemas":{"bad":{"type":"strin"}}}}""")).ShouldBeEmpty();

    [Fact]
    public void ASchemaThatCannotBeReadDoesNotHideTheOtherChanges()
    {
        using var folder = new TemporaryFolder();
        var old = folder.Write("old.json", Example(WithBody("""{"type":"strin"}""")));
        var now = folder.Write("new.json", MergePatch.Apply(Example(WithBody("""{"type":"sting"}""")), """{"paths":{"/pets/{id}":null}}"""));

        var run = Tool.Run("diff", old, now);

        run.ExitCode.ShouldBe(2);
        run.OutputLines.ShouldContain(line => line.Contains("operation-removed", StringComparison.Ordinal));
        run.OutputLines.ShouldContain(line => line.StartsWith("not compared: ", StringComparison.Ordinal));
        Tool.Run("diff", old, old).ExitCode.ShouldBe(0);
    }

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

    private static string WithBody(string schema) =>
        $"{{\"paths\":{{\"/pets\":{{\"post\":{{\"requestBody\":{{\"content\":{{\"application/json\":{{\"schema\":{schema}}}}}}}}}}}}}}}";

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
