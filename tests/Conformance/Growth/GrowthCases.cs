using System.Globalization;

namespace AgentEvents.Conformance.Growth;

/// <summary>What a stranger would send to make each keyword slow. A keyword without a case fails a test.</summary>
internal static class GrowthCases
{
    private const string Numbered = """{"type": "object"}""";

    /// <summary>The cases.</summary>
    public static IReadOnlyList<GrowthCase> All { get; } =
        [.. Values(), .. Numbers(), .. Strings(), .. Objects(), .. Arrays(), .. Alternatives(), .. Recursion()];

    /// <summary>The cases without those in which schemas hold themselves, which come last.</summary>
    public static IReadOnlyList<GrowthCase> WithoutRecursion { get; } = [.. All.SkipLast(Recursion().Count())];

    private static string Name(int i) => "\"k" + i.ToString(CultureInfo.InvariantCulture) + "\"";

    private static string Member(int i) => Name(i) + ":" + i.ToString(CultureInfo.InvariantCulture);

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<GrowthCase> Values() =>
    [
        new("type", """{"type": "array", "items": {"type": "integer"}}""", n => GrowthCase.Items(n, Number)),
        new("type", """{"type": "array", "items": {"type": "string"}}""", n => GrowthCase.Items(n, Number)),
        new("enum", """{"enum": [[1, 2, 3], {"a": 1}, [[[1]]]]}""", n => GrowthCase.Items(n, Number)),
        new("enum", """{"enum": [[1, 2, 3], {"a": 1}]}""", n => GrowthCase.Members(n, Member)),
        new(
            "enum",
            """{"type": "array", "items": {"enum": ["a", "b", 1.0, [1], {"a": 1}]}}""",
            n => GrowthCase.Items(n, i => i % 2 == 0 ? "1e0" : "[1.0]")),
        new(
            "const",
            """{"const": {"a": [[[[1]]]], "b": {"c": null}}}""",
            n => "{\"b\":{\"c\":" + GrowthCase.Nested(n, "[", "1", "]") + "},\"a\":[]}"),
        new("const", """{"type": "array", "items": {"const": {"a": 1, "b": 2}}}""", n => GrowthCase.Items(n, _ => """{"b":2,"\u0061":1.0}""")),
    ];

    private static IEnumerable<GrowthCase> Numbers()
    {
        foreach (var (keyword, schema) in new[]
        {
            ("minimum", """{"type": "number", "minimum": 1.5}"""),
            ("maximum", """{"type": "number", "maximum": 12345678901234567890123}"""),
            ("exclusiveMinimum", """{"type": "number", "exclusiveMinimum": 0}"""),
            ("exclusiveMaximum", """{"type": "number", "exclusiveMaximum": 1e400}"""),
            ("multipleOf", """{"type": "number", "multipleOf": 0.001}"""),
            ("multipleOf", """{"type": "number", "multipleOf": 1234567890123456789012345678901}"""),
            ("const", """{"const": 1e1000}"""),
            ("type", """{"type": "integer"}"""),
        })
        {
            yield return new(keyword, schema, n => GrowthCase.Repeat("7", n));
            yield return new(keyword, schema, n => "0." + GrowthCase.Repeat("0", n) + "1");
            yield return new(keyword, schema, n => "1e" + GrowthCase.Repeat("9", n));
            yield return new(keyword, schema, n => "1" + GrowthCase.Repeat("0", n) + "e-" + GrowthCase.Repeat("0", n) + "5");
        }
    }

