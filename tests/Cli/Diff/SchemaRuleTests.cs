using AgentEvents.Cli.Diff;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>Each rule of schemas finds its example, and in the other direction what is right there.</summary>
public sealed class SchemaRuleTests
{
    // Few enough that each rule is asked about: they are members of one object, whose versions are compiled once.
    private const int Together = 12;

    private static readonly Example[] Examples =
    [
        new("""{"required":["a"]}""", """{"required":["a","b"]}""", "required-added", "required-removed"),
        new(
            """{"dependentRequired":{"a":["b"]}}""",
            """{"dependentRequired":{"a":["b","c"]}}""",
            "dependentRequired-added",
            "dependentRequired-removed"),
        new("""{"additionalProperties":false}""", """{"additionalProperties":false,"properties":{"a":{}}}""", "property-added", "property-removed"),
        new("""{"properties":{"a":{"type":"string"}}}""", "{}", "property-removed", "property-added", Receivers),
        new("{}", """{"properties":{"a":{"type":"string"}}}""", "property-added", "property-removed", Nobody),
        new(
            """{"additionalProperties":{"type":"integer"}}""",
            """{"additionalProperties":{"type":"integer"},"properties":{"a":{"type":"string"}}}""",
            "property-added",
            "property-removed",
            Both),
        new("""{"properties":{"a":{"type":"string"}}}""", """{"properties":{"a":{"type":["string","null"]}}}""", "type-widened", "type-narrowed"),
        new("""{"type":"number"}""", """{"type":"integer"}""", "type-narrowed", "type-widened"),
        new("""{"type":"string"}""", """{"type":"integer"}""", "type-changed", "type-changed"),
        new("{}", """{"type":"object"}""", "type-narrowed", "type-widened"),
        new("""{"enum":["a"]}""", """{"enum":["a","b"]}""", "enum-value-added", "enum-value-removed"),
        new("""{"enum":["a","b"]}""", """{"const":"a"}""", "enum-value-removed", "enum-value-added"),
        new("""{"const":"a"}""", """{"const":"b"}""", "const-changed", "const-changed"),
        new("""{"const":"a"}""", "{}", "const-removed", "const-added"),
        new("{}", """{"enum":["a"]}""", "enum-added", "enum-removed"),
        new("""{"x-extensible-enum":["a"]}""", """{"x-extensible-enum":["a","b"]}""", "known-value-added", "known-value-removed"),
        new("""{"pattern":"^a$"}""", """{"pattern":"^b$"}""", "pattern-changed", "pattern-changed"),
        new("""{"pattern":"^a"}""", """{"pattern":"^ab"}""", "pattern-changed", "pattern-changed", Senders),
        new("{}", """{"pattern":"^b$"}""", "pattern-added", "pattern-removed"),
        new("""{"format":"email"}""", "{}", "format-removed", "format-added"),
        new("""{"format":"date"}""", """{"format":"ipv4"}""", "format-changed", "format-changed"),
        new("""{"uniqueItems":false}""", """{"uniqueItems":true}""", "uniqueItems-added", "uniqueItems-removed"),
        new("{}", """{"multipleOf":2}""", "multipleOf-added", "multipleOf-removed"),
        new("""{"multipleOf":2}""", """{"multipleOf":3}""", "multipleOf-changed", "multipleOf-changed"),
        new("{}", """{"contains":{"type":"null"}}""", "contains-added", "contains-removed"),
        new("""{"contains":{"const":1}}""", """{"contains":{"const":2}}""", "contains-changed", "contains-changed"),
        new("{}", """{"not":{"type":"null"}}""", "not-added", "not-removed"),
        new("""{"not":{"minimum":1}}""", """{"not":{"minimum":2}}""", "not-changed", "not-changed", Receivers),
        new("{}", """{"oneOf":[{"minimum":1},{"maximum":0}]}""", "oneOf-added", "oneOf-removed"),
        new("{}", """{"anyOf":[{"minimum":5},{"maximum":0}]}""", "anyOf-added", "anyOf-removed"),
        new(
            """{"type":"integer","oneOf":[{"minimum":1},{"const":0},{"maximum":-9}]}""",
            """{"type":"integer","oneOf":[{"minimum":1},{"const":0}]}""",
            "oneOf-branch-removed",
            "oneOf-branch-added"),
        new(
            """{"anyOf":[{"minimum":9},{"multipleOf":2},{"maximum":-9}]}""",
            """{"anyOf":[{"minimum":9},{"multipleOf":2}]}""",
            "anyOf-branch-removed",
            "anyOf-branch-added"),
        new("""{"oneOf":[{"type":"string"}]}""", """{"oneOf":[{"type":"string"},{"type":"null"}]}""", "oneOf-branch-added", "oneOf-branch-removed"),
        new("""{"allOf":[{"minimum":1}]}""", """{"allOf":[{"minimum":1},{"maximum":9}]}""", "maximum-added", "maximum-removed"),
        new("""{"anyOf":[{"title":"A","minimum":1}]}""", """{"anyOf":[{"title":"A","minimum":2}]}""", "minimum-raised", "minimum-lowered"),
        new(
            """{"oneOf":[{"properties":{"t":{"const":"x"}}},{"type":"null"}]}""",
            """{"oneOf":[{"type":"null"},{"required":["n"],"properties":{"t":{"const":"x"}}}]}""",
            "required-added",
            "required-removed"),
        new("{}", """{"additionalProperties":false}""", "closed", "opened"),
        new("""{"additionalProperties":false}""", """{"additionalProperties":true}""", "opened", "closed"),
        new("""{"unevaluatedProperties":false}""", "{}", "opened", "closed"),
        new("""{"prefixItems":[true]}""", """{"prefixItems":[true,false]}""", "closed", "opened"),
        new("true", "false", "closed", "opened"),
        new("""{"items":{"type":"string"}}""", """{"items":{"type":"string","maxLength":3}}""", "maxLength-added", "maxLength-removed"),
        new(
            """{"if":{"minimum":1},"then":{"multipleOf":2}}""",
            """{"if":{"minimum":0},"then":{"multipleOf":2}}""",
            "if-changed",
            "if-changed",
            Senders),
        new("{}", """{"if":{"minimum":0},"then":{"multipleOf":2}}""", "multipleOf-added", "multipleOf-removed"),
        new("""{"description":"a"}""", """{"description":"b"}""", "remark-changed", "remark-changed"),
        new("""{"frobnicate":1}""", """{"frobnicate":2}""", "remark-changed", "remark-changed"),
        new("{}", """{"readOnly":true}""", "readOnly-added", "readOnly-removed"),
        new("{}", """{"writeOnly":true}""", "writeOnly-added", "writeOnly-removed"),
        .. KeywordChangeRules.Lower.Concat(KeywordChangeRules.Upper).SelectMany(Bounds),
    ];

