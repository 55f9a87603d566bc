using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Mapping;
using static AgentEvents.Generator.Tests.Mapping.MappingSchemas;

namespace AgentEvents.Generator.Tests.Mapping;

/// <summary>
/// Arrays that are not exactly one, numbers that are recipients, times of other forms, and what is not there: mappers that run, made in one batch.
/// </summary>
public sealed class WireFormTests
{
    private const string To = """ "to": { "type": "string", "x-canonical": "{recipient}" } """;

    private static readonly Dictionary<string, (string Properties, string Required)> Schemas = new(StringComparer.Ordinal)
    {
        ["MinOnly"] = (""" "to": { "type": "array", "minItems": 1, "items": { "type": "string", "x-canonical": "{recipient}" } } """, "\"to\""),
        ["MaxOnly"] = (""" "to": { "type": "array", "maxItems": 1, "items": { "type": "string", "x-canonical": "{recipient}" } } """, "\"to\""),
        ["Open"] = (""" "to": { "type": "array", "items": { "type": "string", "x-canonical": "{recipient}" } } """, "\"to\""),
        ["Bounded"] = (
            """ "to": { "type": "array", "minItems": 1, "maxItems": 50, "items": { "type": "object", "properties": { "n": { "type": "string", "x-canonical": "{recipient:digits}" } }, "required": [ "n" ] } } """,
            "\"to\""),
        ["OptionalOpen"] = (To + """, "notes": { "type": "array", "items": { "type": "string", "x-canonical": "{note}" } } """, "\"to\""),
        ["RequiredOpen"] = (To + """, "notes": { "type": "array", "items": { "type": "string", "x-canonical": "{note}" } } """, "\"to\", \"notes\""),
        ["Int64"] = (""" "to": { "type": "integer", "minimum": 1, "maximum": 999999999999999, "x-canonical": "{recipient}" } """, "\"to\""),
        ["Int32"] = (""" "to": { "type": "integer", "minimum": 1, "maximum": 2000000000, "x-canonical": "{recipient:digits}" } """, "\"to\""),
        ["Number"] = (
            """ "to": { "type": "integer", "x-canonical": "{recipient}" }, "id": { "type": "integer", "x-canonical": "{note}" } """,
            "\"to\""),
        ["OptionalNumber"] = (
            """ "to": { "type": "integer", "minimum": 1, "maximum": 999999999999999, "x-canonical": "{recipient}" }, "id": { "type": "integer", "minimum": 0, "maximum": 99, "x-canonical": "{note}" } """,
            ""),
        ["Offset"] = (To + """, "at": { "type": "string", "x-canonical": "{at:+0000}" } """, "\"to\""),
        ["OffsetMillis"] = (To + """, "at": { "type": "string", "x-canonical": "{at:.000+0000}" } """, "\"to\""),
        ["Zoneless"] = (To + """, "at": { "type": "string", "x-canonical": "at {at:utc}" } """, "\"to\""),
        ["Nowhere"] = (""" "x": { "type": "string", "x-canonical": "{note}" } """, ""),
        ["Optional"] = (To, ""),
        ["Beside"] = (
            To
                + """
                  , "more": {
                    "type": "object",
                    "properties": {
                      "n": { "type": "string", "x-canonical": "{note}" },
                      "c": { "type": "integer", "minimum": 0, "maximum": 100, "x-canonical": "{count}" }
                    },
                    "required": [ "n", "c" ]
                  }
                  """,
            "\"to\""),
    };

    private static readonly Lazy<LoadedModel> Models =
        new(static () => LoadedModel.Of(GeneratorRun.Succeeds(Schemas.Select(static s => Named(s.Key, s.Value)).Prepend(Hub)), "HubTyping"));

    private static SchemaText Named(string name, (string Properties, string Required) schema) =>
        SchemaText.Verbatim(
            name + ".schema.json",
            Message(schema.Properties, schema.Required).Text.Replace("\"title\": \"Message\"", $"\"title\": \"{name}\"", StringComparison.Ordinal));

    /// <summary>What an event becomes: the JSON and what was lost, or why there is none.</summary>
    private static string Out(string name, string more = "") =>
        Show(Models.Value.Other(name).Type
            .GetMethod("FromHub")!
            .Invoke(null, [Models.Value.Read($$"""{"recipient":"+46555123456","type":"typing"{{more}}}""")])!);

    private static string In(string name, string json)
    {
        var model = Models.Value.Other(name).Read(json);
        return Show(model.GetType().GetMethod("ToHub")!.Invoke(model, [])!);
    }

    private static string Show(object result) => LoadedModel.Get(result, "Value") is { } value
        ? string.Join("; lost ", ((System.Collections.IEnumerable)LoadedModel.Get(result, "Losses")!)
            .Cast<MappingLoss>()
            .Select(static l => l.Field)
            .Prepend((string)value.GetType().GetMethod("ToJsonString")!.Invoke(value, [])!))
        : result.ToString()!;

    [Theory]
    [InlineData("MinOnly", """{"to":["+46555123456"]}""")]
    [InlineData("MaxOnly", """{"to":["+46555123456"]}""")]
    [InlineData("Open", """{"to":["+46555123456"]}""")]
    [InlineData("Bounded", """{"to":[{"n":"46555123456"}]}""")]
    [InlineData("OptionalOpen", """{"to":"+46555123456"}""")]
    [InlineData("RequiredOpen", """{"to":"+46555123456","notes":[]}""")]
    [InlineData("Int64", """{"to":46555123456}""")]
    [InlineData("Number", """{"to":46555123456}""")]
    public void OneRecipientIsWrittenAndReadBack(string name, string json)
    {
        Out(name).ShouldBe(json);
        In(name, json).ShouldBe("""{"recipient":"+46555123456","type":"typing"}""");
    }

