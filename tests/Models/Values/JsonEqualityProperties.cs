using System.Text.Json.Nodes;
using AgentEvents.Models.Json;
using FsCheck;
using FsCheck.Fluent;

namespace AgentEvents.Models.Tests.Values;

public sealed class JsonEqualityProperties
{
    private static readonly string[] Names = ["a", "b", "+", "é", "😀", "\n"];

    private static readonly Gen<JsonNode?> Scalars = Gen.OneOf(
        Gen.Constant<JsonNode?>(null),
        Gen.Elements(true, false).Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Choose(-3, 3).Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Elements(Names).Select(value => (JsonNode?)JsonValue.Create(value)));

    private static readonly Gen<JsonNode?> Values = Nested(3);

    // System.Text.Json's DeepEquals is the oracle: the same rules for distinct names, by other means.
    [Fact]
    public void EqualityAgreesWithDeepEquals() => Prop.ForAll(
        Values.ToArbitrary(),
        Values.ToArbitrary(),
        (left, right) => (Raw(left) == Raw(right)) == JsonNode.DeepEquals(left, right)).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void ShuffledMembersStayEqual() => Prop.ForAll(
        Values.ToArbitrary(),
        value =>
        {
            RawJson one = Raw(value);
            RawJson two = Raw(Reversed(value));
            return one == two && one.GetHashCode() == two.GetHashCode();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Gen<JsonNode?> Nested(int depth) => depth == 0 ? Scalars : Gen.OneOf(
        Scalars,
        Nested(depth - 1).ArrayOf().Select(items => (JsonNode?)new JsonArray([.. items.Take(4).Select(item => item?.DeepClone())])),
        Nested(depth - 1).ArrayOf().Select(items => (JsonNode?)Object(items)));

    private static JsonObject Object(JsonNode?[] items)
    {
        var result = new JsonObject();
        for (int i = 0; i < Math.Min(items.Length, Names.Length); i++)
        {
            result[Names[i]] = items[i]?.DeepClone();
        }

        return result;
    }

    private static JsonNode? Reversed(JsonNode? value) => value switch
    {
        JsonArray array => new JsonArray([.. array.Select(Reversed)]),
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        _ => value?.DeepClone(),
    };

    private static RawJson Raw(JsonNode? node) => RawJson.Parse(node?.ToJsonString() ?? "null");
}
