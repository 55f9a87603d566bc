using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>Metadata takes names of about a thousand bytes; a compiler says so in words that name no schema.</summary>
public sealed class NameLengthTests
{
    private static readonly string TooLong = new('a', 201);

    [Fact]
    public void AMemberMayHaveANameOfTwoHundredCharacters() => StrictCompilation.Load(GeneratorRun.Succeeds(
        SchemaText.Verbatim("a.schema.json", Member(new string('ä', 200)))));

    [Fact]
    public void ALongerOneIsAes0007() => GeneratorRun.Fails(
        [("a.schema.json", $$"""«{» "type": "object", "properties": { "{{TooLong}}": { "type": "string" } } }""")],
        new Expected("AES0007", TooLong, "/properties/" + TooLong));

    [Fact]
    public void AChosenNameThatIsLongerIsAes0007() => GeneratorRun.Fails(
        [(
            "a.schema.json",
            $$"""{ "type": "object", "$defs": { "b": «{» "type": "object", "x-dotnet-name": "{{TooLong}}", "properties": { "z": {} } } } }""")],
        new Expected("AES0007", TooLong, "/$defs/b"));

    [Fact]
    public void ANameThatLevelsMakeTooLongIsAes0007()
    {
        string outer = new('b', 120), inner = new('c', 120);
        var schema =
            $$"""{ "title": "A", "type": "object", "properties": { "{{outer}}": { "type": "object", "properties": { "{{inner}}": «{» "type": "object", "properties": { "z": {} } } } } } }""";
        GeneratorRun.Fails(
            [("a.schema.json", schema)],
            new Expected("AES0007", $"AB{outer[1..]}C{inner[1..]}", $"/properties/{outer}/properties/{inner}"));
    }

    [Fact]
    public void SomebodyElsesSchemaGetsShorterNames()
    {
        var schema = "{ \"type\": \"string\" }";
        for (var level = 0; level < 30; level++)
        {
            schema = $$"""{ "type": "object", "properties": { "{{new string('d', 60)}}": {{schema}} } }""";
        }

        StrictCompilation.Load(
            GeneratorRun.Succeeds(SchemaText.Verbatim("a.schema.json", $$"""{ "$schema": "{{Draft202012.Uri}}", {{schema[1..]}}""")));
    }

    private static string Member(string name) => $$"""{ "title": "A", "type": "object", "properties": { "{{name}}": { "type": "string" } } }""";
}
