using System.Reflection;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>Bounds and defaults are constants beside the member, and its documentation says all that the schema says.</summary>
public sealed class ConstantTests
{
    private const string Message = """
        { "title": "Message", "type": "object", "required": ["text"], "properties": {
            "text": { "type": "string", "minLength": 1, "maxLength": 160, "pattern": "^[^<]*$", "default": "hi" },
            "priority": { "type": "integer", "minimum": 1, "maximum": 9, "default": 5 },
            "size": { "type": "integer", "minimum": 0, "maximum": 9223372036854775807, "multipleOf": 8 },
            "ratio": { "type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.5, "default": 0.25 },
            "huge": { "type": "number", "maximum": 1e400 },
            "low": { "type": "integer", "minimum": -9223372036854775808, "maximum": 0 },
            "isUrgent": { "type": "boolean", "default": true },
            "tags": { "type": ["array", "null"], "minItems": 1, "maxItems": 10, "items": { "type": "string", "maxLength": 9 } },
            "labels": { "type": "object", "maxProperties": 3, "additionalProperties": { "type": "string" } },
            "colour": { "enum": ["red", "blue"], "default": "red" },
            "note": { "type": ["string", "null"], "default": null },
            "both": { "allOf": [ { "type": "string", "maxLength": 9, "minLength": 2 }, { "maxLength": 5 } ] },
            "plain": { "type": "string" } } }
        """;

    [Fact]
    public void EachBoundAndDefaultIsAConstantOfTheTypeThatItsMemberHas() => ConstantsOf(Message, "Message").ShouldBe(
    [
        "Int32 TextMinLength = 1", "Int32 TextMaxLength = 160", "String TextDefault = hi",
        "Int32 PriorityMinimum = 1", "Int32 PriorityMaximum = 9", "Int32 PriorityDefault = 5",
        "Int64 SizeMinimum = 0", "Int64 SizeMaximum = 9223372036854775807", "Int64 SizeMultipleOf = 8",
        "Int64 RatioExclusiveMinimum = 0", "Decimal RatioExclusiveMaximum = 0.5", "Decimal RatioDefault = 0.25",
        "Int64 LowMinimum = -9223372036854775808", "Int64 LowMaximum = 0",
        "Boolean IsUrgentDefault = True",
        "Int32 TagsMinItems = 1", "Int32 TagsMaxItems = 10", "Int32 LabelsMaxProperties = 3",
        "String ColourDefault = red", "Int32 BothMinLength = 2", "Int32 BothMaxLength = 5",
    ], ignoreOrder: true);

    [Theory]
    [InlineData("P:Acme.Events.Message.Text", "minLength 1, maxLength 160, pattern \"^[^&lt;]*$\", default \"hi\".")]
    [InlineData("P:Acme.Events.Message.Huge", "maximum 1e400.")]
    [InlineData("P:Acme.Events.Message.Note", "default null.")]
    [InlineData("P:Acme.Events.Message.Tags", "minItems 1, maxItems 10.")]
    public void TheDocumentationOfTheMemberSaysThemAll(string member, string sentence) =>
        DocumentationOf(Message, member).ShouldContain($"<para>{sentence}</para>");

    [Fact]
    public void AMemberWithoutBoundsHasNoSentence() => DocumentationOf(Message, "P:Acme.Events.Message.Plain").ShouldNotContain("<para>");

    [Fact]
    public void AConstantGivesWayToWhatIsThere() => ConstantsOf(
        """
            { "title": "TextDefault", "type": "object", "properties": {
                "text": { "type": "string", "minLength": 1, "maxLength": 160, "default": "x" },
                "text_max_length": { "type": "string" }, "get": { "type": "string", "maxLength": 1 },
                "foo": { "type": "integer", "exclusiveMinimum": 0, "maximum": 9 }, "foo_exclusive": { "type": "integer", "minimum": 0, "maximum": 9 } } }
            """,
        "TextDefault").ShouldBe(
        ["Int32 TextMinLength = 1", "Int32 GetMaxLength = 1", "Int32 FooExclusiveMinimum = 0", "Int32 FooMaximum = 9",
            "Int32 FooExclusiveMaximum = 9"]);

