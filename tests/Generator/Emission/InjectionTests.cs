using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>A schema is untrusted input: what it says may come out in a literal or a comment, and nowhere else.</summary>
public sealed class InjectionTests
{
    public static TheoryData<string> Payloads { get; } =
    [
        "\"; } public class Pwned { } //",
        "</summary>\n public class Pwned { } /// <summary>",
        "*/ public class Pwned { } /*",
        "\"\"\" ; public class Pwned { } \"\"\"",
        "\r\npublic class Pwned { }\r\n//",
        "\u2028public class Pwned { }\u2029\u0085public class Pwned { }",
        "{{Pwned}} {0} $\"{Pwned}\" @\"Pwned\"",
        "\u202e } { dewnP ssalc \u2066 \u0000 \u0007 😀 \ufeff ]]> <!-- & -->",
        "\\\"; public class Pwned { } \\u0022 \\",
        "#endif\n#pragma warning disable\nclass Pwned;",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void TextOfASchemaStaysText(string payload)
    {
        var quoted = System.Text.Json.JsonSerializer.Serialize(payload);
        var text = $$"""
            { "$id": "https://acme.example/x", "x-dotnet-name": "Message", "title": {{quoted}}, "description": {{quoted}}, "$comment": {{quoted}}, "default": {{quoted}}, "type": "object",
              "x-source": { "document": {{quoted}}, "section": {{quoted}} }, "x-erratum": { "reason": {{quoted}} }, "required": [ {{quoted}} ],
              "properties": {
                {{quoted}}: { "x-dotnet-name": "Odd", "type": "string", "description": {{quoted}}, "minLength": 1, "examples": [ {{quoted}} ] },
                "constant": { "const": {{quoted}} },
                "closed": { "enum": [ {{quoted}}, { {{quoted}}: {{quoted}} }, [ {{quoted}} ] ] },
                "open": «{» "not": { "const": {{quoted}} }, "description": {{quoted}} },
                "either": { "oneOf": [
                  { "title": "one", "type": "object", "required": [ "k" ], "properties": { "k": { "const": {{quoted}} } } },
                  { "title": "two", "type": "object", "required": [ "k" ], "properties": { "k": { "const": "x" } } } ] } } }
            """;
        var run = GeneratorRun.Fails(
            [("a.schema.json", text)],
            new Expected("AES0015", "/properties/open", "it does not say with 'type' of what kind it is"));
        StrictCompilation.Load(run);
        var trees = StrictCompilation.Of(run).SyntaxTrees.Select(static t => t.GetRoot(TestContext.Current.CancellationToken)).ToArray();
        trees.SelectMany(static t => t.DescendantTokens(descendIntoTrivia: false))
            .Where(static t => t.IsKind(SyntaxKind.IdentifierToken))
            .Select(static t => t.ValueText)
            .ShouldNotContain("Pwned");
        trees.SelectMany(static t => t.DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            .Select(static t => t.Identifier.ValueText)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ShouldBe(
            [
                "Message", "MessageChecks", "MessageClosed", "MessageClosedList", "MessageClosedObject", "MessageClosedText", "MessageEither",
                "MessageEitherOne", "MessageEitherTwo",
            ]);
    }

    [Fact]
    public void SizeIsNoTrap()
    {
        var members = string.Join(", ", Enumerable.Range(0, 500).Select(static i => $"\"member_{i}\": {{ \"type\": \"string\" }}"));
        var deep = string.Concat(Enumerable.Repeat("{ \"type\": \"object\", \"properties\": { \"d\": ", 40))
            + "true"
            + string.Concat(Enumerable.Repeat(" } }", 40));
        StrictCompilation.Load(GeneratorRun.Succeeds(
            SchemaText.Verbatim(
                "many.schema.json",
                $$"""{ "type": "object", "required": [ "member_0", "member_499" ], "properties": { {{members}} } }"""),
            SchemaText.Verbatim("deep.schema.json", deep),
            SchemaText.Verbatim(
                "self.schema.json",
                """{ "type": "object", "properties": { "next": { "$ref": "#" }, "many": { "type": "array", "items": { "$ref": "#" } }, "other": { "$ref": "mutual.schema.json" } } }"""),
            SchemaText.Verbatim("mutual.schema.json", """{ "type": "object", "properties": { "back": { "$ref": "self.schema.json" } } }""")));
    }
}
