using AgentEvents.Cli.Diff;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>Schemas are judged by what they mean: in both directions, with a document that shows it.</summary>
public sealed class SchemaJudgeTests
{
    /// <summary>Old, new, and who is broken.</summary>
    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { """{"oneOf":[{"type":"integer"}]}""", """{"oneOf":[{"type":"integer"},{"minimum":5,"type":"integer"}]}""", "senders" },
        { """{"oneOf":[{"minimum":0},{"minimum":10}]}""", """{"oneOf":[{"minimum":0},{"minimum":20}]}""", "receivers" },
        { """{"not":{"oneOf":[{"const":5}]}}""", """{"not":{"oneOf":[{"const":5},{"const":5}]}}""", "receivers" },
        {
            """{"$defs":{"a":{"maxLength":1}},"not":{"$ref":"#/$defs/a"}}""",
            """{"$defs":{"a":{"maxLength":3}},"not":{"$ref":"#/$defs/a"}}""",
            "senders"
        },
        { """{"contains":{"type":"integer"}}""", """{"contains":{"type":"integer"},"minContains":0}""", "receivers" },
        { """{"contains":{"type":"integer"},"maxContains":1}""", """{"contains":{"type":"number"},"maxContains":1}""", "senders receivers" },
        {
            """{"additionalProperties":{"type":"integer"}}""",
            """{"additionalProperties":{"type":"integer"},"properties":{"x":{"type":"string"}}}""",
            "senders receivers"
        },
        {
            """{"properties":{"a":true},"unevaluatedProperties":false}""",
            """{"properties":{"a":true},"allOf":[{"properties":{"b":true}}],"unevaluatedProperties":false}""",
            "receivers"
        },
        { """{"properties":{"a":{"type":"string"}}}""", """{"$defs":{"s":{"type":"string"}},"properties":{"a":{"$ref":"#/$defs/s"}}}""", "" },
        { """{"allOf":[{"minimum":1},{"maximum":3}]}""", """{"minimum":1,"maximum":3}""", "" },
        { """{"type":"integer","minimum":1}""", """{"type":"integer","exclusiveMinimum":0}""", "" },
        { """{"anyOf":[{"type":"string"},{"type":"null"}]}""", """{"type":["null","string"]}""", "" },
        { """{"$defs":{"unused":{"minimum":1}}}""", """{"$defs":{"unused":{"minimum":2}}}""", "" },
        { "{}", """{"properties":{"a":{"type":"string"}}}""", "" },
        {
            """{"$defs":{"d":{"properties":{}}},"items":{"$ref":"#/$defs/d"}}""",
            """{"$defs":{"d":{"properties":{"a":{"type":"string"}}}},"items":{"$ref":"#/$defs/d"}}""",
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void WhoIsBrokenIsDecidedByMeaning(string old, string now, string broken)
    {
        var changes = Compare(old, now);

        var found = new[] { changes.Any(c => c.BreaksSenders) ? "senders" : "", changes.Any(c => c.BreaksReceivers) ? "receivers" : "" };
        string.Join(' ', found.Where(w => w.Length > 0)).ShouldBe(broken);
        changes.Where(c => c.BreaksSenders).ShouldAllBe(c => c.SendersExample != null);
        changes.Where(c => c.BreaksReceivers).ShouldAllBe(c => c.ReceiversExample != null);
        changes.ShouldAllBe(c => DiffRules.ById.ContainsKey(c.Rule));
    }

    [Fact]
    public void ACounterExampleIsSmall() => Compare("""{"type":["integer","string"]}""", """{"type":"string"}""")
        .ShouldHaveSingleItem().SendersReason.ShouldEndWith(", such as 0");

    [Fact]
    public void EachChangeHasACounterExampleOfItsOwn()
    {
        var changes = Compare(
            """{"properties":{"a":{"type":"string","maxLength":5},"b":{"type":"integer","minimum":1}},"required":["b"]}""",
            """{"properties":{"a":{"type":"string","maxLength":3},"b":{"type":"integer"}},"required":["a","b"]}""");

        changes.Single(c => c.Rule == "maxLength-lowered").SendersExample.ShouldBe("""{"a":"aaaa","b":1}""");
        changes.Single(c => c.Rule == "required-added").SendersExample.ShouldBe("""{"b":1}""");
        changes.Single(c => c.Rule == "minimum-removed").ReceiversExample.ShouldBe("""{"a":"","b":0}""");
        changes.Count.ShouldBe(3);
    }

    [Fact]
    public void EachValueThatIsGoneAndEachThatIsNewHasADocumentOfItsOwn()
    {
        var changes = Compare(
            """{"properties":{"a":{"enum":["x","y",1,null]}}}""",
            """{"properties":{"a":{"enum":["z",1,true]}}}""");

        changes.Where(c => c.Rule == "enum-value-removed").Select(c => c.SendersExample)
            .ShouldBe(["""{"a":"x"}""", """{"a":"y"}""", """{"a":null}"""], ignoreOrder: true);
        changes.Where(c => c.Rule == "enum-value-added").Select(c => c.ReceiversExample)
            .ShouldBe(["""{"a":"z"}""", """{"a":true}"""], ignoreOrder: true);
        changes.Count.ShouldBe(5);
    }

    [Fact]
    public void EachAlternativeThatIsGoneHasADocumentOfItsOwn() =>
        Compare("""{"oneOf":[{"type":"string"},{"type":"integer"},{"type":"null"}]}""", """{"type":"string"}""")
            .Select(c => (c.Rule, c.SendersExample)).ShouldBe([("oneOf-branch-removed", "null"), ("oneOf-branch-removed", "0")], ignoreOrder: true);

    [Fact]
    public void AChangeBelowAnAlternativeIsToldThere() =>
        Compare(
            """{"anyOf":[{"type":"object","required":["a"]},{"type":"object","required":["b"],"properties":{"b":{"maxLength":5}}}]}""",
            """{"anyOf":[{"type":"object","required":["a"]},{"type":"object","required":["b"],"properties":{"b":{"maxLength":4}}}]}""")
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                c => c.Rule.ShouldBe("maxLength-lowered"),
                c => c.Pointer.ShouldBe("/anyOf/1/properties/b/maxLength"));

    [Fact]
    public void ABoundOfAnotherKindBreaksNobody() => Compare("""{"type":"integer"}""", """{"type":"integer","minLength":3,"maximum":5}""")
        .ShouldHaveSingleItem().Rule.ShouldBe("maximum-added");

    [Fact]
    public void ARuleThatAnotherOneImpliesBreaksNobody() =>
        Compare("""{"type":"integer"}""", """{"type":"integer","minimum":3,"exclusiveMinimum":5}""")
            .ShouldHaveSingleItem().Rule.ShouldBe("exclusiveMinimum-added");

    /// <summary>Which document shows it may change with the engine, and the change is the same.</summary>
    [Fact]
    public void AFingerprintDoesNotDependOnTheCounterExample()
    {
        var change = new SchemaChange("schema-narrowed", "/a", "what was valid may be refused now", Direction.Narrower) { SendersExample = "1" };

        Fingerprint.Of("s", change with { SendersExample = "2" }).ShouldBe(Fingerprint.Of("s", change));
    }

    [Fact]
    public void TwoVersionsThatCannotBeReadAreNotSilent() =>
        Should.Throw<CannotRunException>(() => Compare("""{"$ref":"missing.json","title":"a"}""", """{"$ref":"missing.json","title":"b"}"""))
            .Message.ShouldContain("cannot be compared");

    private static IReadOnlyList<SchemaChange> Compare(string old, string now) => Versions.CompareSchemas(old, now);
}