    private static readonly Example[] OlderExamples =
    [
        new("{}", """{"dependencies":{"a":["b"]}}""", "dependencies-added", "dependencies-removed"),
        new("{}", """{"contentEncoding":"base64"}""", "contentEncoding-added", "contentEncoding-removed"),
        new("{}", """{"contentMediaType":"application/json"}""", "contentMediaType-added", "contentMediaType-removed"),
    ];

    // They show with a request or a response, with other dialects, or with luck.
    private static readonly string[] Elsewhere =
    [
        "schema-added", "schema-removed", "schema-undecided", "schema-narrowed", "schema-widened", "if-added", "if-removed", "oneOf-changed",
        "anyOf-changed", "contentMediaType-changed", "contentEncoding-changed", "dependencies-changed",
    ];

    private const string Nobody = "";
    private const string Senders = "senders";
    private const string Receivers = "receivers";
    private const string Both = "senders receivers";

    [Fact]
    public void EachRuleFindsItsExampleAndNothingElseInBothDirections()
    {
        var wrong = new List<string>();
        foreach (var together in Examples.Chunk(Together).Append(OlderExamples))
        {
            var dialect = together == OlderExamples ? "\"$schema\":\"http://json-schema.org/draft-07/schema#\"," : "";
            string Whole(Func<Example, string> of) =>
                $"{{{dialect}\"properties\":{{{string.Join(',', together.Select((e, i) => $"\"m{i}\":{of(e)}"))}}}}}";
            var (old, now) = (Whole(e => e.Old), Whole(e => e.New));
            Check(together, Versions.CompareSchemas(old, now), e => e.Forth, e => e.Breaks, wrong);
            Check(together, Versions.CompareSchemas(now, old), e => e.Back, e => null, wrong);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void EveryRuleHasAnExample() =>
        KeywordChangeRules.Ids.Except(Examples.Concat(OlderExamples).SelectMany(e => new[] { e.Forth, e.Back }))
            .ShouldBe(Elsewhere, ignoreOrder: true);

    private static void Check(
        Example[] examples,
        IReadOnlyList<SchemaChange> changes,
        Func<Example, string> rule,
        Func<Example, string?> breaks,
        List<string> wrong)
    {
        foreach (var (example, i) in examples.Select((e, i) => (e, i)))
        {
            var found = changes.Where(c => (c.Pointer + "/").StartsWith($"/properties/m{i}/", StringComparison.Ordinal)).ToArray();
            var direction = DiffRules.ById[rule(example)].Direction;
            var expected = breaks(example) ?? (direction switch
            {
                Direction.Narrower => Senders,
                Direction.Wider => Receivers,
                _ => null,
            });
            if (found is not [var only]
                || only.Rule != rule(example)
                || (expected is not null && expected != Told(only))
                || (only.BreaksSenders && only.SendersExample is null)
                || (only.BreaksReceivers && only.ReceiversExample is null))
            {
                wrong.Add(
                    $"{example}: {string.Join("; ", found.Select(c => $"{c.Pointer} {c.Rule} {Told(c)} {c.SendersExample} {c.ReceiversExample}"))}");
            }
        }
    }

    private static string Told(SchemaChange change) =>
        string.Join(' ', new[] { change.BreaksSenders ? Senders : "", change.BreaksReceivers ? Receivers : "" }.Where(w => w.Length > 0));

    private static Example[] Bounds(string keyword)
    {
        var contains = keyword.EndsWith("Contains", StringComparison.Ordinal) ? "\"contains\":{\"type\":\"null\"}," : "";
        string Of(int bound) => $"{{{contains}\"{keyword}\":{bound}}}";
        var none = contains.Length == 0 ? "{}" : $"{{{contains.TrimEnd(',')}}}";
        return
        [
            new(Of(2), Of(3), $"{keyword}-raised", $"{keyword}-lowered"),
            new(none, Of(3), $"{keyword}-added", $"{keyword}-removed"),
        ];
    }

    private sealed record Example(string Old, string New, string Forth, string Back, string? Breaks = null);
}
