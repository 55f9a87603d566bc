using System.Text;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>
/// Whatever a schema file holds, the generator gives code or a diagnostic with a place; an exception would take the user's build down.
/// </summary>
public sealed class HostileTextTests
{
    private const string Alphabet = "{}[]\",:\\/ \t\n0123456789-+.eEtrufalsn$#_~%\u0000\u0007\u007f\u0085\u2028\u202e\ud800\udc00\ufeff\uffffäß😀";

    // A run with a seed of its own is a long one.
    private static readonly int Rounds = Seed.IsGiven ? 1500 : 300;

    private static readonly string[] Tokens =
    [
        "\"$ref\":\"#\"", "\"$id\":\"x:\"", "\"$id\":\"\"", "\"$anchor\":\"a\"", "\"type\":[]", "\"enum\":[]", "\"const\":{}", "\"oneOf\":[{},{}]",
        "\"allOf\":[true]",
        "\"properties\":{\"\":{}}", "true", "false", "null", "{}", "[]", "1e999999999", "-0", "\"\\ud800\"", "\"$defs\":{}", "\"required\":[\"\"]",
        "\"$ref\":\"%\"",
        "\"$ref\":\"#/properties\"", "\"$ref\":\"http://[\"", "\"title\":\"\"", "\"pattern\":\"(\"", "\"maxLength\":1e400", "\"not\":{}",
        "\"x-dotnet-name\":\"\"",
    ];

    private const string EveryToken =
        """
        { "title": "A \u00e9\n\"b\" é", "type": [ "object", "null" ], "properties": { "to": { "type": "string", "minLength": 1e1 },
          "n": { "minimum": -0.5E-2, "deprecated": true }, "b": false, "x": { "const": null } }, "required": [ "to" ] }
        """;

    [Fact]
    public void ASchemaWithEveryKindOfTokenIsSound() => GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", EveryToken))
        .Diagnostics.Select(static d => d.Id).ShouldNotContain("AES0001");

    [Fact]
    public void ASchemaCutOffAnywhereIsADiagnosticAtAPlace()
    {
        for (var length = 0; length < EveryToken.Length; length++)
        {
            var run = GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", EveryToken[..length]));
            run.Diagnostics.ShouldHaveSingleItem($"cut off at {length}").Id.ShouldBe("AES0001");
        }
    }

    [Fact, Trait("Corpus", "Seeded")]
    public void RandomMutationsOfRealSchemasAreCodeOrDiagnostics()
    {
        var seed = Seed.Or(20240611);
        var random = new Random(seed);
        var schemas = Repository.Schemas.Where(static s => s.Name.StartsWith("sinch/", StringComparison.Ordinal)
            || s.Name.StartsWith("kaleyra/", StringComparison.Ordinal))
            .ToArray();
        var wellFormed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var schema = schemas[random.Next(schemas.Length)];
            var text = Mutate(schema.Text, random);
            try
            {
                var run = GeneratorRun.Survives(SchemaText.Verbatim(schema.Name, text));
                wellFormed += run.Diagnostics.All(static d => d.Id != "AES0001") ? 1 : 0;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"seed {seed}, round {round}, {schema.Name}:\n{text}", e);
            }
        }

        wellFormed.ShouldBeGreaterThan(Rounds / 15, "Mutations that are all malformed would only test the reader.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("nul")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("// comment\n{}")]
    [InlineData("{'a':1}")]
    [InlineData("{\"a\":01}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("[1,]")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\t\"")]
    public void WhatIsNoJsonIsOneDiagnostic(string text) =>
        GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", text)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0001");

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"not\":")]
    [InlineData("{\"properties\":{\"a\":")]
    public void NestingWithoutEndIsOneDiagnosticAndNoStackOverflow(string opening) =>
        GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", new StringBuilder().Insert(0, opening, 100_000).ToString()))
            .Diagnostics.ShouldHaveSingleItem().GetMessage(null).ShouldContain("nested more than");

    [Theory]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("[]")]
    public void AFileThatIsNoSchemaIsOneDiagnostic(string text) =>
        GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", text)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0004");

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("{}")]
    [InlineData("{\"$ref\":\"#\"}")]
    [InlineData("{\"allOf\":[{\"$ref\":\"#\"}]}")]
    [InlineData("{\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"$ref\":\"#/$defs/b\"},\"b\":{\"$ref\":\"#/$defs/a\"}}}")]
    [InlineData("{\"items\":{\"$ref\":\"#\"}}")]
    [InlineData("{\"additionalProperties\":{\"$ref\":\"#\"}}")]
    [InlineData("{\"prefixItems\":[{\"$ref\":\"#\"}],\"items\":false}")]
    [InlineData("{\"contentSchema\":{\"$ref\":\"#\"}}")]
    [InlineData(
        "{\"allOf\":[{\"$ref\":\"#/$defs/t\"}],\"properties\":{\"c\":{\"$ref\":\"#\"}},"
            + "\"$defs\":{\"t\":{\"properties\":{\"c\":{\"$ref\":\"#/$defs/t\"},\"v\":{\"type\":\"integer\"}}}}}")]
    public void OddSchemasAreCode(string text) =>
        StrictCompilation.Load(GeneratorRun.SucceedsWithRawValues(SchemaText.Verbatim("a.schema.json", text)));

    [Theory]
    [InlineData("{\"anyOf\":[{\"$ref\":\"#\"},{\"type\":\"string\"}]}")]
    [InlineData("{\"oneOf\":[{\"$ref\":\"#\"},{\"type\":\"string\"}]}")]
    [InlineData("{\"not\":{\"$ref\":\"#\"}}")]
    [InlineData("{\"if\":{\"$ref\":\"#\"},\"then\":false}")]
    public void ASchemaThatNoValidatorCouldEndIsOneDiagnostic(string text) =>
        GeneratorRun.Survives(SchemaText.Verbatim("a.schema.json", text)).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AES0012");

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(7))
            {
                case 0:
                    mutated.Remove(at, Math.Min(random.Next(1, 40), mutated.Length - at));
                    break;
                case 1:
                    mutated[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
                case 2:
                    mutated.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                    break;
                case 3:
                    // Two bytes of the same kind changed into one another keep the text well-formed more often than chance would.
                    Swap(mutated, random);
                    break;
                default:
                    InsertToken(mutated, random);
                    break;
            }
        }

        return mutated.ToString();
    }

    private static void Swap(StringBuilder text, Random random)
    {
        var words = System.Text.RegularExpressions.Regex.Matches(text.ToString(), "\"[^\"]*\"");
        if (words.Count > 1)
        {
            var (a, b) = (words[random.Next(words.Count)], words[random.Next(words.Count)]);
            text.Remove(a.Index, a.Length).Insert(a.Index, b.Value);
        }
    }

    private static void InsertToken(StringBuilder text, Random random)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => text[i] is '{' or '[').ToArray();
        if (places.Length > 0)
        {
            var place = places[random.Next(places.Length)];
            var token = Tokens[random.Next(Tokens.Length)];
            text.Insert(place + 1, token + (text.ToString(place + 1, text.Length - place - 1).TrimStart() is ['}' or ']', ..] ? "" : ","));
        }
    }
}
