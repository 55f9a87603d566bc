using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>Each diagnostic once: its id, its words, and its place, which is always inside something.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void APlaceIsALineAndAColumnOfTheSchemaFile()
    {
        var run = GeneratorRun.Fails(
            [("a/b.schema.json", "{\r\n\t\"title\": \"Ünï 😀\", \"type\": \"object\",\r\n  \"properties\": { \"é\": { «\"frob\"»: true } }\r\n}")],
            new Expected("AES0003", "frob", "/properties/é", "draft 2020-12 does not have it; a name that begins with x- is let through everywhere"));
        var place = run.Diagnostics.Single().Location.GetLineSpan();
        place.Path.ShouldBe("/work-tree/schemas/a/b.schema.json");
        (place.StartLinePosition.Line + 1).ShouldBe(3);
        (place.StartLinePosition.Character + 1).ShouldBe(26);
        (place.EndLinePosition.Character + 1).ShouldBe(32);
    }

    [Fact]
    public void MalformedJsonIsAes0001() => GeneratorRun.Fails(
        [("a.schema.json", """
            {
              "properties": {
                "to": { "type": "string" «]»
              }
            }
            """)],
        new Expected("AES0001", "A comma or '}' is expected here."));

    [Fact]
    public void AMemberThatIsThereTwiceIsAes0001() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "properties": { "to": { "minLength": 1, «"min\u004cength"»: 2 } } }
            """)],
        new Expected("AES0001", "The member \"minLength\" is there twice; parsers disagree about which one counts."));

    [Fact]
    public void ALoneSurrogateIsAes0001() => GeneratorRun.Fails(
        [("a.schema.json", """{ "properties": { "to": { "const": «"\ud83d"» } } }""")],
        new Expected("AES0001", "The string holds a surrogate without its partner, so it is no Unicode text."));

    [Fact]
    public void AFileThatEndsInTheMiddleIsAes0001AtItsEnd() => GeneratorRun.Fails(
        [("a.schema.json", "{ \"properties\": {\n  \"to\": «»")],
        new Expected("AES0001", "The file ends where a JSON value is expected."));

    [Fact]
    public void AReferenceThatLeadsNowhereIsAes0002() => GeneratorRun.Fails(
        [
            ("a.schema.json", """
                { "type": "object",
                  "properties": {
                    "file": { "$ref": «"missing.schema.json"» },
                    "place": { "$ref": «"b.schema.json#/$defs/missing"» },
                    "anchor": { "$ref": «"#missing"» },
                    "data": { "$ref": «"b.schema.json#/title"» },
                    "dynamic": { "$dynamicRef": «"#nobody"» } } }
                """),
            ("b.schema.json", """{ "title": "B", "type": "object", "$defs": { "there": { "type": "string" } } }"""),
        ],
        new Expected("AES0002", "missing.schema.json", "/properties/file"),
        new Expected("AES0002", "b.schema.json#/$defs/missing", "/properties/place"),
        new Expected("AES0002", "#missing", "/properties/anchor"),
        new Expected("AES0002", "b.schema.json#/title", "/properties/data"),
        new Expected("AES0002", "#nobody", "/properties/dynamic"));

    [Fact]
    public void AFileWithAProblemIsReportedOnceAndAllTypesAreThereForWhoUsesThem()
    {
        var run = GeneratorRun.Fails(
            [
                ("a.schema.json", """{ "type": "object", "properties": { "b": { "$ref": "b.schema.json" } } }"""),
                ("b.schema.json", """{ "type": "object", "properties": { "x": { «"frobnicate"»: 1 } } }"""),
                ("c.schema.json", """{ "type": "object", "properties": { "x": { "type": "string" } } }"""),
            ],
            new Expected(
                "AES0003",
                "frobnicate",
                "/properties/x",
                "draft 2020-12 does not have it; a name that begins with x- is let through everywhere"));
        run.Sources.Select(static s => s.HintName).Intersect(["Acme.Events.A.g.cs", "Acme.Events.B.g.cs", "Acme.Events.C.g.cs"]).Count().ShouldBe(3);
    }

    [Fact]
    public void AKeywordThatIsNotSupportedIsAes0003() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "$defs": { "inner": { "type": "array", "items": { «"typ"»: "string", "x-ours": 1 } } } }
            """)],
        new Expected("AES0003", "typ", "/$defs/inner/items", "draft 2020-12 does not have it; did you mean 'type'?"));

    [Fact]
    public void AFileThatOnlyOneOfTwoBranchesReachesIsLookedIntoAsWell() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "oneOf": [ { "type": "string", «"lenght"»: 3 }, { "not": { "anyOf": [ { «"nope"»: {} } ] } } ] }
            """)],
        new Expected("AES0003", "lenght", "/oneOf/0", "draft 2020-12 does not have it; a name that begins with x- is let through everywhere"),
        new Expected(
            "AES0003",
            "nope",
            "/oneOf/1/not/anyOf/0",
            "draft 2020-12 does not have it; a name that begins with x- is let through everywhere"));

    [Theory]
    [InlineData("type", "\"text\"", "it must be one or more of null, boolean, object, array, number, integer and string")]
    [InlineData("type", "[]", "it must be one or more of null, boolean, object, array, number, integer and string")]
    [InlineData("type", "3", "it must be one or more of null, boolean, object, array, number, integer and string")]
    [InlineData("enum", "\"a\"", "it must be an array")]
    [InlineData("minLength", "-1", "it must be a non-negative integer")]
    [InlineData("maxLength", "1.5", "it must be a non-negative integer")]
    [InlineData("minItems", "\"1\"", "it must be a non-negative integer")]
    [InlineData("maxProperties", "null", "it must be a non-negative integer")]
    [InlineData("pattern", "1", "it must be a regular expression in a string")]
    [InlineData("format", "true", "it must be the name of a format")]
    [InlineData("contentEncoding", "1", "it must be a string")]
    [InlineData("contentMediaType", "{}", "it must be a string")]
    [InlineData("minimum", "\"1\"", "it must be a number")]
    [InlineData("exclusiveMaximum", "true", "it must be a number")]
    [InlineData("properties", "[]", "it must be an object")]
    [InlineData("required", "\"a\"", "it must be an array of member names")]
    [InlineData("prefixItems", "[]", "it must be an array of at least one schema")]
    [InlineData("anyOf", "{}", "it must be an array of at least one schema")]
    [InlineData("oneOf", "[]", "it must be an array of at least one schema")]
    [InlineData("allOf", "[]", "it must be an array of at least one schema")]
    [InlineData("$ref", "1", "it must be a URI reference")]
    [InlineData("$dynamicRef", "{}", "it must be a URI reference")]
    [InlineData("$id", "1", "it must be a string")]
    [InlineData("$anchor", "1", "it must be a string")]
    [InlineData("$dynamicAnchor", "[]", "it must be a string")]
    [InlineData("$defs", "[]", "it must be an object")]
    [InlineData("title", "1", "it must be a string")]
    [InlineData("description", "[]", "it must be a string")]
    [InlineData("$comment", "{}", "it must be a string")]
    [InlineData("deprecated", "\"yes\"", "it must be true or false")]
    [InlineData("readOnly", "1", "it must be true or false")]
    [InlineData("writeOnly", "null", "it must be true or false")]
    [InlineData(
        "x-lifetime",
        "20",
        "it must be an object such as { \"seconds\": 20, \"approximate\": true, \"resetBy\": \"sending again\", \"endedBy\": \"a message\" }")]
    [InlineData(
        "x-lifetime",
        "\"20\"",
        "it must be an object such as { \"seconds\": 20, \"approximate\": true, \"resetBy\": \"sending again\", \"endedBy\": \"a message\" }")]
    [InlineData(
        "x-lifetime",
        "[]",
        "it must be an object such as { \"seconds\": 20, \"approximate\": true, \"resetBy\": \"sending again\", \"endedBy\": \"a message\" }")]
    [InlineData("x-lifetime", "{}", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"minutes\": 1 }", "it has no member 'minutes'; its members are seconds, approximate, resetBy, endedBy, x-source")]
    [InlineData("x-lifetime", "{ \"seconds\": 0 }", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"seconds\": -1 }", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"seconds\": 1e-8 }", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"seconds\": 1e400 }", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"seconds\": 31536001 }", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"seconds\": \"20\" }", "seconds must be a number of more than 0 and at most 31536000, a year")]
    [InlineData("x-lifetime", "{ \"seconds\": 20, \"approximate\": \"about\" }", "approximate must be true or false")]
    [InlineData("x-lifetime", "{ \"seconds\": 20, \"resetBy\": true }", "resetBy must be a string of at least one character")]
    [InlineData("x-lifetime", "{ \"seconds\": 20, \"endedBy\": \"\" }", "endedBy must be a string of at least one character")]
    [InlineData("x-lifetime", "{ \"seconds\": 20, \"x-source\": \"a page\" }", "x-source must be an object")]
    [InlineData("examples", "1", "it must be an array")]
    [InlineData("x-dotnet-name", "1", "it must be a string")]
    [InlineData("x-extensible-enum", "\"a\"", "it must be an array of strings")]
    public void AValueThatAKeywordCannotHaveIsAes0004(string keyword, string value, string expectation) => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ "type": "object", "properties": { "a": { {{System.Text.Json.JsonSerializer.Serialize(keyword)}}: «{{value}}» } } }""")],
        new Expected("AES0004", keyword, "/properties/a", expectation));

    [Theory]
    [InlineData("items", "1")]
    [InlineData("not", "\"a\"")]
    [InlineData("additionalProperties", "[]")]
    [InlineData("contentSchema", "null")]
    public void ASchemaThatIsNoneIsAes0004(string keyword, string value) => GeneratorRun.Fails(
        [("a.schema.json", $$"""{ "type": "object", "properties": { "a": { "{{keyword}}": «{{value}}» } } }""")],
        new Expected("AES0004", keyword, "/properties/a/" + keyword, "a schema is an object, true or false"));

    [Fact]
    public void AnIdWithAFragmentIsAes0004() => GeneratorRun.Fails(
        [("a.schema.json", """{ "type": "object", "properties": { "a": { "$id": «"b#c"», "type": "string" } } }""")],
        new Expected("AES0004", "$id", "/properties/a", "it must be a URI reference without a fragment"));

    [Fact]
    public void AnUnknownDialectIsAes0002() => GeneratorRun.Fails(
        [("a.schema.json", """{ "$schema": «"https://acme.example/nobody-knows"», "type": "object" }""")],
        new Expected("AES0002", "https://acme.example/nobody-knows", ""));

    [Fact]
    public void ASchemaThatAppliesItselfWithoutEndIsAes0012() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "$defs": { "endless": «{» "anyOf": [ { "$ref": "#/$defs/endless" }, { "type": "string" } ] } } }
            """)],
        new Expected("AES0012", "/$defs/endless", "applies itself to the same instance again"));

    [Fact]
    public void AnUnknownKeywordIsARemarkWhereTheDialectSaysSo() => GeneratorRun.Fails(
        [("a.schema.json", $$"""{ "$schema": "{{Draft202012.Uri}}", "type": "object", "properties": { "to": { «"msisdn"»: true } } }""")],
        new Expected("AES0013", "msisdn", "/properties/to", "draft 2020-12 does not have it; a name that begins with x- is let through everywhere"))
        .Sources.ShouldNotBeEmpty();

    [Fact]
    public void AMemberWithoutANameIsARemarkInADialectThatHasNoNames() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ "$schema": "{{Draft202012.Uri}}", "type": "object", "$defs": { "in": «{» "type": "object", "properties": { "$": {}, "b": {} } } } }""")],
        new Expected("AES0014", "$", "In", "no C# identifier can be made of its name"))
        .Sources.ShouldNotBeEmpty();

    [Fact]
    public void AMemberWhoseNameIsTakenIsARemarkInADialectThatHasNoNames() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ "$schema": "{{Draft202012.Uri}}", "type": "object", "$defs": { "in": «{» "type": "object", "properties": { "event_id": {}, "eventId": {} } } } }""")],
        new Expected("AES0014", "eventId", "In", "event_id is EventId already"))
        .Sources.ShouldNotBeEmpty();

    [Fact]
    public void TwoSchemasThatWantOneTypeNameAreAes0005AtTheSecond() => GeneratorRun.Fails(
        [
            ("a.schema.json", """{ "type": "object", "$defs": { "thing": { "x-dotnet-name": "Thing", "type": "object" } } }"""),
            ("b.schema.json", """
                {
                  "type": "object",
                  "$defs": {
                    "Thing": «{» "x-dotnet-name": "Thing", "type": "object" }
                  }
                }
                """),
        ],
        new Expected("AES0005", "Acme.Events.Thing", "file:///a.schema.json#/$defs/thing", "file:///b.schema.json#/$defs/Thing"));

    [Fact]
    public void TwoMembersThatWantOneNameAreAes0006AtTheirSchema() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "title": "Message", "type": "object", "$defs": {
              "inner": «{» "type": "object", "properties": { "event_id": {}, "eventId": {} } } } }
            """)],
        new Expected("AES0006", "EventId", "Inner", "event_id", "eventId"));

    [Fact]
    public void TwoEnumValuesThatWantOneNameAreAes0006() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "properties": { "state": «{» "enum": [ "IS_TYPING", "is-typing" ] } } }
            """)],
        new Expected("AES0006", "IsTyping", "AState", "IS_TYPING", "is-typing"));

    [Fact]
    public void ANameWithoutALetterIsAes0007() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "$defs": {
                "one": «{» "type": "object", "properties": { "😀/~": { "type": "string" } } },
                "two": { "type": "object", "properties": { "a": «{» "enum": [ "ok", "+1" ] } } },
                "1st": «{» "type": "object" } } }
            """)],
        new Expected("AES0007", "😀/~", "/$defs/one/properties/😀~1~0"),
        new Expected("AES0007", "+1", "/$defs/two/properties/a"),
        new Expected("AES0007", "1st", "/$defs/1st"));

    [Fact]
    public void AChosenNameThatIsNoIdentifierIsAes0007() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "properties": { "a": «{» "type": "object", "x-dotnet-name": "X { } class Y", "properties": { "z": {} } } } }
            """)],
        new Expected("AES0007", "X { } class Y", "/properties/a"));

    [Fact]
    public void APatternThatIsNoneIsAes0008() => GeneratorRun.Fails(
        [("a.schema.json", """{ "type": "object", "properties": { "to": { "type": "string", "pattern": «"^(abc]"» } } }""")],
        new Expected("AES0008", "pattern", "/properties/to", Patterns("^(abc]")));

    [Fact]
    public void AFormatThatIsNotKnownIsAes0009WhereTheDialectAssertsFormats() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ "$schema": "{{AgentEventsDialect.Uri}}", "type": "object", "properties": { "to": { "type": "string", "format": «"msisdn"» } } }""")],
        new Expected("AES0009", "msisdn", "/properties/to"));

    [Fact]
    public void AFormatIsARemarkWhereTheDialectSaysSo() =>
        GeneratorRun.Succeeds(("a.schema.json", $$"""{ "$schema": "{{Draft202012.Uri}}", "type": "string", "format": "msisdn" }"""));

    [Fact]
    public void TwoSchemasThatClaimOneIdAreAes0010() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "$defs": {
                "one": { "$id": "https://acme.example/one", "type": "string" },
                "two": «{ "$id": "https://acme.example/one", "type": "number" }» } }
            """)],
        new Expected("AES0010", "https://acme.example/one", "file:///a.schema.json#/$defs/one", "file:///a.schema.json#/$defs/two"));

    [Fact]
    public void TwoSchemasThatClaimOneAnchorAreAes0010() => GeneratorRun.Fails(
        [("a.schema.json", """
            { "type": "object", "$defs": { "one": { "$anchor": "here" }, "two": { "$anchor": «"here"» } } }
            """)],
        new Expected("AES0010", "#here", "file:///a.schema.json#/$defs/one", "file:///a.schema.json#/$defs/two"));

    [Fact]
    public void TwoFilesThatClaimOneIdAreAes0010InTheOneThatSeesBoth() => GeneratorRun.Fails(
        [
            ("a.schema.json", """{ "$id": "https://acme.example/same", "title": "A", "type": "object" }"""),
            ("b.schema.json", """«{ "$id": "https://acme.example/same", "title": "B", "type": "object" }»"""),
        ],
        new Expected("AES0010", "https://acme.example/same", "file:///a.schema.json#", "file:///b.schema.json#"));

    /// <summary>No schema may bring this about, so a document is made that reading never gives.</summary>
    [Fact]
    public void AFailureOfTheGeneratorItselfIsAes0011AndNoException()
    {
        var impossible = new SchemaDocument("a.schema.json", "file:///a.schema.json", "", null, null);
        var bound = SchemaPipeline.Bind(SchemaPipeline.Bundle([impossible], "Acme").Single());
        bound.Spec.ShouldBeNull();
        var problem = bound.Problems.ShouldHaveSingleItem();
        problem.Span.ShouldBe(new SourceSpan(0, 0));
        var diagnostic = ProblemDiagnostic.Of(problem, [impossible]);
        diagnostic.Id.ShouldBe("AES0011");
        diagnostic.Severity.ShouldBe(Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        diagnostic.GetMessage(null).ShouldStartWith("The generator failed on this schema: ");
    }

    private static string Patterns(string pattern) => Generator.Patterns.EcmaPattern.Compile(pattern).Error!.ToString();
}
