using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>What JsonSerializer makes of each value type where the document says something unusual.</summary>
public sealed class ValueReadingTests
{
    private const string Secret = "46555123456";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private static readonly JsonSerializerOptions NumbersInStrings = new() { NumberHandling = JsonNumberHandling.WriteAsString };
    private static readonly JsonSerializerOptions NoDuplicates = new() { AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions WithoutDefaults = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    [Theory]
    [InlineData(typeof(Timestamp), "1")]
    [InlineData(typeof(Timestamp), "null")]
    [InlineData(typeof(Timestamp), "\"46555123456\"")]
    [InlineData(typeof(Timestamp), "\"2024-06-01T12:00:00\"")]
    [InlineData(typeof(Timestamp), "{}")]
    [InlineData(typeof(Timestamp?), "true")]
    [InlineData(typeof(PhoneNumber), "46555123456")]
    [InlineData(typeof(PhoneNumber), "null")]
    [InlineData(typeof(PhoneNumber), "[]")]
    [InlineData(typeof(Kaleyra.EventFailedCode), "46555123456")]
    [InlineData(typeof(Kaleyra.EventFailedCode), "null")]
    [InlineData(typeof(JsonNumber), "\"46555123456\"")]
    [InlineData(typeof(JsonNumber), "null")]
    [InlineData(typeof(AdditionalMembers), "[46555123456]")]
    [InlineData(typeof(AdditionalMembers), "\"46555123456\"")]
    [InlineData(typeof(RawJson), "\"\\ud800 46555123456\"")]
    [InlineData(typeof(ValueList<Timestamp>), "{}")]
    [InlineData(typeof(ValueMap<string>), "[\"46555123456\"]")]
    [InlineData(typeof(Optional<Timestamp>), "46555123456")]
    [InlineData(typeof(Optional<Timestamp>), "null")]
    [InlineData(typeof(Optional<int>), "null")]
    [InlineData(typeof(Optional<int>), "\"46555123456\"")]
    public void WhatTheTypeCannotBeIsAJsonExceptionThatSaysWhereAndNotWhat(Type type, string json)
    {
        var holder = typeof(InProperty<>).MakeGenericType(type);

        var exception = Should.Throw<JsonException>(() => JsonSerializer.Deserialize($$"""{"Value":{{json}}}""", holder));

        exception.Path.ShouldBe("$.Value");
        exception.ToString().ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("{\"x\":1}", "$.x")]
    [InlineData("{\"46555123456\":\"a\"}", "$.46555123456")]
    public void AKeyThatTheTypeCannotBeIsAJsonException(string json, string path) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Dictionary<Timestamp, int>>(json)).Path.ShouldBe(path);

    [Theory]
    [InlineData("\"\\u0032024-06-01\\u005412:00:00\\u005A\"", "2024-06-01T12:00:00Z")]
    [InlineData("\"2024-06-01t12:00:00.1+02:00\"", "2024-06-01T10:00:00.100Z")]
    public void AnEscapedTimestampIsRead(string json, string written)
    {
        JsonSerializer.Deserialize<Timestamp>(json).ToString().ShouldBe(written);
        JsonSerializer.Deserialize<Dictionary<Timestamp, int>>($"{{{json}:1}}")!.Keys.Single().ToString().ShouldBe(written);
    }

    [Fact]
    public async Task ValuesThatComeInPiecesAreRead()
    {
        var zeros = new string('0', 5000);
        var json = $$"""{"Value":["2024-06-01T12:00:00.{{zeros}}Z","{{new string('x', 9)}}"]}""";
        var options = new JsonSerializerOptions { DefaultBufferSize = 1 };

        (await Read<InProperty<ValueList<RawJson>>>(json, options)).Value[1].GetString().ShouldBe("xxxxxxxxx");
        (await Read<InProperty<ValueList<Timestamp>>>(
            json.Replace("\"xxxxxxxxx\"", "\"1970-01-01T00:00:00Z\"", StringComparison.Ordinal),
            options)).Value.Count.ShouldBe(2);
        (await Read<InProperty<JsonNumber>>($$"""{"Value":1{{zeros}}e5 }""", options)).Value.ToString().ShouldBe($"1{zeros}e5");
        (await Read<InProperty<AdditionalMembers>>($$"""{"Value":{"{{zeros}}": 0} }""", options)).Value[zeros].ToJsonString().ShouldBe("0");
    }

