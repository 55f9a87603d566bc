using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Dialects;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Hostile;

/// <summary>
/// Makes schemas and OpenAPI documents that hold text made to break out of generated code, in every place where a document has text. Most of them are
/// sound otherwise, so that they are accepted and every emitter is reached. <see cref="Marker"/> would be an identifier if any of it got out.
/// </summary>
internal sealed class HostileDocument(int seed)
{
    /// <summary>The identifier that all hostile text tries to get into the code.</summary>
    public const string Marker = "Pwned";

    private static readonly string[] Fragments =
    [
        "\"; } public class Pwned { } //", "*/ public class Pwned { } /*", "\"\"\"; class Pwned { } \"\"\"",
        "</summary>\npublic class Pwned { } /// <summary>", "\r\nclass Pwned;\r\n", "\u2028class Pwned;\u2029",
        "\u202e } { dewnP \u2066", "\0", "\a\b\v\u001b[2J", "{{Pwned}}", "{Pwned()}", "$\"{Pwned}\"", "@\"Pwned", "\\", "\\\"",
        "\\u0022; Pwned(); //", "\n#pragma warning disable\n", "\n#line 1 \"Pwned\"\n", "#endif\n#if Pwned\n",
        "<![CDATA[", "]]>", "<!-- Pwned -->", "<see cref=\"Pwned\"/>", "&#x22;", "&Pwned;", "\u0085class Pwned;\u0085", "\ufeff\u200b\u200d",
        "😀\U000E0001", "'); Pwned(); //", "\n[assembly: Pwned]\n", "global::Pwned.X", "%0 %s", "=> throw new Pwned()", "\t", "`${Pwned}`", "-->",
        "<include file='Pwned' path='*'/>", "<inheritdoc cref=\"Pwned\"/>", "ﬁ ſ İ ı Å K", "e\u0301", "\uD7FF\uE000\uFFFD",
    ];

    private static readonly string[] Words =
    [
        .. SyntaxFacts.GetKeywordKinds()
            .Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Where(SyntaxFacts.IsValidIdentifier), .. ReservedNames.Request, .. ReservedNames.Response,
        "名前", "straße", "ÑANDÚ", "x", "cursor", "sink", "writer", "System", "AgentEvents", "Models", "Json", new('w', 190),
    ];

    private static readonly string[] Annotations = ["description", "$comment", "default"];

    private readonly Random _random = new(seed);
    private int _names;
    private bool _isForgiving;

    /// <summary>The text of a schema, or of an OpenAPI document.</summary>
    public string Write(bool isApi)
    {
        _isForgiving = _random.Next(2) == 0;
        var document = isApi ? Api() : Schema();
        var text = document.ToJsonString();

        // A few are broken in ways that a reader has to tell.
        return _random.Next(40) switch
        {
            0 => text.Replace(Marker, "\\ud800" + Marker, StringComparison.Ordinal),
            1 => text[..(text.Length / 2)],
            _ => text,
        };
    }

    private JsonObject Schema()
    {
        var root = Record(1);
        root["$defs"] = new JsonObject { ["part"] = Record(0), [Name()] = Value(0), ["choice"] = Choice() };
        root["properties"]!["choice"] = new JsonObject { ["$ref"] = "#/$defs/choice" };
        if (_isForgiving)
        {
            root["$schema"] = Draft202012.Uri;
            root[Text()] = Text();
        }

        return root;
    }

