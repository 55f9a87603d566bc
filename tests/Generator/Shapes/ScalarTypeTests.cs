using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models;
using AgentEvents.Models.Json;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>
/// What becomes of numbers and of text with a format: a type of .NET where every valid value fits, comes back with the same value and is refused
/// otherwise; text that is kept where a type of .NET would change it.
/// </summary>
public sealed class ScalarTypeTests
{
    private const string Ours = "\"$schema\": \"https://schemas.agentevents.example/dialect.schema.json\",";
    private const string Draft = "\"$schema\": \"https://json-schema.org/draft/2020-12/schema\",";

    private static readonly (string Name, string Value) Asserted = ("AgentEventsAssertFormats", "true");

    [Theory]
    [InlineData("integer", "int32", "Int32")]
    [InlineData("integer", "int64", "Int64")]
    [InlineData("number", "int32", "Int32")]
    [InlineData("number", "int64", "Int64")]
    [InlineData("number", "float", "Verbatim<Single>")]
    [InlineData("number", "double", "Verbatim<Double>")]
    [InlineData("integer", "double", "Verbatim<Double>")]
    [InlineData("number", "decimal", "Decimal")]
    [InlineData("string", "date", "DateOnly")]
    [InlineData("string", "time", "Verbatim<TimeOnly>")]
    [InlineData("string", "date-time", "Timestamp")]
    [InlineData("string", "uuid", "Verbatim<Guid>")]
    [InlineData("string", "uri", "Verbatim<Uri>")]
    [InlineData("string", "duration", "Verbatim<TimeSpan>")]
    public void WhereFormatsAssertTheyHaveTypesAndElsewhereTheyHaveNone(string type, string format, string expected)
    {
        LoadedModel.Of(One(Ours, type, format)).Shape.ShouldBe([$"V: {expected}"]);
        LoadedModel.Of(Chosen(One(Draft, type, format), Asserted), "Root").Shape.ShouldBe([$"V: {expected}"]);
        LoadedModel.Of(Chosen(One("", type, format), Asserted), "Root").Shape.ShouldBe([$"V: {expected}"]);

        var plain = LoadedModel.Of(One(Draft, type, format));
        plain.Shape.ShouldBe([type == "string" ? "V: String" : "V: JsonNumber"]);
        plain.ComesBack(type == "string" ? """{"v":"neither"}""" : """{"v":123456789012345678901234567890}""");
    }

    [Theory]
    [InlineData("int32", "2147483647", "-2147483648", "1.0", "1e2", "-0", "100e-2")]
    [InlineData("int64", "9223372036854775807", "-9223372036854775808", "1.0", "1e18", "-0.0e5")]
    [InlineData("decimal", "0.1", "1.10", "-0", "1e2", "79228162514264337593543950335", "0.0000000000000000000000000001")]
    [InlineData("decimal", "1.000000000000000000000000000000000")]
    [InlineData("double", "0.1", "-0", "1e2", "1.7976931348623157e308", "0.1000000000000000055511151231257827", "1e-400", "12345678901234567890")]
    [InlineData("float", "0.1", "16777217", "3.4e38", "0.10000000149011612")]
    public void ANumberComesBackWithItsValue(string format, params string[] numbers)
    {
        var model = LoadedModel.Of(One(Ours, "number", format));
        foreach (var number in numbers)
        {
            model.ComesBack($$"""{"v":{{number}}}""");
        }
    }

    [Theory]
    [InlineData("double", "0.10", "1E2", "0.1000000000000000055511151231257827", "-0.0", "1e-400")]
    [InlineData("float", "0.10", "16777217.50")]
    [InlineData("decimal", "1.10", "100", "-3.50")]
    public void ANumberComesBackDigitForDigit(string format, params string[] numbers)
    {
        var model = LoadedModel.Of(One(Ours, "number", format));
        foreach (var number in numbers)
        {
            model.Write(model.ComesBack($$"""{"v":{{number}}}""")).ShouldBe($$"""{"v":{{number}}}""");
        }
    }

