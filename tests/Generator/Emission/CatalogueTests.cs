using System.Reflection;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Catalogue;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>The catalogue of a project's schemas: one entry for each file, whatever its root is and whatever types are called.</summary>
public sealed class CatalogueTests
{
    [Theory]
    [InlineData("""{ "title": "Thing", "type": "object" }""", "{}")]
    [InlineData("""{ "title": "Thing", "type": "string", "enum": ["a", "b"] }""", "\"a\"")]
    [InlineData("""{ "title": "Thing", "type": "string" }""", "\"\"")]
    [InlineData("""{ "title": "Thing", "type": "integer" }""", "1")]
    [InlineData("""{ "title": "Thing", "type": "array", "items": { "type": "string" } }""", "[]")]
    [InlineData("""{ "title": "Thing", "oneOf": [{ "type": "object" }, { "type": "string" }] }""", "\"\"")]
    public void ARootOfAnyKindHasItsEntry(string schema, string document)
    {
        var entry = Entries(("a/b/thing.schema.json", schema)).Schemas.ShouldHaveSingleItem();
        entry.Name.ShouldBe("a/b/thing");
        entry.Validator.IsValid(System.Text.Encoding.UTF8.GetBytes(document)).ShouldBeTrue();
        entry.Validator.IsValid("[[]]"u8).ShouldBeFalse(schema.Contains("\"items\"", StringComparison.Ordinal) ? null : schema);
    }

    [Fact]
    public void ATypeOfItsNameKeepsIt() =>
        Entries(
            ("thing.schema.json", """{ "title": "SchemaCatalogue", "type": "object" }"""),
            "Acme.Events.SchemaCatalogue_").Schemas.ShouldHaveSingleItem().Name.ShouldBe("thing");

    [Fact]
    public void AProjectThatDoesNotAskForItHasNone() =>
        GeneratorRun.Succeeds(("thing.schema.json", """{ "title": "Thing", "type": "object" }"""))
            .Sources.ShouldAllBe(static source => !source.HintName.Contains("Catalogue", StringComparison.Ordinal));

    private static CatalogueEntries Entries(SchemaText schema, string type = "Acme.Events.SchemaCatalogue") =>
        (CatalogueEntries)StrictCompilation.Load(GeneratorRun.Choosing([schema], ("AgentEventsCatalogue", "true")))
            .GetType(type).ShouldNotBeNull()
            .GetProperty("Entries", BindingFlags.Public | BindingFlags.Static)!
            .GetValue(null)!;
}