    [Fact]
    public void NumbersInStringsAreReadWhereTheOptionsAllowIt()
    {
        JsonSerializer.Deserialize<JsonNumber>("\"1.50\"", Web).ToString().ShouldBe("1.50");
        JsonSerializer.Deserialize<Optional<int>>("\"7\"", Web).Value.ShouldBe(7);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<JsonNumber>("\"NaN\"", Web));
        JsonSerializer.Serialize(JsonNumber.Parse("1.50"), NumbersInStrings).ShouldBe("\"1.50\"");
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("-123456789012345678901234567890.00100")]
    [InlineData("1E+5")]
    [InlineData("-0")]
    public void NumbersKeepEveryDigit(string literal)
    {
        var text = $$"""{"Value":{{literal}}}""";

        JsonSerializer.Serialize(JsonSerializer.Deserialize<InProperty<JsonNumber>>(text)).ShouldBe(text);
        JsonSerializer.Serialize(JsonSerializer.Deserialize<InProperty<RawJson>>(text)).ShouldBe(text);
    }

    [Fact]
    public void RawJsonAndAdditionalMembersKeepEveryByteAndEveryRepetition()
    {
        const string Text = """{"Value":{"a":1.0,"a":{"b":1,"b":2},"\u0061":"\u00e9"}}""";

        JsonSerializer.Serialize(JsonSerializer.Deserialize<InProperty<RawJson>>(Text)).ShouldBe(Text);
        var members = JsonSerializer.Deserialize<InProperty<AdditionalMembers>>(Text)!.Value;
        members.Count.ShouldBe(3);
        JsonSerializer.Serialize(members).ShouldBe("""{"a":1.0,"a":{"b":1,"b":2},"a":"\u00e9"}""");
    }

    [Fact]
    public void OfAKeyThatStandsTwiceInAMapTheLastValueCountsUnlessTheOptionsRefuseIt()
    {
        JsonSerializer.Deserialize<ValueMap<int>>("""{"a":1,"b":2,"a":3}""")
            .ShouldBe(new[] { KeyValuePair.Create("a", 3), KeyValuePair.Create("b", 2) }.ToValueMap());
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ValueMap<int>>("""{"a":1,"a":3}""", NoDuplicates));
    }

    [Fact]
    public void TheDepthOfTheOptionsCounts()
    {
        var deep = new string('[', 70) + new string(']', 70);
        var options = new JsonSerializerOptions { MaxDepth = 100 };

        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<RawJson>(deep));
        JsonSerializer.Deserialize<RawJson>(deep, options)!.ToJsonString().ShouldBe(deep);
        JsonSerializer.Deserialize<AdditionalMembers>($$"""{"a":{{deep}} }""", options)!["a"].ToJsonString().ShouldBe(deep);
    }

    [Fact]
    public void WhatOnlyLenientOptionsReadIsRefusedRatherThanKept()
    {
        var lenient = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<InProperty<RawJson>>("""{"Value":[1,]}""", lenient)).Path.ShouldBe("$.Value");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<InProperty<AdditionalMembers>>("""{"Value":{"a":/* */1}}""", lenient)).Path
            .ShouldBe("$.Value");
        JsonSerializer.Deserialize<InProperty<ValueList<int>>>("""{"Value":[1,/* */2,],}""", lenient)!.Value.ShouldBe([1, 2]);
    }

    [Fact]
    public void AbsentAndNullAreTwoThings()
    {
        var absent = JsonSerializer.Deserialize<Note>("{}").ShouldNotBeNull();
        var isNull = JsonSerializer.Deserialize<Note>("""{"Text":null,"Raw":null}""").ShouldNotBeNull();

        absent.Text.IsPresent.ShouldBeFalse();
        absent.Raw.ShouldBeNull();
        isNull.Text.ShouldBe(new Optional<string?>(null));
        isNull.Raw.ShouldBe(RawJson.Null);
        JsonSerializer.Serialize(absent).ShouldBe("""{"Raw":null}""");
        JsonSerializer.Serialize(isNull).ShouldBe("""{"Text":null,"Raw":null}""");
        JsonSerializer.Serialize(absent, WithoutDefaults).ShouldBe("{}");
    }

    [Fact]
    public void WhatIsAbsentIsNotWrittenAsNull()
    {
        var exception = Should.Throw<JsonException>(() => JsonSerializer.Serialize(new InProperty<Optional<string?>>()));

        exception.Path.ShouldBe("$.Value");
        exception.Message.ShouldContain("JsonIgnoreCondition.WhenWritingDefault");
    }

    [Fact]
    public void UnknownTextIsKept()
    {
        JsonSerializer.Deserialize<Kaleyra.EventFailedCode>("\"né\"").IsKnown.ShouldBeFalse();
        JsonSerializer.Deserialize<PhoneNumber>("\"nobody\"").IsValid.ShouldBeFalse();
        JsonSerializer.Deserialize<PhoneNumber>("\"00\\u00346555123456\"").ShouldBe(new PhoneNumber("+46555123456"));
    }

    [Fact]
    public void APlusSignStaysOneAndOtherTextGoesThroughTheEncoder()
    {
        JsonSerializer.Serialize(new Dictionary<PhoneNumber, PhoneNumber> { ["+46555123456"] = "0046555123456" })
            .ShouldBe("""{"+46555123456":"+46555123456"}""");
        JsonSerializer.Serialize(new PhoneNumber("<+>")).ShouldBe("\"\\u003C\\u002B\\u003E\"");
    }

    [Fact]
    public void AListOrMapThatADeserializerHasFilledIsClosedByTheFirstLook()
    {
        ICollection<int> list = new ValueList<int>();
        list.Add(1);
        list.IsReadOnly.ShouldBeFalse();
        list.ShouldBe([1]);
        list.IsReadOnly.ShouldBeTrue();
        Should.Throw<NotSupportedException>(() => list.Add(2));
        Should.Throw<NotSupportedException>(list.Clear);

        IDictionary<string, int> map = new ValueMap<int>();
        map["a"] = 1;
        map.ContainsKey("a").ShouldBeTrue();
        map.Add("b", 2);
        Should.Throw<ArgumentException>(() => map.Add("b", 2));
        map.Count.ShouldBe(2);
        map["b"].ShouldBe(2);
        Should.Throw<NotSupportedException>(() => map["a"] = 2);
        Should.Throw<NotSupportedException>(() => map.Remove("a"));

        ((ICollection<int>)ValueList<int>.Empty).IsReadOnly.ShouldBeTrue();
        Should.Throw<NotSupportedException>(() => ((ICollection<int>)(ValueList<int>)[1]).Add(2));
        Should.Throw<NotSupportedException>(() => ((IDictionary<string, int>)ValueMap<int>.Empty)["a"] = 1);
    }

    private static async Task<T> Read<T>(string json, JsonSerializerOptions options)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return (await JsonSerializer.DeserializeAsync<T>(stream, options, TestContext.Current.CancellationToken))!;
    }

    private sealed record Note
    {
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public Optional<string?> Text { get; init; }

        public RawJson? Raw { get; init; }
    }
}