    [Theory]
    [InlineData("int32", "2147483648", "-2147483649", "0.5", "1e10", "1e1000000000", "null")]
    [InlineData("int64", "9223372036854775808", "1e19", "1.5", "12345678901234567890123456789012345678901234567890")]
    [InlineData("decimal", "79228162514264337593543950336", "1e29", "0.00000000000000000000000000001", "1e-1000000000")]
    [InlineData("double", "1e309", "-1e309", "1e1000000000")]
    [InlineData("float", "1e39", "-3.5e38")]
    public void WhatATypeCannotHoldIsInvalidAndNeverChanged(string format, params string[] numbers)
    {
        var model = LoadedModel.Of(One(Ours, "number", format));
        foreach (var number in numbers.Append(new string('9', 10_000)))
        {
            model.IsValid($$"""{"v":{{number}}}""").ShouldBeFalse(number);
            model.Validate($$"""{"v":{{number}}}""").Violations.ShouldHaveSingleItem().InstanceLocation.ShouldBe("/v");
        }
    }

    [Theory]
    [InlineData("uuid", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "F81D4FAE-7dec-11D0-a765-00A0C91E6BF6")]
    [InlineData("uri", "HTTP://Example.COM:80/%7Ea/../b#F", "urn:x:y", "http:///path", "http://a:99999/")]
    [InlineData("duration", "PT1H", "PT60M", "P1M", "P2W", "P1Y2M3DT4H5M6S", "P999999999999999999999D")]
    [InlineData("time", "23:59:60Z", "12:00:00.123456789+02:00", "00:00:00-00:00", "12:00:00z")]
    [InlineData("date", "0001-01-01", "2024-02-29", "9999-12-31")]
    public void TextComesBackByteForByte(string format, params string[] texts)
    {
        var model = LoadedModel.Of(One(Ours, "string", format));
        foreach (var text in texts)
        {
            var json = $$"""{"v":"{{text}}"}""";
            model.Write(model.ComesBack(json)).ShouldBe(json);
        }
    }

    [Theory]
    [InlineData("uuid", "f81d4fae7dec11d0a76500a0c91e6bf6", "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}")]
    [InlineData("uri", "/relative", "http://a b/")]
    [InlineData("duration", "PT", "P1S", "-P1D", "PT1.5S")]
    [InlineData("time", "12:00:00", "24:00:00Z", "12:00:60Z")]
    [InlineData("date", "0000-01-01", "2023-02-29", "2024-1-1")]
    public void TextOfAnotherFormIsInvalid(string format, params string[] texts)
    {
        var model = LoadedModel.Of(One(Ours, "string", format));
        texts.Append(new string('9', 10_000)).Append("").ShouldAllBe(text => !model.IsValid($$"""{"v":"{{text}}"}"""));
    }

    [Theory]
    [InlineData("\"minimum\": 0, \"maximum\": 2147483647", "Int32")]
    [InlineData("\"minimum\": 0, \"maximum\": 2147483648", "Int64")]
    [InlineData("\"exclusiveMinimum\": -2147483649, \"exclusiveMaximum\": 2147483648", "Int32")]
    [InlineData("\"minimum\": -9223372036854775808, \"exclusiveMaximum\": 9223372036854775808", "Int64")]
    [InlineData("\"minimum\": -9223372036854775809, \"maximum\": 9", "JsonNumber")]
    [InlineData("\"minimum\": -0.5, \"maximum\": 1e3", "Int32")]
    [InlineData("\"minimum\": -1.5e3, \"maximum\": 2147483647.5", "Int32")]
    [InlineData("\"minimum\": 1", "JsonNumber")]
    [InlineData("\"minimum\": 1, \"format\": \"int64\"", "Int64")]
    [InlineData("\"minimum\": 1, \"maximum\": 9, \"format\": \"int64\"", "Int32")]
    [InlineData("\"minimum\": 0, \"maximum\": 1e1000000000", "JsonNumber")]
    [InlineData("\"enum\": [1, 2.0, 3e2]", "Int32")]
    [InlineData("\"enum\": [1, 1e18]", "Int64")]
    [InlineData("\"enum\": [1, 1e40]", "JsonNumber")]
    public void IntegersHaveTheTypeThatTheirBoundsFit(string bounds, string expected) =>
        LoadedModel.Of($$"""
            { {{Ours}} "title": "Root", "type": "object", "required": ["v"], "properties": { "v": { "type": "integer", {{bounds}} } } }
            """)
            .Shape.ShouldBe([$"V: {expected}"]);