    private static IEnumerable<GrowthCase> Strings()
    {
        foreach (var keyword in new[] { "minLength", "maxLength" })
        {
            yield return new(keyword, $$"""{"type": "string", "{{keyword}}": 1000}""", n => GrowthCase.Text(n, "é"));
            yield return new(
                keyword,
                $$"""{"type": "array", "items": {"type": "string", "{{keyword}}": 3} }""",
                n => GrowthCase.Items(n, _ => "\"\\u00e9\\n\""));
        }

        foreach (var pattern in new[] { "^(a|aa)+$", "(x+x+)+y", "^a*b?a*c", "^(?=a)(a|aa)+$", "^(a+)\\\\1$" })
        {
            yield return new(
                "pattern",
                $$"""{"type": "array", "items": {"type": "string", "pattern": "{{pattern}}"} }""",
                n => GrowthCase.Items(n, _ => "\"aaaaaaaaaa\\u0062\""));
        }

        yield return new("pattern", """{"type": "string", "pattern": "^(a|aa)+$"}""", n => GrowthCase.Text(n, "a"));
        foreach (var keyword in new[] { "contentEncoding", "contentMediaType", "contentSchema" })
        {
            yield return new(
                keyword,
                """{"type": "array", "items": {"type": "string", "contentEncoding": "base64", "contentMediaType": "application/json", "contentSchema": {"title": "Inner", "type": "object", "properties": {"a": {"type": "string"}}}}}""",
                n => GrowthCase.Items(n, _ => "\"e30=\""));
        }
    }

    private static IEnumerable<GrowthCase> Objects()
    {
        foreach (var (keyword, schema) in new[]
        {
            ("properties", """{"type": "object", "properties": {"k1": {"type": "integer"}, "k2": {}}}"""),
            (
                "patternProperties",
                """{"type": "object", "patternProperties": {"^k": {"type": "integer"}, "1": {"type": "integer"}, "^(?=k)k": {}}}"""),
            ("additionalProperties", """{"type": "object", "additionalProperties": {"type": "string"}}"""),
            ("additionalProperties", """{"type": "object", "properties": {"a": {}}, "additionalProperties": false}"""),
            ("propertyNames", """{"type": "object", "propertyNames": {"maxLength": 3, "pattern": "^k[0-9]+$"}}"""),
            ("required", """{"type": "object", "required": ["a", "b", "c"]}"""),
            ("dependentRequired", """{"type": "object", "dependentRequired": {"k1": ["a", "k2"], "k3": ["b"]}}"""),
            ("dependentSchemas", """{"type": "object", "dependentSchemas": {"k1": {"required": ["a"]}, "zz": {"maxProperties": 3}}}"""),
            ("minProperties", """{"type": "object", "minProperties": 10}"""),
            ("maxProperties", """{"type": "object", "maxProperties": 10}"""),
            (
                "unevaluatedProperties",
                """{"type": "object", "anyOf": [{"properties": {"a": {}}, "required": ["a"]}, {"patternProperties": {"^k": {"type": "integer"}}}], "unevaluatedProperties": false}"""),
            (
                "unevaluatedProperties",
                """{"type": "object", "if": {"required": ["a"]}, "then": {"properties": {"k1": {}}}, "else": {"properties": {"k2": {}}}, "unevaluatedProperties": {"type": "string"}}"""),
            (
                "unevaluatedProperties",
                """{"type": "object", "dependentSchemas": {"k1": {"properties": {"k2": {}}}}, "unevaluatedProperties": {"type": "integer"}}"""),
        })
        {
            yield return new(keyword, schema, n => GrowthCase.Members(n, Member));
            yield return new(keyword, schema, n => GrowthCase.Members(n, Member, "\"k1\":1"));
            yield return new(keyword, schema, n => GrowthCase.Members(n, i => $"\"\\u006b{Number(i)}\":[{Number(i)}]"));
            yield return new(keyword, schema, n => GrowthCase.Members(n, _ => "\"k\":1"));
        }

        // Names that share their hash of a word, and one long name that everything stands under.
        yield return new("properties", Numbered, n => GrowthCase.Members(n, i => $"\"aaaaaaaa{i:x8}bbbbbbbb\":0"));
        yield return new(
            "properties",
            """{"additionalProperties": {"additionalProperties": {"type": "string"}}}""",
            n => $"{{{GrowthCase.Text(n / 2, "n")}:{GrowthCase.Members(n / 2, Member)}}}");
    }