    private JsonObject Record(int depth)
    {
        var names = Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Name()).ToArray();
        var record = Said(new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(names.Select(n => KeyValuePair.Create<string, JsonNode?>(n, Value(depth)))),
            ["required"] = new JsonArray([.. names.Where(_ => _random.Next(2) == 0).Select(static n => JsonValue.Create(n))]),
        });
        switch (_random.Next(5))
        {
            case 0:
                record["patternProperties"] = new JsonObject { [Pattern()] = Value(0) };
                break;
            case 1:
                record["dependentRequired"] = new JsonObject { [names[0]] = new JsonArray(names[^1]) };
                break;
            case 2:
                record["additionalProperties"] = false;
                break;
            case 3:
                record["anyOf"] = new JsonArray(
                    new JsonObject { ["required"] = new JsonArray(names[0]) },
                    new JsonObject { ["properties"] = new JsonObject { [names[^1]] = new JsonObject { ["const"] = Text() } } });
                break;
        }

        return record;
    }

    private JsonObject Value(int depth) => Said(_random.Next(depth > 0 ? 12 : 7) switch
    {
        0 => new JsonObject { ["const"] = Text() },
        1 => new JsonObject { ["enum"] = new JsonArray(Spoken(), Spoken(), Spoken()) },
        2 => new JsonObject { ["type"] = "string", ["pattern"] = Pattern(), ["minLength"] = 1 },
        3 => new JsonObject { ["type"] = "string", ["x-extensible-enum"] = new JsonArray(Spoken(), Spoken()) },
        4 => new JsonObject { ["enum"] = new JsonArray(Text(), new JsonObject { [Text()] = Text() }, new JsonArray(Text())) },
        5 => new JsonObject { ["type"] = new JsonArray("string", "null"), ["default"] = Text() },
        6 => new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 9 },
        7 => new JsonObject
        {
            ["type"] = "array",
            ["items"] = Value(depth - 1),
            ["contains"] = new JsonObject { ["const"] = Text() },
            ["minContains"] = 0,
        },
        8 => new JsonObject { ["type"] = "array", ["prefixItems"] = new JsonArray(Value(0), Value(0)), ["minItems"] = 1 },
        9 => new JsonObject { ["type"] = "string", ["contentMediaType"] = "application/json", ["contentSchema"] = Record(depth - 1) },
        10 => new JsonObject { ["not"] = new JsonObject { ["enum"] = new JsonArray(Text(), Text()) } },
        _ => Record(depth - 1),
    });

    private JsonObject Choice()
    {
        string one = Text(), two = "2 " + Text(), tag = Name();
        JsonObject Case(string text) => Said(new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray(tag),
            ["properties"] = new JsonObject { [tag] = new JsonObject { ["const"] = text }, [Name()] = Value(0) },
        });
        return Said(new JsonObject { ["oneOf"] = new JsonArray(Case(one), Case(two)) });
    }

    private JsonObject Api()
    {
        var scheme = Name();
        var parameters = new JsonArray(
            new JsonObject
            {
                ["name"] = "p",
                ["in"] = "path",
                ["required"] = true,
                ["description"] = Text(),
                ["schema"] = new JsonObject { ["type"] = "string", ["pattern"] = Pattern() },
            },
            new JsonObject { ["name"] = Name(), ["in"] = "query", ["description"] = Text(), ["schema"] = new JsonObject { ["type"] = "string" } },
            new JsonObject
            {
                ["name"] = Text(),
                ["in"] = "header",
                ["x-dotnet-name"] = Chosen(),
                ["schema"] = new JsonObject { ["const"] = Text() },
            });
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["jsonSchemaDialect"] = _isForgiving ? Draft202012.Uri : AgentEventsDialect.Uri,
            ["x-dotnet-name"] = Chosen(),
            ["info"] = new JsonObject { ["title"] = Text(), ["version"] = Text(), ["description"] = Text() },
            ["servers"] = new JsonArray(new JsonObject
            {
                ["url"] = "https://a.example/" + Uri.EscapeDataString(Text()) + "/{pod}",
                ["description"] = Text(),
                ["variables"] = new JsonObject
                {
                    ["pod"] = new JsonObject
                    {
                        ["enum"] = new JsonArray(Uri.EscapeDataString(Spoken()), "b"),
                        ["default"] = "b",
                        ["description"] = Text(),
                    },
                },
            }),
            ["security"] = new JsonArray(new JsonObject { [scheme] = new JsonArray() }),
            ["paths"] = new JsonObject
            {
                ["/" + Text().Replace('{', '(').Replace('}', ')') + "/{p}"] = new JsonObject { ["post"] = Operation(parameters) },
            },
            ["webhooks"] = new JsonObject { [Name()] = new JsonObject { ["post"] = Operation([]) } },
            ["components"] = new JsonObject
            {
                ["securitySchemes"] = new JsonObject
                {
                    [scheme] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = Text(), ["description"] = Text() },
                },
            },
        };
    }

    private JsonObject Operation(JsonArray parameters) => new()
    {
        ["operationId"] = Spoken(),
        ["summary"] = Text(),
        ["description"] = Text(),
        ["x-signature-header"] = Text(),
        ["parameters"] = parameters,
        ["requestBody"] = new JsonObject { ["required"] = true, ["description"] = Text(), ["content"] = Content() },
        ["responses"] = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = Text(), ["x-dotnet-name"] = Chosen(), ["content"] = Content() },
            ["4XX"] = new JsonObject { ["description"] = Text(), ["x-transient"] = true },
            ["default"] = new JsonObject { ["description"] = Text() },
        },
    };

    private JsonObject Content() => new() { ["application/json; x=" + Text()] = new JsonObject { ["schema"] = Record(0) } };

    /// <summary>A schema with everything that it may say about itself.</summary>
    private JsonObject Said(JsonObject schema)
    {
        foreach (var keyword in Annotations.Where(k => !schema.ContainsKey(k) && _random.Next(3) == 0))
        {
            schema[keyword] = Text();
        }

        if (_random.Next(3) == 0)
        {
            schema["examples"] = new JsonArray(Text(), new JsonObject { [Text()] = Text() });
            schema["deprecated"] = true;
        }

        if (_random.Next(4) == 0)
        {
            schema["title"] = Spoken();
        }

        if (_random.Next(4) == 0)
        {
            schema["x-source"] = new JsonObject { ["document"] = Text(), ["section"] = Text() };
            schema["x-erratum"] = new JsonObject { ["reason"] = Text() };
        }

        return schema;
    }

    private string Number() => (++_names).ToString(CultureInfo.InvariantCulture);

    /// <summary>Text that means to get out.</summary>
    private string Text()
    {
        var text = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Fragments[_random.Next(Fragments.Length)]));
        return _random.Next(60) == 0 ? string.Concat(Enumerable.Repeat(text, (2000 / text.Length) + 1)) : text;
    }

    /// <summary>
    /// Hostile text of which a name can be made, and no other text's name; where names are worked around, text of which none can be made too.
    /// </summary>
    private string Spoken() => _isForgiving && _random.Next(8) == 0 ? Number() + Text() : "v" + Number() + " " + Short();

    private string Name() => (_isForgiving, _random.Next(3)) switch
    {
        (true, 0) => Number() + Text(),
        (_, 1) => Words[_random.Next(Words.Length)] + " n" + Number(),
        _ => "n" + Number() + " " + Short(),
    };

    private string Chosen() => Words[_random.Next(Words.Length)] is var word && _random.Next(2) == 0 ? word : "c" + Number() + word;

    private string Short() => Text() is var text && text.Length > 60 ? Fragments[_random.Next(Fragments.Length)] : text;

    /// <summary>A pattern that matches hostile text.</summary>
    private string Pattern()
    {
        var pattern = new StringBuilder(_random.Next(2) == 0 ? "^" : "");
        foreach (var rune in Short().EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(rune) || rune.Value is '"' or '\'' or ' ' or '<' or '>' or '&' or '#' or ';' or '@' or 0x2028 or 0x202e
                ? pattern.Append(rune.ToString())
                : pattern.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
        }

        return pattern.Append(_random.Next(2) == 0 ? "$" : "(.*|x+)?").ToString();
    }
}
