using System.Text;
using System.Text.Json;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Tests.Corpus;

namespace AgentEvents.Generator.Tests.Reading;

/// <summary>
/// The reader takes what System.Text.Json takes at its strictest, and nothing else. Two things it refuses on purpose besides: a member that is there
/// twice, since parsers disagree about which one counts, and a lone surrogate, since neither an instance nor a UTF-8 literal can hold one.
/// </summary>
public sealed class JsonReaderTests
{
    private const string Units = "{}[]\",:\\/ \t\r\n\u0000\u0001\u001f\u007f\u0085\u00a0\u2028\ufeff0123456789-+.eEabfnrtuls#'ä\ud83d\ude00";

    private static readonly string[] Seeds =
    [
        """{ "a": [ 1, -0.5e+10, true, false, null, "x\n\u00e4\ud83d\ude00\/" ], "b": { "c": {}, "d": [] } }""",
        """[[],{},"",0,-1,10.25,1E5,"\"\\\b\f\r\t"]""",
        "\"text\"",
        "-12.5e-3",
        " true ",
    ];

    [Fact, Trait("Corpus", "Seeded")]
    public void ItAgreesWithSystemTextJsonOnMutatedDocuments()
    {
        var seed = Seed.Or(7919);
        const int Rounds = 60_000;
        var random = new Random(seed);
        var seeds = Seeds.Append(Repository.Schemas.MinBy(static s => s.Text.Length)!.Text).ToArray();
        var accepted = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var text = Mutate(seeds[random.Next(seeds.Length)], random);
            var ours = JsonReader.Read(text);
            Accepts(ours).ShouldBe(Judge(text), $"seed {seed}, round {round}: {text}");
            accepted += Accepts(ours) ? 1 : 0;
            if (ours.Error is { } error)
            {
                error.Span.Start.ShouldBeInRange(0, text.Length);
                (error.Span.Start + error.Span.Length).ShouldBeInRange(0, text.Length);
                if (ours.Root is { } rest)
                {
                    StandsInside(rest, 0, text.Length);
                }
            }
        }

