using System.Globalization;
using System.Text.Json.Nodes;
using AgentEvents.Generator.Dialects;

namespace AgentEvents.Generator.Tests.Names;

/// <summary>A random project of schemas with few titles and many references, to which files and members can be added at any place.</summary>
internal sealed class GrowingProject
{
    private static readonly string[] Titles = ["Part", "part", "Whole thing", "Address format"];

    private readonly Random _random;
    private readonly Dictionary<string, JsonObject> _files = [];
    private int _number;

    public GrowingProject(Random random)
    {
        _random = random;
        AddFile();
        AddFile();
        for (var i = 0; i < 6; i++)
        {
            AddMember();
        }
    }

    public IEnumerable<(string Name, string Text)> Files => _files.Select(static f => (f.Key, f.Value.ToJsonString()));

    /// <summary>Adds something, and says what.</summary>
    public string Grow() => _random.Next(4) switch
    {
        0 => AddFile(),
        1 => AddDefinition(),
        _ => AddMember(),
    };

    public override string ToString() => string.Join('\n', Files.Select(static f => f.Name + " " + f.Text));

    // Files come before and behind the others, and their names are no start of one another's.
    private string AddFile()
    {
        var name = $"{(char)('a' + _random.Next(26))}{Next()}z.schema.json";
        _files[name] = new JsonObject
        {
            ["$schema"] = Draft202012.Uri,
            ["title"] = Title(),
            ["type"] = "object",
            ["properties"] = new JsonObject(),
            ["$defs"] = new JsonObject(),
        };
        AddMember(_files[name]);
        return "file " + name;
    }

    private string AddDefinition()
    {
        var (name, file) = Any();
        var key = $"d{Next()}";
        Insert((JsonObject)file["$defs"]!, key, Schema(2));
        AddMember(file, new JsonObject { ["$ref"] = "#/$defs/" + key });
        return $"definition {key} in {name}";
    }

    private string AddMember()
    {
        var (name, file) = Any();
        return $"member {AddMember(file)} in {name}";
    }

    private string AddMember(JsonObject file, JsonObject? value = null)
    {
        var objects = Objects(file).ToArray();
        var name = $"m{Next()}";
        Insert((JsonObject)objects[_random.Next(objects.Length)].Value["properties"]!, name, value ?? Schema(2));
        return name;
    }

    private JsonObject Schema(int depth) => _random.Next(depth > 0 ? 8 : 3) switch
    {
        0 => new JsonObject { ["title"] = Title(), ["enum"] = new JsonArray("a", "b") },
        1 => new JsonObject { ["type"] = "string" },
        2 => Reference(),
        3 => new JsonObject { ["title"] = Title(), ["type"] = "array", ["items"] = Schema(depth - 1) },
        4 => new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["title"] = "first", ["type"] = "object", ["properties"] = new JsonObject() },
                new JsonObject { ["type"] = "string" }),
        },
        5 => new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "null" }, Whole(depth - 1)) },
        _ => Whole(depth - 1),
    };

    private JsonObject Whole(int depth) => new()
    {
        ["title"] = Title(),
        ["type"] = "object",
        ["properties"] = new JsonObject { [$"m{Next()}"] = Schema(depth), [$"m{Next()}"] = Schema(depth) },
    };

    // To a file, a definition, or any part of either.
    private JsonObject Reference()
    {
        var (name, file) = Any();
        var places = Objects(file).ToArray();
        return new JsonObject { ["$ref"] = name + "#" + places[_random.Next(places.Length)].Pointer };
    }

    private static IEnumerable<(string Pointer, JsonObject Value)> Objects(JsonObject schema, string pointer = "")
    {
        if (schema["properties"] is JsonObject properties)
        {
            yield return (pointer, schema);
            foreach (var (name, value) in properties)
            {
                foreach (var below in Objects((JsonObject)value!, $"{pointer}/properties/{name}"))
                {
                    yield return below;
                }
            }
        }
    }

    private static void Insert(JsonObject target, string name, JsonObject value, int index) => target.Insert(index, name, value);

    private void Insert(JsonObject target, string name, JsonObject value) => Insert(target, name, value, _random.Next(target.Count + 1));

    private (string Name, JsonObject File) Any() => _files.ElementAt(_random.Next(_files.Count)) is var file ? (file.Key, file.Value) : default;

    private string Title() => Titles[_random.Next(Titles.Length)];

    private string Next() => (++_number).ToString(CultureInfo.InvariantCulture) + "x";
}