    private static IEnumerable<GrowthCase> Arrays()
    {
        foreach (var (keyword, schema) in new[]
        {
            ("items", """{"type": "array", "items": {"type": "array", "items": {"type": "array"}}}"""),
            ("prefixItems", """{"type": "array", "prefixItems": [{"type": "string"}, {"type": "array"}], "items": {"type": "array"}}"""),
            ("minItems", """{"type": "array", "minItems": 2}"""),
            ("maxItems", """{"type": "array", "maxItems": 10}"""),
            ("contains", """{"type": "array", "contains": {"type": "array", "maxItems": 0}}"""),
            ("minContains", """{"type": "array", "contains": {"type": "array"}, "minContains": 10}"""),
            ("maxContains", """{"type": "array", "contains": {"type": "array"}, "maxContains": 5}"""),
            ("uniqueItems", """{"type": "array", "uniqueItems": true}"""),
            ("uniqueItems", """{"type": "array", "items": {"uniqueItems": true}}"""),
            (
                "unevaluatedItems",
                """{"type": "array", "anyOf": [{"prefixItems": [{"type": "string"}]}, {"contains": {"type": "array"}}, {"prefixItems": [{}, {}]}], "unevaluatedItems": false}"""),
            (
                "unevaluatedItems",
                """{"type": "array", "if": {"maxItems": 3}, "then": {"items": {}}, "else": {"prefixItems": [{}, {}]}, "unevaluatedItems": {"type": "string"}}"""),
        })
        {
            yield return new(keyword, schema, n => GrowthCase.Items(n, i => "[" + Number(i) + "]"));
            yield return new(keyword, schema, n => GrowthCase.Items(n, i => i % 2 == 0 ? "[1,[2],1e0]" : "\"1\"", "[1.0,[2.0],1]"));
            yield return new(keyword, schema, n => GrowthCase.Nested(n, "[", "{}", "]"));
        }

        yield return new("uniqueItems", """{"uniqueItems": true}""", n => GrowthCase.Items(n, Number));
        yield return new("uniqueItems", """{"uniqueItems": true}""", n => GrowthCase.Items(n, i => "1e" + Number(i)));
        yield return new("uniqueItems", """{"uniqueItems": true}""", n => GrowthCase.Items(n, i => $"{{\"b\":[1,2,3],\"a\":{Number(i)}}}"));
        yield return new(
            "uniqueItems",
            """{"uniqueItems": true}""",
            n => "[[" + GrowthCase.Repeat("1,", n / 2) + "1],[" + GrowthCase.Repeat("1,", n / 2) + "2]]");
    }

    private static IEnumerable<GrowthCase> Alternatives()
    {
        foreach (var (keyword, schema) in new[]
        {
            (
                "anyOf",
                """{"type": "array", "items": {"anyOf": [{"type": "integer", "minimum": 9}, {"type": "integer", "maximum": 4}, {"type": "array"}]}}"""),
            ("oneOf", """{"type": "array", "items": {"oneOf": [{"minimum": 9}, {"maximum": 4}, {"multipleOf": 3}]}}"""),
            ("not", """{"type": "array", "items": {"not": {"minimum": 5}}}"""),
            ("if", """{"type": "array", "items": {"if": {"minimum": 5}, "then": {"maximum": 7}, "else": {"minimum": 2}}}"""),
            ("then", """{"type": "array", "if": {"minItems": 5}, "then": {"items": {"minimum": 7}}}"""),
            ("else", """{"type": "array", "if": {"maxItems": 5}, "then": {}, "else": {"items": {"minimum": 7}}}"""),
            ("allOf", """{"type": "array", "allOf": [{"items": {"minimum": 7}}, {"items": {"maximum": 8}}, {"minItems": 3}]}"""),
            ("$ref", """{"type": "array", "items": {"$ref": "#/$defs/a"}, "$defs": {"a": {"minimum": 7}}}"""),
        })
        {
            yield return new(keyword, schema, n => GrowthCase.Items(n, Number));
            yield return new(keyword, schema, n => GrowthCase.Items(n, _ => "[\"a\"]"));
        }

        yield return new(
            "oneOf",
            """{"type": "array", "items": {"type": "object", "oneOf": [{"properties": {"t": {"const": "a"}}, "required": ["t"]}, {"properties": {"t": {"const": "b"}}, "required": ["t"]}]}}""",
            n => GrowthCase.Items(n, i => $"{{\"x\":[{{}}],\"t\":\"{(char)('a' + (i % 3))}\"}}"));
    }

