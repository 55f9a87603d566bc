using AgentEvents.Cli.Tests.Fixture;
using AgentEvents.Cli.Yaml;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>OpenAPI documents and schemas in YAML 1.2 are compared as those in JSON are.</summary>
public sealed class YamlTests : IDisposable
{
    private const string Pets =
        """
        openapi: 3.1.0
        info: {title: Pets, version: "1"}
        paths:
          /pets:
            get:
              parameters:
                - name: limit
                  in: query
                  schema: {type: integer, maximum: 100}
              responses:
                200:
                  description: All of them.
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Scalars by the core schema of YAML 1.2.2, 10.3.2.</summary>
    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("", "null")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("'200'", "\"200\"")]
    [InlineData("200", "200")]
    [InlineData("+12", "12")]
    [InlineData("-019", "-19")]
    [InlineData("0o17", "15")]
    [InlineData("0xfF", "255")]
    [InlineData("0x8000000000000000", "9223372036854775808")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("2026-01-01", "\"2026-01-01\"")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-1.50e+3", "-1.50e+3")]
    [InlineData("1.0.0", "\"1.0.0\"")]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!int \"12\"", "12")]
    [InlineData("\"a\\tb\\u00e9\"", "\"a\\u0009b\u00e9\"")]
    public void AScalarIsWhatTheCoreSchemaSays(string yaml, string json) =>
        YamlText.ToJson($"a: {yaml}\n", "a.yaml").Trim().ShouldBe($"{{\"a\":{json}}}");

    [Theory]
    [InlineData("a: .inf", "line 1: JSON has no such value")]
    [InlineData("a: !!binary aGk=", "line 1: JSON has no such value")]
    [InlineData("a: !mine 1", "line 1: JSON has no such value")]
    [InlineData("a: 1\nb: 2\na: 3", "line 3: the member 'a' is there twice")]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x", "line 3: YAML 1.2 has no merge keys")]
    [InlineData("? [a]\n: 1", "line 1: the name of a member is no text")]
    [InlineData("a: *nobody", "line 1: ")]
    [InlineData("a: 1\n---\nb: 2", "line 2: it holds several documents")]
    [InlineData("a: [1", "is no YAML")]
    [InlineData("a: &x [*x]", "line 1: ")]
    [InlineData("", "is empty")]
    public void WhatJsonCannotSayIsALine(string yaml, string message) =>
        Should.Throw<CannotRunException>(() => YamlText.ToJson(yaml, "a.yaml")).Message.ShouldSatisfyAllConditions(
            m => m.ShouldStartWith("a.yaml: "),
            m => m.ShouldContain(message));

    [Fact]
    public void AliasesOfAliasesAreBounded()
    {
        var laughs = "a0: &a0 [1,1,1,1,1,1,1,1,1]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(n => $"a{n}: &a{n} [{string.Join(',', Enumerable.Repeat($"*a{n - 1}", 9))}]\n"));

        Should.Throw<CannotRunException>(() => YamlText.ToJson(laughs, "a.yaml")).Message.ShouldContain("aliases come to more than 1,000,000 values");
        Should.Throw<CannotRunException>(() => YamlText.ToJson(new string('[', 300) + new string(']', 300), "a.yaml")).Message
            .ShouldBe("a.yaml: line 1: it is nested more than 200 deep");
    }

    [Fact]
    public void AnAliasStandsForItsAnchorAndKeepsTheLinesBehindIt() =>
        YamlText.ToJson("a: &x\n  - 1\n  - b: 2\nc: *x\nd: 3\n", "a.yaml").TrimEnd()
            .ShouldBe("""
                {"a":[
                1,
                {"b":2}],
                "c":[1,{"b":2}],
                "d":3}
                """.ReplaceLineEndings("\n"));

    [Fact]
    public void AChangeHasItsLineInTheYaml()
    {
        _folder.Write("old/openapi.yaml", Pets);
        _folder.Write("new/openapi.yaml", Pets.Replace("maximum: 100", "maximum: 50", StringComparison.Ordinal));

        var run = Tool.Run("diff", "--report", "json", _folder.PathOf("old"), _folder.PathOf("new"));

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("\"maximum-lowered\"");
        run.Output.ShouldContain("\"line\": 9,");
    }

    [Fact]
    public void YamlAndJsonThatSayTheSameAreTheSame()
    {
        var yaml = _folder.Write("pets.yml", Pets);
        var json = _folder.Write("pets.json", YamlText.ToJson(Pets, "pets.yml"));

        Tool.Run("diff", yaml, json).OutputLines[0].ShouldStartWith("0 changes in 1 file");
    }

    [Fact]
    public void ReferencesIntoYamlAreFollowedAndOtherYamlIsLeftAlone()
    {
        const string Api = "openapi: 3.1.0\npaths:\n  /a:\n    post:\n      requestBody:\n        content:\n          application/json:\n"
            + "            schema: {$ref: 'parts/pet.yaml#/Pet'}\n      responses: {}\n";
        foreach (var (version, type) in new[] { ("old", "string"), ("new", "integer") })
        {
            _folder.Write($"{version}/api.yaml", Api);
            _folder.Write($"{version}/parts/pet.yaml", $"Pet: {{type: {type}}}\n");
            _folder.Write($"{version}/ci.yaml", "jobs: [*nobody]\n");
        }

        var run = Tool.Run("diff", _folder.PathOf("old"), _folder.PathOf("new"));

        run.ExitCode.ShouldBe(1);
        run.OutputLines[0].ShouldStartWith("api.yaml: POST /a ");
        run.OutputLines[0].ShouldContain("type-changed");
    }
}