    [Fact]
    public void AProjectChoosesTheTypeOfWhatHasNeitherFormatNorBounds()
    {
        const string schema = """
            { "title": "Root", "type": "object", "required": ["i", "n", "b"],
              "properties": { "i": { "type": "integer" }, "n": { "type": "number" }, "b": { "type": "integer", "minimum": 0, "maximum": 9 },
                "o": { "type": ["integer", "null"] }, "l": { "type": "array", "items": { "type": "number" } } } }
            """;

        LoadedModel.Of(schema).Shape
            .ShouldBe(["I: JsonNumber", "N: JsonNumber", "B: Int32", "O: Optional<JsonNumber?>", "L: ValueList<JsonNumber>?"]);
        var model = LoadedModel.Of(Chosen(schema, ("AgentEventsIntegers", "long"), ("AgentEventsNumbers", "decimal")), "Root");

        model.Shape.ShouldBe(["I: Int64", "N: Decimal", "B: Int32", "O: Optional<Int64?>", "L: ValueList<Decimal>?"]);
        model.ComesBack("""{"i":1e2,"n":1.10,"b":9,"o":null,"l":[0.1,-1]}""");
        model.Validate("""{"i":9223372036854775808,"n":1e29,"b":9,"l":[1e400]}""").Violations.Select(v => (v.InstanceLocation, v.KeywordLocation))
            .ShouldBe([("/i", "/properties/i/type"), ("/n", "/properties/n/type"), ("/l/0", "/properties/l/items/type")], ignoreOrder: true);
        LoadedModel.Of(Chosen(schema, ("AgentEventsIntegers", "int"), ("AgentEventsNumbers", "double")), "Root").Shape
            .ShouldBe(["I: Int32", "N: Verbatim<Double>", "B: Int32", "O: Optional<Int32?>", "L: ValueList<Verbatim<Double>>?"]);
    }

    [Fact]
    public void AFormatOfItsOwnCountsMoreThanTheChoice() => LoadedModel.Of(
        Chosen(One(Ours, "number", "double"), ("AgentEventsNumbers", "decimal"), ("AgentEventsIntegers", "long")),
        "Root").Shape.ShouldBe(["V: Verbatim<Double>"]);

    [Fact]
    public void AFormatOfNumbersBesideAStringIsAnErrorInOurDialect() => GeneratorRun.Fails(
        [("a.schema.json", $$"""
            { {{Ours}} "title": "Root", "type": "object", "properties": { "v": { "type": "string", "format": «"int64"» } } }
            """)],
        new Expected("AES0009", "int64", "/properties/v"));

    [Fact]
    public void TextThatIsNoNumberIsFoundByValidationAndBreaksNoDocument()
    {
        var model = LoadedModel.Of(One(Ours, "number", "double"));
        var value = model.Read("""{"v":1}""");
        value.GetType().GetProperty("V")!.SetValue(value, new Verbatim<double>("1,\"x\":2"));

        model.Write(value).ShouldBe("""{"v":"1,\"x\":2"}""");
        model.Validate(value).Violations.ShouldHaveSingleItem().InstanceLocation.ShouldBe("/v");
    }

    [Fact]
    public void ModelsAreMadeInCodeOfPlainValues()
    {
        var model = LoadedModel.Of(One(Ours, "string", "uuid"));
        var value = model.Read("""{"v":"F81D4FAE-7dec-11D0-a765-00A0C91E6BF6"}""");
        LoadedModel.Get(value, "V").ShouldBe((Verbatim<Guid>)Guid.Parse("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));
        value.ShouldBe(model.Read("""{"v":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6"}"""));
    }

    private static string One(string dialect, string type, string format) => $$"""
        { {{dialect}} "title": "Root", "type": "object", "required": ["v"], "properties": { "v": { "type": "{{type}}", "format": "{{format}}" } } }
        """;

    private static GeneratorRun Chosen(string schema, params (string Name, string Value)[] properties) =>
        GeneratorRun.Choosing([SchemaText.Verbatim("root.schema.json", schema)], properties);
}
