using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Tests.Values;

public sealed class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "10e-1")]
    [InlineData("0", "-0.00e5")]
    [InlineData("1e1000000000", "10e999999999")]
    [InlineData("\"a+\"", "\"\\u0061\\u002B\"")]
    [InlineData("\"😀\"", "\"\\ud83d\\ude00\"")]
    [InlineData("\"\\/\"", "\"/\"")]
    [InlineData("[1, 2]", "[1.0,2]")]
    [InlineData("{\"a\":1,\"b\":[true,null]}", " { \"b\" : [ true , null ] , \"\\u0061\" : 1 } ")]
    [InlineData("{\"x\":{\"a\":1,\"b\":2},\"y\":{}}", "{\"y\":{},\"x\":{\"b\":2,\"a\":1}}")]
    [InlineData("{}", "{ }")]
    public void EqualValuesAreEqualAndShareAHash(string left, string right)
    {
        Equal(left, right).ShouldBeTrue();
        Equal(right, left).ShouldBeTrue();
        JsonEquality.GetHashCode(Utf8(left)).ShouldBe(JsonEquality.GetHashCode(Utf8(right)));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "\"1\"")]
    [InlineData("0", "false")]
    [InlineData("null", "false")]
    [InlineData("true", "false")]
    [InlineData("\"a\"", "\"A\"")]
    [InlineData("\"é\"", "\"e\\u0301\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1]", "[1,1]")]
    [InlineData("[[1],2]", "[[1,2]]")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}")]
    [InlineData("{\"a\":1}", "{\"b\":1}")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":2}")]
    [InlineData("{}", "[]")]
    [InlineData("[]", "[[]]")]
    [InlineData("0.1", "0.1000000000000000055511151231257827")]
    [InlineData("9007199254740993", "9007199254740992")]
    public void DifferentValuesDiffer(string left, string right)
    {
        Equal(left, right).ShouldBeFalse();
        Equal(right, left).ShouldBeFalse();
    }

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[1,2,\"1\",true,null,[1],{\"a\":1}]", true)]
    [InlineData("[1,2,1.0]", false)]
    [InlineData("[{\"a\":1,\"b\":2},{\"b\":2,\"a\":1}]", false)]
    [InlineData("[\"a\",\"\\u0061\"]", false)]
    [InlineData("[[1,2],[2,1]]", true)]
    [InlineData("[0,false,\"\",[],{},null]", true)]
    [InlineData("[null,null]", false)]
    [InlineData(" [ [ ] , [ ] ] ", false)]
    [InlineData("{\"a\":1}", true)]
    public void UniqueItemsComparesByValue(string array, bool unique) => JsonEquality.AllUnique(Utf8(array)).ShouldBe(unique);

    [Fact]
    public void DepthDoesNotOverflowTheStack()
    {
        const int depth = 100_000;
        byte[] one = Utf8(string.Concat(Enumerable.Repeat("{\"b\":[", depth)) + "1" + string.Concat(Enumerable.Repeat("],\"a\":1}", depth)));
        byte[] two = Utf8(string.Concat(Enumerable.Repeat("{\"a\":1,\"b\":[", depth)) + "1.0" + string.Concat(Enumerable.Repeat("]}", depth)));
        JsonEquality.Equals(one, two).ShouldBeTrue();
        JsonEquality.GetHashCode(one).ShouldBe(JsonEquality.GetHashCode(two));
    }

    private static bool Equal(string left, string right) => JsonEquality.Equals(Utf8(left), Utf8(right));

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