    // Each level doubles the work unless verdicts are remembered.
    private static IEnumerable<GrowthCase> Recursion()
    {
        foreach (var (keyword, schema) in new[]
        {
            (
                "anyOf",
                """{"anyOf": [{"type": "array", "items": {"$ref": "#"}, "maxItems": 7}, {"type": "array", "items": {"$ref": "#"}}, {"type": "integer"}]}"""),
            ("anyOf", """{"anyOf": [{"type": "array", "items": {"$ref": "#"}, "minItems": 1}, {"type": "array", "items": {"$ref": "#"}}]}"""),
            (
                "oneOf",
                """{"oneOf": [{"type": "array", "items": {"$ref": "#"}, "contains": {"const": 0}}, {"type": "array", "items": {"$ref": "#"}, "maxItems": 1000000}, {"type": "integer"}]}"""),
            ("not", """{"not": {"type": "array", "contains": {"$ref": "#"}}, "items": {"$ref": "#"}}"""),
            ("if", """{"if": {"type": "array", "items": {"$ref": "#"}}, "then": {"items": {"$ref": "#"}}, "else": {"type": "integer"}}"""),
            ("contains", """{"contains": {"$ref": "#"}, "items": {"$ref": "#"}, "minContains": 0}"""),
            (
                "unevaluatedItems",
                """{"anyOf": [{"prefixItems": [{"$ref": "#"}]}, {"prefixItems": [{"$ref": "#"}]}], "unevaluatedItems": {"$ref": "#"}}"""),
            (
                "allOf",
                """{"allOf": [{"anyOf": [{"items": {"$ref": "#"}}, {"type": "integer"}]}, {"anyOf": [{"items": {"$ref": "#"}}, {"type": "string"}]}]}"""),
            (
                "$dynamicRef",
                """{"$dynamicAnchor": "node", "anyOf": [{"type": "array", "items": {"$dynamicRef": "#node"}}, {"type": "array", "items": {"$dynamicRef": "#node"}, "maxItems": 5}, {"type": "integer"}]}"""),
        })
        {
            yield return new(keyword, schema, n => GrowthCase.Nested(n, "[", "1", "]"));
            yield return new(keyword, schema, n => GrowthCase.Nested(n, "[", "\"\"", "]"));
        }

        foreach (var (keyword, schema) in new[]
        {
            ("patternProperties", """{"type": "object", "patternProperties": {"a": {"$ref": "#"}, "b": {"$ref": "#"}}}"""),
            (
                "dependentSchemas",
                """{"type": "object", "properties": {"ab": {"$ref": "#"}}, "dependentSchemas": {"ab": {"properties": {"ab": {"$ref": "#"}}}}}"""),
            (
                "unevaluatedProperties",
                """{"type": "object", "anyOf": [{"properties": {"ab": {"$ref": "#"}}}, {"properties": {"ab": {"$ref": "#"}, "x": {}}}], "unevaluatedProperties": {"$ref": "#"}}"""),
            (
                "propertyNames",
                """{"type": "object", "propertyNames": {"anyOf": [{"minLength": 1}, {"maxLength": 5}]}, "anyOf": [{"additionalProperties": {"$ref": "#"}}, {"additionalProperties": {"$ref": "#"}, "minProperties": 1}]}"""),
        })
        {
            yield return new(keyword, schema, n => "{\"ab\":" + GrowthCase.Nested(n, "{\"ab\":", "{}", "}") + "}");
            yield return new(
                keyword,
                schema,
                n => "{"
                    + string.Join(
                        ',',
                        Enumerable.Range(0, Math.Max(1, n / 310))
                            .Select(i => $"\"x{i}\":" + GrowthCase.Repeat("{\"ab\":", 240) + "1" + GrowthCase.Repeat("}", 40)))
                    + "}");
        }
    }
}
