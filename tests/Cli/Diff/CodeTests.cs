using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>C# names that change are told under a heading of their own, and fail a comparison that asks for them.</summary>
public sealed class CodeTests : IDisposable
{
    private const string Old =
        """
        {"$id":"https://a.example/s.json","type":"object","properties":{"pet":{"$ref":"#/$defs/pet"}},
        "$defs":{"pet":{"type":"object","properties":{"name":{"type":"string"}},"additionalProperties":false}}}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ARenamedDefinitionBreaksNobodyOnTheWireAndEverybodyWhoCompiles()
    {
        var now = Old.Replace("pet\":{\"type\"", "animal\":{\"type\"", StringComparison.Ordinal)
            .Replace("$defs/pet", "$defs/animal", StringComparison.Ordinal);

        var run = Diff(Old, now, "--fail-on", "none");
        run.ExitCode.ShouldBe(0);
        run.OutputLines.ShouldContain("C# names: Schemas.Pet code-type-removed: is called Schemas.Animal now");
        run.OutputLines.ShouldContain(line => line.StartsWith("C# names: Schemas.S.Pet code-member-changed: was ", StringComparison.Ordinal));
        run.OutputLines[^1].ShouldEndWith(", 2 changes of C# names");
        Codes(now, Old).ShouldBe(["code-type-removed", "code-member-changed"]);
    }

    [Theory]
    [InlineData(
        "\"name\":{\"type\":\"string\"}",
        "\"name\":{\"type\":\"string\"},\"age\":{\"type\":\"integer\"}",
        "code-added",
        "code-member-removed")]
    [InlineData("\"name\":{\"type\":\"string\"}", "\"name\":{\"type\":\"boolean\"}", "code-member-changed", "code-member-changed")]
    [InlineData(
        "\"additionalProperties\":false",
        "\"additionalProperties\":false,\"required\":[\"name\"]",
        "code-member-changed",
        "code-member-changed")]
    [InlineData(
        "\"name\":{\"type\":\"string\"}",
        "\"name\":{\"type\":\"string\"},\"age\":{\"type\":\"integer\",\"x-dotnet-name\":\"Years\"}",
        "code-added",
        "code-member-removed")]
    [InlineData("{\"type\":\"string\"}", "{\"enum\":[\"a\",\"b\"]}", "code-added,code-member-changed", "code-type-removed,code-member-changed")]
    public void MembersAreComparedInBothDirections(string part, string other, string forth, string back)
    {
        var now = Old.Replace(part, other, StringComparison.Ordinal);

        string.Join(',', Codes(Old, now)).ShouldBe(forth);
        string.Join(',', Codes(now, Old)).ShouldBe(back);
    }

    [Fact]
    public void ARequiredMemberBreaksWhoMakesTheObject() =>
        Codes(Old, Old.Replace(
            "\"properties\":{\"name\":{\"type\":\"string\"}}",
            "\"required\":[\"age\"],\"properties\":{\"name\":{\"type\":\"string\"},\"age\":{\"type\":\"integer\"}}",
            StringComparison.Ordinal)).ShouldBe(["code-required-member-added"]);

    [Fact]
    public void AnotherKindOfTypeIsTold() =>
        Codes(
            """{"$defs":{"a":{"enum":["a","b"]}},"type":"object","properties":{"a":{"$ref":"#/$defs/a"}}}""",
            """{"$defs":{"a":{"type":"object","properties":{"b":{}}}},"type":"object","properties":{"a":{"$ref":"#/$defs/a"}}}""")
            .ShouldContain("code-type-changed");

    [Theory]
    [InlineData("\"type\":\"string\"", "\"type\":\"string\",\"description\":\"A name.\"")]
    [InlineData("\"type\":\"string\"", "\"type\":\"string\",\"maxLength\":9,\"minLength\":1")]
    public void WhatNoCodeHasToChangeForIsNotTold(string part, string other) =>
        Codes(Old, Old.Replace(part, other, StringComparison.Ordinal)).Where(rule => rule != "code-added").ShouldBeEmpty();

    [Fact]
    public void TheyFailOnlyAComparisonThatAsksForThem()
    {
        var now = Old.Replace("\"properties\":{\"pet\"", "\"x-dotnet-name\":\"Root\",\"properties\":{\"pet\"", StringComparison.Ordinal);

        Diff(Old, now).ExitCode.ShouldBe(0);
        Diff(Old, now, "--code").ExitCode.ShouldBe(1);
        Diff(Old, now, "--code", "--fail-on", "none").ExitCode.ShouldBe(0);
        Diff(Old, Old, "--code").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void NamesThatCannotBeComparedAreNoCleanResultForWhoAsks()
    {
        const string Broken = """{"type":"object","properties":{"a":{"$ref":"#/$defs/gone"}}}""";

        Diff(Broken, Broken.Replace("gone", "lost", StringComparison.Ordinal), "--fail-on", "none").Output
            .ShouldContain("C# names: code-not-compared: ");
        Diff(Broken, Broken.Replace("gone", "lost", StringComparison.Ordinal), "--code").ExitCode.ShouldBe(2);
    }

    private ToolRun Diff(string old, string now, params string[] options)
    {
        _folder.Write("old/s.schema.json", old);
        _folder.Write("new/s.schema.json", now);
        return Tool.Run(["diff", .. options, _folder.PathOf("old"), _folder.PathOf("new")]);
    }

    private IEnumerable<string> Codes(string old, string now) => Diff(old, now).OutputLines
        .Where(line => line.StartsWith("C# names: ", StringComparison.Ordinal))
        .Select(line => line.Split(": ")[1].Split(' ')[^1]);
}