        accepted.ShouldBeInRange(Rounds / 50, Rounds * 49 / 50, "Both verdicts must occur often, or they are not compared.");
    }

    [Fact]
    public void SpansAreWhereTheValuesAre()
    {
        foreach (var schema in Repository.Schemas)
        {
            using var document = JsonDocument.Parse(schema.Text);
            Compare(schema.Text, JsonReader.Read(schema.Text).Root!, document.RootElement).ShouldBeGreaterThan(10);
        }
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}", 7, 3)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", 7, 8)]
    [InlineData("{\"b\":{\"\":1,\"\":2}}", 11, 2)]
    public void AMemberThatIsThereTwiceIsRefusedAtTheSecond(string text, int start, int length)
    {
        var error = JsonReader.Read(text).Error.ShouldNotBeNull();
        error.Span.ShouldBe(new SourceSpan(start, length));
        error.Message.ShouldContain("there twice");
    }

    [Theory]
    [InlineData("00e\0")]
    [InlineData("00e ")]
    [InlineData("\0000")]
    [InlineData("+00e")]
    public void AnEscapeHasFourHexadecimalDigits(string digits) => JsonReader.Read($"\"\\u{digits}\"").Error.ShouldNotBeNull();

    [Theory]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\"")]
    [InlineData("\"\\ude00\\ud83d\"")]
    [InlineData("\"\\ud83dx\"")]
    [InlineData("{\"\\ud83d\":1}")]
    public void ALoneSurrogateIsRefused(string text) => JsonReader.Read(text).Error.ShouldNotBeNull().Message.ShouldContain("surrogate");

    // An attribute cannot hold them.
    [Fact]
    public void ALoneSurrogateThatIsNotEscapedIsRefused()
    {
        foreach (var text in new[] { "\ud83d", "\\ud83d\ude00", "\ud83d\\ude00" })
        {
            JsonReader.Read($"\"{text}\"").Error.ShouldNotBeNull().Message.ShouldContain("surrogate");
        }
    }

    [Theory]
    [InlineData("\\ud83d\\ude00")]
    [InlineData("😀")]
    public void APairOfSurrogatesIsOneCharacter(string text) => ((JsonStringNode)JsonReader.Read($"\"{text}\"").Root!).Value.ShouldBe("😀");

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    [InlineData(1_000_000, false)]
    public void NestingHasALimit(int depth, bool isRead)
    {
        var text = new string('[', depth) + new string(']', depth);
        (JsonReader.Read(text).Error is null).ShouldBe(isRead);
    }

    [Fact]
    public void NumbersKeepTheirText() =>
        ((JsonNumberNode)JsonReader.Read("-0.10E+0000000000000000000000000000001").Root!).Text.ShouldBe("-0.10E+0000000000000000000000000000001");

    /// <summary>Behind an error it goes on where the next comma, bracket or line is.</summary>
    [Theory]
    [InlineData("{ \"a\": 1 \"b\": 2 }", """{"a":1,"b":2}""")]
    [InlineData("{ \"a\": x, \"b\": 2 }", """{"b":2}""")]
    [InlineData("{ \"a\": x[ 1, { \"y\": \",]\" } ], \"b\": 2 }", """{"b":2}""")]
    [InlineData("{ \"a\": \"x\n \"b\": 2 }", """{"b":2}""")]
    [InlineData("{ \"a\": \"x\\", """{}""")]
    [InlineData("{ \"a\": [ 1, 2", """{"a":[1,2]}""")]
    [InlineData("{ \"a\": [ 1, 2 }, \"b\": 3 }", """{"a":[1,2],"b":3}""")]
    [InlineData("[ 1,, 2 ]", "[1,2]")]
    [InlineData("[ 1, ] 2", "[1]")]
    [InlineData("{ \"a\": 1, \"a\": { \"c\": 0 }, \"b\": 2 }", """{"a":1,"b":2}""")]
    [InlineData("{ \"a\": \"x\\qy\" }", """{"a":"xqy"}""")]
    [InlineData("{ \"a\": \"\\ud83d\" }", "{\"a\":\"\ufffd\"}")]
    public void WhatCanBeReadOfBrokenTextStays(string text, string rest)
    {
        var result = JsonReader.Read(text);
        result.Error.ShouldNotBeNull();
        JsonText.Of(result.Root.ShouldNotBeNull()).ShouldBe(rest);
    }

    private static bool Accepts(JsonReadResult result)
    {
        (result.Root ?? (object?)result.Error).ShouldNotBeNull();
        return result.Error is null;
    }

    private static void StandsInside(JsonNode node, int start, int end)
    {
        node.Span.Start.ShouldBeInRange(start, end);
        (node.Span.Start + node.Span.Length).ShouldBeInRange(start, end);
        foreach (var below in node is JsonObjectNode { Members: var members } ? members.Select(static m => m.Value)
            : node is JsonArrayNode { Items: var items } ? items
            : [])
        {
            StandsInside(below, node.Span.Start, node.Span.Start + node.Span.Length);
        }
    }

    private static bool Judge(string text)
    {
        // An editor's byte order mark is left to the compiler, which takes it away before anybody else looks.
        var json = text.StartsWith('\ufeff') ? text[1..] : text;
        if (HasLoneSurrogate(json))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 200 });
            return AllStrings(document.RootElement).All(static s => !HasLoneSurrogate(s));
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // What an escaped lone surrogate comes to when the text is asked for.
            return false;
        }
    }

    private static IEnumerable<string> AllStrings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static m => AllStrings(m.Value).Prepend(m.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllStrings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Compare(string text, JsonNode node, JsonElement element)
    {
        text.Substring(node.Span.Start, node.Span.Length).ShouldBe(element.GetRawText());
        switch (node)
        {
            case JsonObjectNode found:
                var members = element.EnumerateObject().ToArray();
                found.Members.Select(static m => m.Name).ShouldBe(members.Select(static m => m.Name));
                found.Members.Select(m => text.Substring(m.NameSpan.Start, m.NameSpan.Length))
                    .ShouldAllBe(static quoted => quoted.StartsWith('"') && quoted.EndsWith('"'));
                return 1 + found.Members.Zip(members, (ours, theirs) => Compare(text, ours.Value, theirs.Value)).Sum();
            case JsonArrayNode array:
                array.Items.Count.ShouldBe(element.GetArrayLength());
                return 1 + array.Items.Zip(element.EnumerateArray(), (ours, theirs) => Compare(text, ours, theirs)).Sum();
            case JsonStringNode value:
                value.Value.ShouldBe(element.GetString());
                return 1;
            default:
                return 1;
        }
    }

    private static string Mutate(string text, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edits = random.Next(0, 3); edits >= 0 && mutated.Length > 0; edits--)
        {
            var at = random.Next(mutated.Length);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(at, Math.Min(random.Next(1, 5), mutated.Length - at));
                    break;
                case 1:
                    mutated.Insert(at, Units[random.Next(Units.Length)]);
                    break;
                case 2:
                    mutated.Insert(at, mutated.ToString(at, Math.Min(random.Next(1, 12), mutated.Length - at)));
                    break;
                case 3:
                    mutated.Length = at;
                    break;
                default:
                    mutated[at] = Units[random.Next(Units.Length)];
                    break;
            }
        }

        return mutated.ToString();
    }
}