    [Fact]
    public void WhatAllCasesShareIsInTheBaseAlone()
    {
        const string union = """
            { "title": "Shape", "oneOf": [ { "$ref": "#/$defs/circle" }, { "$ref": "#/$defs/square" } ], "$defs": {
                "circle": { "type": "object", "required": ["kind", "name"], "properties": {
                    "kind": { "const": "circle" }, "name": { "type": "string", "maxLength": 9 }, "size": { "type": "integer", "exclusiveMinimum": 0, "maximum": 9 },
                    "code": { "type": "string", "minLength": 1 } } },
                "square": { "type": "object", "required": ["kind", "name"], "properties": {
                    "kind": { "const": "square" }, "name": { "type": "string", "maxLength": 9 }, "size": { "type": "integer", "exclusiveMinimum": 0, "maximum": 9 },
                    "code": { "type": "string", "minLength": 2 }, "sizeExclusive": { "type": "integer", "minimum": 1, "maximum": 2 } } } } }
            """;

        ConstantsOf(union, "Shape").ShouldBe(["Int32 NameMaxLength = 9", "Int32 SizeExclusiveMinimum = 0", "Int32 SizeMaximum = 9"]);
        ConstantsOf(union, "Circle").ShouldBeEmpty();
        ConstantsOf(union, "Square").ShouldBe(["Int32 SizeExclusiveMaximum = 2"]);
    }

    [Fact]
    public void ItemsOfATupleHaveConstantsToo() => ConstantsOf(
        """
            { "title": "Place", "type": "array",
              "prefixItems": [ { "title": "Latitude", "type": "number", "minimum": -90, "maximum": 90 }, { "type": "string", "maxLength": 2 } ] }
            """,
        "Place").ShouldBe(["Int64 LatitudeMinimum = -90", "Int64 LatitudeMaximum = 90", "Int32 Item2MaxLength = 2"]);

    [Fact]
    public void WhatIsDeprecatedIsObsoleteAndCompilesWithoutAWarning()
    {
        var assembly = StrictCompilation.Load(GeneratorRun.Succeeds(SchemaText.Verbatim("a.schema.json", """
            { "title": "Root", "type": "object", "required": ["must"], "properties": {
                "may": { "type": "string", "deprecated": true, "maxLength": 9, "default": "x" }, "must": { "type": "string", "deprecated": true },
                "old": { "$ref": "#/$defs/old" }, "colour": { "$ref": "#/$defs/colour" }, "either": { "$ref": "#/$defs/either" } },
              "$defs": {
                "old": { "type": "object", "deprecated": true, "properties": { "again": { "$ref": "#/$defs/old" } } },
                "colour": { "type": "string", "deprecated": true, "enum": ["red", "blue"] },
                "either": { "deprecated": true, "oneOf": [
                  { "title": "one", "deprecated": true, "type": "object", "required": ["k"], "properties": { "k": { "const": "a" }, "x": { "type": "string" } } },
                  { "title": "two", "type": "object", "required": ["k"], "properties": { "k": { "const": "b" }, "x": { "type": "string" } } } ] } } }
            """)));

        assembly.GetExportedTypes().Where(IsObsolete).Select(static type => type.Name)
            .ShouldBe(["Old", "Colour", "Either", "EitherOne"], ignoreOrder: true);
        var root = assembly.GetType("Acme.Events.Root", throwOnError: true)!;
        IsObsolete(root.GetProperty("May")!).ShouldBeTrue();

        // C# has no obsolete member that must be set (CS9042); its documentation says it.
        IsObsolete(root.GetProperty("Must")!).ShouldBeFalse();
    }

    [Fact]
    public void WhatIsReadOnlyOrWriteOnlyIsSaidInWords()
    {
        const string schema = """
            { "title": "Message", "type": "object", "properties": { "id": { "type": "string", "readOnly": true }, "pin": { "type": "string", "writeOnly": true } } }
            """;

        DocumentationOf(schema, "P:Acme.Events.Message.Id").ShouldContain("<para>Set by the provider only.</para>");
        DocumentationOf(schema, "P:Acme.Events.Message.Pin").ShouldContain("<para>Sent to the provider only, which never gives it back.</para>");
    }

    private static bool IsObsolete(MemberInfo member) => member.GetCustomAttribute<ObsoleteAttribute>() is not null;

    private static string[] ConstantsOf(string schema, string type) =>
    [
        .. StrictCompilation.Load(GeneratorRun.Succeeds(SchemaText.Verbatim("a.schema.json", schema)))
            .GetType("Acme.Events." + type, throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(static field => field.IsLiteral || field.FieldType == typeof(decimal))
            .Select(static field => FormattableString.Invariant($"{field.FieldType.Name} {field.Name} = {field.GetValue(null)}")),
    ];

    private static string DocumentationOf(string schema, string member) =>
        DocumentationCommentId.GetFirstSymbolForDeclarationId(
            member,
            StrictCompilation.Of(GeneratorRun.Succeeds(SchemaText.Verbatim("a.schema.json", schema))))
            .ShouldNotBeNull().GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!;
}
