using System.Text;
using System.Text.Json;
using AgentEvents.Models.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Validation;

public sealed class InstanceLocatorTests
{
    // The caret marks the byte in question.
    [Theory]
    [InlineData("^1", "")]
    [InlineData(" ^{\"a\":1}", "")]
    [InlineData("^ {\"a\":1}", "")]
    [InlineData("{^\"a\":1}", "/a")]
    [InlineData("{\"^a\":1}", "/a")]
    [InlineData("{\"a\":^1}", "/a")]
    [InlineData("{\"a\": ^\"text\"}", "/a")]
    [InlineData("{\"a\": \"te^xt\"}", "/a")]
    [InlineData("{\"a\":[1,^2]}", "/a/1")]
    [InlineData("{\"a\":[1,^[2]]}", "/a/1")]
    [InlineData("{\"a\":[1,[2^]]}", "/a/1")]
    [InlineData("{\"a\":[1,[2]^]}", "/a")]
    [InlineData("{\"a\":[1,{\"b\":{},^\"c\":2}]}", "/a/1/c")]
    [InlineData("{\"a\":{},\"b\":^{}}", "/b")]
    [InlineData("{\"a\":1,\"a\":^2}", "/a")]
    [InlineData("{\"\":^1}", "/")]
    [InlineData("{\"a/b~c\":^1}", "/a~1b~0c")]
    [InlineData("{\"a\\/\\u007e\\ud83d\\ude00\\n\":^1}", "/a~1~0😀\n")]
    [InlineData("{\"é\":^1}", "/é")]
    [InlineData("{\"{[,:\":^1}", "/{[,:")]
    [InlineData("{\"a\":\"{[,\",\"b\":^1}", "/b")]
    [InlineData("{\"a\":\"\\\"\",\"b\":^1}", "/b")]
    public void AnOffsetInValidJsonGivesItsPointer(string marked, string expected) => Locate(marked).ShouldBe(expected);

    [Theory]
    [InlineData("^", "")]
    [InlineData("{\"a\":^tru}", "/a")]
    [InlineData("{\"a\":tr^u}", "/a")]
    [InlineData("{\"a\" ^1}", "")]
    [InlineData("{\"a\":{\"b\":1,^}}", "/a")]
    [InlineData("{\"a\":[1 ^2]}", "/a")]
    [InlineData("{\"a\":[1,^", "/a")]
    [InlineData("{\"a\":\"x^", "/a")]
    [InlineData("{\"a\":\"x\\^", "/a")]
    [InlineData("{\"a^", "/a")]
    [InlineData("{^a:1}", "")]
    [InlineData("]}^1", "")]
    [InlineData("{]^,", "")]
    [InlineData("[[[[^", "/0/0/0")]
    [InlineData("{\"a\\u12:\":1,\"b\":^1", "/b")]
    public void AnOffsetInMalformedJsonGivesWhatIsOpenThere(string marked, string expected) => Locate(marked).ShouldBe(expected);

    [Fact]
    public void ManyOffsetsAreAnsweredInTheOrderAsked()
    {
        byte[] json = "{\"a\":[10,20],\"b\":true}"u8.ToArray();
        Pointers(json, [17, 6, 0, 9, 6, 1000]).ShouldBe(["/b", "/a/0", "", "/a/1", "/a/0", ""]);
        Pointers(json, []).ShouldBeEmpty();
    }

    [Fact]
    public void NoBytesMakeItThrow() => Prop.ForAll(
        Gen.Elements("{}[],:\"\\ u1a\n\u0000\u00ff".Select(c => (byte)c)).ArrayOf().ToArbitrary(),
        bytes =>
        {
            int[] offsets = [.. Enumerable.Range(0, bytes.Length + 2)];
            return InstanceLocator.Locate(bytes, offsets).All(place => place is { Pointer: not null, Path: not null });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    // Utf8JsonReader tells where values start, and an own walk over its tokens tells their pointers.
    [Fact]
    public void EveryValueOfADocumentIsLocated()
    {
        byte[] json = """{"a":[1,{"b":[[],[null,"x"]],"c/d":{"e":-1.5}}],"f":{"g":false},"h":[]}"""u8.ToArray();
        List<(int Offset, string Pointer)> expected = Walk(json);
        expected.Count.ShouldBe(14);
        Pointers(json, [.. expected.Select(e => e.Offset)]).ShouldBe(expected.Select(e => e.Pointer));
    }

    [Fact]
    public void LongNamesDoNotMakePointersExplode()
    {
        string json = $"{{\"{new string('n', 1_000_000)}\":[{string.Join(',', Enumerable.Repeat("1", 1000))}]}}";
        int first = json.IndexOf('[', StringComparison.Ordinal) + 1;
        string[] pointers = Pointers(Encoding.UTF8.GetBytes(json), [.. Enumerable.Range(0, 1000).Select(i => first + (2 * i))]);
        pointers[0].ShouldEndWith("n/0");
        pointers[999].ShouldBe("");
        pointers.Sum(pointer => (long)pointer.Length).ShouldBeLessThan(6_000_000);
    }

    [Theory]
    [InlineData("^1", "$")]
    [InlineData("{\"a\":[1,{\"b\":{},^\"c\":2}]}", "$.a[1].c")]
    [InlineData("{\"0\":{\"\":^1}}", "$.0.")]
    [InlineData("[[{\"a b\":{\"it's\":^1}}]]", "$[0][0]['a b']['it\\'s']")]
    public void APathIsWrittenAsTheSerializerWritesIt(string marked, string expected) => Place(marked).Path.ShouldBe(expected);

    private static string[] Pointers(byte[] json, int[] offsets) => Array.ConvertAll(InstanceLocator.Locate(json, offsets), place => place.Pointer);

    private static string Locate(string marked) => Place(marked).Pointer;

    private static InstancePlace Place(string marked)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(marked);
        int offset = bytes.AsSpan().IndexOf((byte)'^');
        byte[] json = [.. bytes[..offset], .. bytes[(offset + 1)..]];
        return InstanceLocator.Locate(json, [offset]).Single();
    }

    private static List<(int Offset, string Pointer)> Walk(byte[] json)
    {
        var found = new List<(int, string)>();
        var path = new Stack<(string Prefix, int Index)>();
        var reader = new Utf8JsonReader(json);
        string slot = "";
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                slot = path.Peek().Prefix
                    + "/"
                    + reader.GetString()!.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                path.Pop();
                continue;
            }

            if (path.TryPeek(out (string Prefix, int Index) container) && container.Index >= 0)
            {
                path.Pop();
                path.Push((container.Prefix, container.Index + 1));
                slot = $"{container.Prefix}/{container.Index}";
            }

            found.Add(((int)reader.TokenStartIndex, slot));
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                path.Push((slot, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
            }
        }

        return found;
    }
}
