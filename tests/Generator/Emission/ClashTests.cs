using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>Names that meet: where two are really one it is a diagnostic, everywhere else both compile.</summary>
public sealed class ClashTests
{
    [Fact]
    public void MembersThatDifferInCaseOnlyAreTwo() => Compiles(
        ("a.schema.json", """{ "type": "object", "properties": { "id_def": {}, "iddef": {} } }"""));

    /// <summary>The compiler would take the second generated file for the first one: names of files have no case.</summary>
    [Fact]
    public void TypesThatDifferInCaseOnlyAreTwo() => Compiles(
        ("a.schema.json", """{ "type": "object", "$defs": { "id_def": { "type": "object" }, "iddef": { "type": "object" } } }"""),
        ("b.schema.json", """{ "type": "object", "$defs": { "IDdef": { "type": "object" } } }"""));

    [Fact]
    public void OneDefinitionNameInTwoNamespacesIsTwoTypes()
    {
        const string Text =
            """{ "title": "Event", "type": "object", "properties": { "part": { "$ref": "#/$defs/part" } }, "$defs": { "part": { "type": "object", "properties": { "x": {} } } } }""";
        Compiles(SchemaText.Verbatim("one/event.schema.json", Text), SchemaText.Verbatim("two/event.schema.json", Text));
    }

    [Theory]
    [InlineData("system")]
    [InlineData("system/text/json")]
    [InlineData("global")]
    [InlineData("agent-events/models")]
    [InlineData("acme/events")]
    [InlineData("string")]
    [InlineData("event")]
    [InlineData("1st/folder")]
    [InlineData("a b/ü")]
    public void AFolderMayHaveAnyName(string folder) => Compiles(
        (
            folder + "/a.schema.json",
            """{ "title": "Message", "type": "object", "properties": { "at": { "type": "string", "format": "date-time" }, "list": { "type": "array", "items": { "$ref": "b.schema.json" } } } }"""),
        (folder + "/b.schema.json", """{ "title": "Part", "type": "object", "properties": { "text": { "type": "string" } } }"""));

    [Theory]
    [InlineData("Acme.Text.System")]
    [InlineData("System")]
    [InlineData("System.Text")]
    [InlineData("AgentEvents")]
    [InlineData("AgentEvents.Models.Mine")]
    [InlineData("event.@class")]
    public void ANamespaceMayBeChosen(string chosen)
    {
        SchemaText schema = (
            "a.schema.json",
            $$"""«{» "x-dotnet-namespace": "{{chosen}}", "title": "Message", "type": "object", "properties": { "text": { "type": "string" } } }""");
        if (chosen.Contains('@', StringComparison.Ordinal))
        {
            GeneratorRun.Fails([schema], new Expected("AES0007", chosen, ""));
        }
        else
        {
            StrictCompilation.Load(GeneratorRun.Succeeds(SchemaText.Verbatim(schema.Name, schema.Text)));
        }
    }

    [Fact]
    public void ATypeCalledLikeANamespaceIsADiagnostic() => GeneratorRun.Fails(
        [
            ("a.schema.json", """«{» "title": "sinch", "type": "object" }"""),
            ("sinch/b.schema.json", """{ "title": "Message", "type": "object" }"""),
        ],
        new Expected("AES0005", "Acme.Events.Sinch", "namespace Acme.Events.Sinch", "file:///a.schema.json#"));

    /// <summary>The type would be found in place of the one that generated code means: one diagnostic, and nothing for the compiler to say.</summary>
    [Theory]
    [InlineData("System", "Uri")]
    [InlineData("System", "Text")]
    [InlineData("System.Uri", "Message")]
    [InlineData("AgentEvents", "Models")]
    [InlineData("AgentEvents.Models", "Timestamp")]
    [InlineData("AgentEvents.Models.Json", "Message")]
    public void ATypeThatGeneratedCodeRefersToIsNotTaken(string space, string name) => GeneratorRun.Fails(
        [("a.schema.json", $$"""«{» "x-dotnet-namespace": "{{space}}", "x-dotnet-name": "{{name}}", "type": "object" }""")],
        new Expected("AES0005", $"{space}.{name}", "a type that generated code refers to", "file:///a.schema.json#"));

    [Theory]
    [InlineData("System", "Version")]
    [InlineData("System", "Drawing")]
    [InlineData("System.Version", "Message")]
    public void ATypeOfTheFrameworkThatGeneratedCodeHasNoUseForMayBeTaken(string space, string name) => Compiles(
        (
            "a.schema.json",
            $$"""{ "x-dotnet-namespace": "{{space}}", "x-dotnet-name": "{{name}}", "type": "object", "properties": { "again": { "$ref": "#" } } }"""));

    [Fact]
    public void ATypeCalledLikeTheResolverOfTheRuntimeCompiles() =>
        Compiles(("a.schema.json", """{ "x-dotnet-name": "JsonModelResolver", "type": "object" }"""));

    [Fact]
    public void AMemberAndADecoderMayNotWantOneName() => GeneratorRun.Fails(
        [("a.schema.json", """
            «{» "title": "Push", "type": "object", "properties": {
                "data": { "type": "string", "contentMediaType": "application/json", "contentSchema": { "$ref": "#/$defs/inner" } },
                "try_decode_data": { "type": "string" } },
              "$defs": { "inner": { "type": "object", "properties": { "x": {} } } } }
            """)],
        new Expected("AES0006", "TryDecodeData", "Push", "data", "try_decode_data"));

    [Fact]
    public void NamesThatDifferInTheCaseOfTheirFirstLetterOnlyAreADiagnostic() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            """«{» "title": "M", "type": "object", "properties": { "a": { "x-dotnet-name": "text" }, "b": { "x-dotnet-name": "Text" } } }""")],
        new Expected("AES0006", "Text", "M", "a", "b"));

    [Fact]
    public void ANameChosenInSmallLettersCompiles() =>
        Compiles((
            "a.schema.json",
            """{ "x-dotnet-name": "lowercase", "type": "object", "properties": { "a": { "x-dotnet-name": "record", "type": "string" }, "b": { "x-dotnet-name": "_", "type": "string" } } }"""));

    [Fact]
    public void WhatIsCalledLikeTheValidatorsOfItsFileCompiles() => Compiles(
        (
            "a.schema.json",
            """{ "title": "Root", "type": "object", "properties": { "root_checks": { "type": "string", "minLength": 1 }, "rootChecks2": { "enum": [ "a", "b" ] } } }"""));

    [Fact]
    public void ADefinitionCalledLikeTheValidatorsOfItsFileCompiles() => Compiles(
        ("a.schema.json", """{ "title": "Root", "type": "object", "$defs": { "rootChecks": { "type": "object" } } }"""));

    private static void Compiles(params SchemaText[] schemas) =>
        StrictCompilation.Load(GeneratorRun.Succeeds(schemas));
}
