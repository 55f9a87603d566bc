using System.Text.Json.Nodes;

namespace AgentEvents.Generator.Tests.Shapes;

/// <summary>
/// Makes schemas in which everything that becomes a type meets everything else: definitions, titles that are the same, alternatives of alternatives,
/// null, tuples.
/// </summary>
internal sealed class RandomSchema(int seed, string? dialect)
{
    /// <summary>The names that members have.</summary>
    public static readonly string[] Names = ["a", "b", "rest", "value", "item1", "A"];

    private const int Definitions = 5;

    private static readonly string[] Titles = ["part", "Part", "item 1", "root", "a", "value", "d1"];

    private readonly Random _random = new(seed);

    /// <summary>The text of a schema.</summary>
    public string Write()
    {
        var root = Schema(3);
        root["$defs"] = new JsonObject(Enumerable.Range(0, Definitions).Select(i => KeyValuePair.Create<string, JsonNode?>("d" + i, Schema(2))));
        if (dialect is not null)
        {
            root["$schema"] = dialect;
        }

        return root.ToJsonString();
    }

    private JsonObject Schema(int depth)
    {
        var schema = _random.Next(depth > 0 ? 12 : 6) switch
        {
            0 => new JsonObject { ["type"] = "string" },
            1 => new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = _random.Next(2) == 0 ? 9 : 1_000_000_000_000 },
            2 => new JsonObject { ["enum"] = new JsonArray("on", "off") },
            3 => new JsonObject { ["type"] = "null" },
            4 => new JsonObject { ["type"] = new JsonArray(_random.Next(2) == 0 ? "boolean" : "object", "null") },
            5 => new JsonObject { ["$ref"] = _random.Next(Definitions + 1) is var target && target == Definitions ? "#" : "#/$defs/d" + target },
            6 or 7 => Record(depth),
            8 => new JsonObject { ["type"] = "array", ["items"] = Schema(depth - 1) },
            9 => Tuple(depth),
            _ => new JsonObject { [_random.Next(2) == 0 ? "anyOf" : "oneOf"] = Several(depth, 1, 4) },
        };
        if (_random.Next(6) == 0 && !schema.ContainsKey("$ref"))
        {
            schema["title"] = Titles[_random.Next(Titles.Length)];
        }

        return schema;
    }

    private JsonObject Record(int depth)
    {
        var record = new JsonObject
        {
            ["type"] = _random.Next(4) == 0 ? new JsonArray("object", "null") : "object",
            ["properties"] = new JsonObject(
                Names.Where(_ => _random.Next(3) == 0).Select(name => KeyValuePair.Create<string, JsonNode?>(name, Schema(depth - 1)))),
        };
        if (_random.Next(2) == 0)
        {
            record["required"] = new JsonArray(Names[_random.Next(Names.Length)]);
        }

        if (_random.Next(3) == 0)
        {
            record["additionalProperties"] = false;
        }

        return record;
    }

    private JsonObject Tuple(int depth)
    {
        var tuple = new JsonObject
        {
            ["type"] = _random.Next(4) == 0 ? new JsonArray("array", "null") : "array",
            ["prefixItems"] = Several(depth, 1, 3),
            ["minItems"] = _random.Next(3),
        };
        if (_random.Next(2) == 0)
        {
            tuple["items"] = _random.Next(2) == 0 ? false : Schema(depth - 1);
        }

        return tuple;
    }

    private JsonArray Several(int depth, int least, int most) =>
        new([.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Schema(depth - 1))]);
}
