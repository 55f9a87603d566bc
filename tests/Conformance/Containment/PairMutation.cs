using System.Text.Json.Nodes;
using AgentEvents.Cli.Satisfaction.Sampling;

namespace AgentEvents.Conformance.Containment;

/// <summary>
/// Changes a schema somewhere, as people do: a bound moves, a keyword comes or goes, a value is dropped, the same is written otherwise.
/// </summary>
/// <param name="random">What to choose by.</param>
internal sealed class PairMutation(RandomSource random)
{
    private static readonly string[] Bounds =
        ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties", "minimum", "maximum", "minContains", "maxContains"];

    private static readonly (string Keyword, string Value)[] Demands =
    [
        ("minLength", "2"), ("maxLength", "3"), ("minimum", "0"), ("maximum", "10"), ("multipleOf", "2"), ("minItems", "1"), ("maxItems", "2"),
        ("uniqueItems", "true"), ("minProperties", "1"), ("maxProperties", "2"), ("required", """["a"]"""), ("pattern", "\"^a\""),
        ("type", "\"string\""), ("type", """["object","null"]"""), ("enum", """[1,"a",null,{"a":1}]"""), ("additionalProperties", "false"),
        ("properties", """{"a":{"type":"integer"}}"""), ("items", """{"type":"string"}"""), ("not", """{"type":"boolean"}"""),
        ("anyOf", """[{"minimum":3},{"type":"string"}]"""), ("oneOf", """[{"type":"integer"},{"minimum":2}]"""),
    ];

    // Objects below these are values, or maps of schemas.
    private static readonly string[] NoSchemas =
        ["const", "enum", "default", "examples", "properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas"];

    private static readonly string[] Maps = ["definitions", "$defs"];

    /// <summary>The schema with one to three changes; null if there is nothing to change.</summary>
    public string? Of(string schema)
    {
        var holder = new JsonArray(JsonNode.Parse(schema));
        for (var left = 1 + random.Below(3); left > 0; left--)
        {
            var places = new List<JsonObject>();
            Collect(holder[0], places);
            if (places.Count == 0)
            {
                return null;
            }

            Change(random.OneOf(places));
        }

        return holder[0]!.ToJsonString();
    }

    private static void Collect(JsonNode? node, List<JsonObject> places)
    {
        switch (node)
        {
            case JsonObject o:
                places.Add(o);
                foreach (var (keyword, value) in o)
                {
                    if (!NoSchemas.Contains(keyword))
                    {
                        Collect(value, places);
                    }
                    else if (keyword is not ("const" or "enum" or "default" or "examples") && value is JsonObject map)
                    {
                        foreach (var (_, below) in map)
                        {
                            Collect(below, places);
                        }
                    }
                }

                break;
            case JsonArray a:
                foreach (var item in a)
                {
                    Collect(item, places);
                }

                break;
        }
    }

    private void Change(JsonObject schema)
    {
        var bounds = Bounds.Where(b => schema[b] is JsonValue v && v.TryGetValue<long>(out _)).ToArray();
        switch (random.Below(8))
        {
            case 0 or 1 when bounds.Length > 0:
                var bound = random.OneOf(bounds);
                schema[bound] = Math.Max(0, schema[bound]!.GetValue<long>() + (random.Chance(50) ? 1 : -1));
                break;
            case 2 when schema["enum"] is JsonArray { Count: > 1 } values:
                values.RemoveAt(random.Below(values.Count));
                break;
            case 3 when schema.Any(m => m.Key is "anyOf" or "oneOf"):
                var (from, to) = schema.ContainsKey("anyOf") ? ("anyOf", "oneOf") : ("oneOf", "anyOf");
                var branches = schema[from]!.DeepClone();
                schema.Remove(from);
                schema[to] = branches;
                break;
            case 4 when schema.Count > 0 && !schema.ContainsKey("$schema") && !schema.ContainsKey("$id") && !schema.ContainsKey("id"):
                Wrap(schema);
                break;
            case 5 when schema.Any(m => m.Key[0] is not '$' and not 'i'):
                schema.Remove(random.OneOf(schema.Select(m => m.Key).Where(k => k[0] is not '$' and not 'i').ToArray()));
                break;
            default:
                var (keyword, value) = random.OneOf(Demands);
                schema[keyword] = JsonNode.Parse(value);
                break;
        }
    }

    // The same, written otherwise.
    private void Wrap(JsonObject schema)
    {
        var inner = (JsonObject)schema.DeepClone();
        var definitions = Maps.Where(inner.ContainsKey).ToDictionary(d => d, d => inner[d]!.DeepClone());
        schema.Clear();
        foreach (var (name, map) in definitions)
        {
            inner.Remove(name);
            schema[name] = map;
        }

        var keyword = random.OneOf(["allOf", "anyOf", "oneOf", "not"]);
        schema[keyword] = keyword == "not" ? new JsonObject { ["not"] = inner } : new JsonArray(inner);
    }
}