    [Theory]
    [InlineData("MinOnly", """{"to":["+46555123456","+46555123457"]}""", "several recipients: /to holds more than one item, and Hub is about one")]
    [InlineData("Open", """{"to":["+46555123456","+46555123456"]}""", "several recipients: /to holds more than one item, and Hub is about one")]
    [InlineData(
        "Bounded",
        """{"to":[{"n":"46555123456"},{"n":"46555123457"}]}""",
        "several recipients: /to holds more than one item, and Hub is about one")]
    [InlineData(
        "OptionalOpen",
        """{"to":"+46555123456","notes":["a","b"]}""",
        "several notes: /notes holds more than one item, and Hub is about one")]
    public void SeveralAreAReasonOfTheirOwn(string name, string json, string reason) => In(name, json).ShouldBe($"unsupported: {name}: {reason}");

    [Theory]
    [InlineData("Open", """{"to":[]}""", "invalid\n  /to/0 -> /recipient (required, byte 0): must be there")]
    [InlineData("MaxOnly", """{"to":[]}""", "invalid\n  /to/0 -> /recipient (required, byte 0): must be there")]
    [InlineData("Optional", "{}", "invalid\n  /to -> /recipient (required, byte 0): must be there")]
    [InlineData("Nowhere", """{"x":"n"}""", "invalid\n  /recipient (required, byte 0): must be there")]
    [InlineData("OptionalNumber", """{"id":7}""", "invalid\n  /to -> /recipient (required, byte 0): must be there")]
    public void WhatIsMissingIsNamedWithItsPlace(string name, string json, string told) => In(name, json).ShouldBe(told);

    [Theory]
    [InlineData("Int32")]
    [InlineData("Number", ",\"note\":\"007\"")]
    [InlineData("Number", ",\"note\":\"seven\"")]
    [InlineData("OptionalNumber", ",\"note\":\"1e1\"")]
    public void ATextThatIsNoNumberThereIsAViolation(string name, string more = "") =>
        Out(name, more).ShouldContain("(type, byte 0): is no whole number, and the member is one");

    [Theory]
    [InlineData("Number", """{"to":4.6555123456E10}""", """{"recipient":"+46555123456","type":"typing"}; lost /to""")]
    [InlineData("Number", """{"to":46555123456,"id":7}""", """{"recipient":"+46555123456","note":"7","type":"typing"}""")]
    public void ANumberIsReadWhateverItsForm(string name, string json, string told) => In(name, json).ShouldBe(told);

    [Theory]
    [InlineData("Offset", "2019-11-07T10:00:00+0000", "2019-11-07T10:00:00Z", "")]
    [InlineData("Offset", "2019-11-07T10:00:00.045+0000", "2019-11-07T10:00:00.045Z", "")]
    [InlineData("Offset", "2019-11-07T10:00:00.000+0000", "2019-11-07T10:00:00Z", "; lost /at")]
    [InlineData("Offset", "2019-11-07T12:30:00+0230", "2019-11-07T10:00:00Z", "; lost /at")]
    [InlineData("OffsetMillis", "2019-11-07T10:00:00.000+0000", "2019-11-07T10:00:00Z", "")]
    [InlineData("OffsetMillis", "2019-11-07T10:00:00.045123456+0000", "2019-11-07T10:00:00.045123456Z", "")]
    [InlineData("OffsetMillis", "2019-11-07T10:00:00Z", "2019-11-07T10:00:00Z", "; lost /at")]
    [InlineData("Zoneless", "at 2019-11-07T10:00:00", "2019-11-07T10:00:00Z", "")]
    [InlineData("Zoneless", "at 2019-11-07T11:00:00+01:00", "2019-11-07T10:00:00Z", "; lost /at")]
    public void ATimeComesBackAsItCameOrItsFormIsLost(string name, string text, string time, string lost)
    {
        In(name, $$"""{"to":"+46555123456","at":"{{text}}"}""").ShouldBe($$"""{"recipient":"+46555123456","at":"{{time}}","type":"typing"}""" + lost);
        if (lost.Length == 0)
        {
            Out(name, $$""","at":"{{time}}" """).ShouldBe($$"""{"to":"+46555123456","at":"{{text}}"}""");
        }
    }

    [Theory]
    [InlineData("Offset", "2019-11-07T10:00:00")]
    [InlineData("Zoneless", "at noon")]
    [InlineData("Offset", "2019-11-07")]
    public void ATimeThatIsNoneIsAViolationWithoutItsText(string name, string text)
    {
        var told = In(name, $$"""{"to":"+46555123456","at":"{{text}}"}""");
        told.ShouldContain("(x-canonical, byte 0): is no time of the form");
        told.ShouldNotContain(text);
    }

    [Fact]
    public void AFieldWhoseOnlyPlaceIsLeftOutIsLost()
    {
        Out("Beside", ",\"note\":\"n\",\"count\":1").ShouldBe("""{"to":"+46555123456","more":{"n":"n","c":1}}""");
        Out("Beside", ",\"note\":\"n\"").ShouldBe("""{"to":"+46555123456"}; lost note""");
        Out("Beside", ",\"count\":1").ShouldBe("""{"to":"+46555123456"}; lost count""");
        Out("Beside").ShouldBe("""{"to":"+46555123456"}""");
    }
}
