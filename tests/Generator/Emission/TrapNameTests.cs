using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>Names that other generators stumble over: each must compile without a warning.</summary>
public sealed class TrapNameTests
{
    private const string AllWords =
        "stream builder match system equals toString to_string getHashCode get_type memberwise_clone finalize clone equality_contract "
            + "print_members deconstruct event record class required field file object string int namespace global var dynamic async await "
            + "yield value get set init add remove partial where select from nameof sizeof typeof default new this base operator implicit "
            + "explicit params ref out in is as null true false void unmanaged notnull managed scoped args extension allows when with and "
            + "or not checked unchecked fixed lock using static abstract sealed virtual override readonly const volatile extern is_valid "
            + "validate try_parse parse read_json write_json check_json write_to to_utf8_bytes to_json_string additional_members switch "
            + "cursor sink writer name other others otherwise valid start text count left content result json data type action func "
            + "exception attribute list task t_result t_sink result_t e_n é ñandú straße ІмяПоля 名前 _leading trailing_ __double x1 X_1_y";

    private static readonly string[] Words = AllWords.Split(' ');

    /// <summary>
    /// The word as the title of a type, as a definition, as a member, as a value of an open and of a closed set, and as a case of a union.
    /// </summary>
    [Fact, Trait("Corpus", "Exhaustive")]
    public void AWordMayStandWhereverANameStands() => CompilesInANamespaceEach(static word => $$"""
            { "title": "{{word}}", "type": "object", "required": [ "{{word}}" ],
              "properties": {
                "{{word}}": { "$ref": "#/$defs/inner" },
                "open": { "type": "string", "x-extensible-enum": [ "{{word}}", "another one" ] },
                "closed": { "enum": [ "{{word}}", "another one", null ] },
                "choice": { "$ref": "#/$defs/choice" },
                "inline": { "type": "object", "properties": { "{{word}}": { "type": "integer" } }, "additionalProperties": false } },
              "$defs": {
                "inner": { "type": "object", "properties": { "{{word}}": { "type": [ "string", "null" ] }, "{{word}}_": { "x-dotnet-name": "Second", "type": "boolean" } } },
                "choice": { "oneOf": [ { "$ref": "#/$defs/{{word}}_case" }, { "$ref": "#/$defs/second_case" } ] },
                "{{word}}_case": { "x-dotnet-name": "{{Chosen(word)}}", "type": "object", "required": [ "kind" ], "properties": { "kind": { "const": "{{word}}" }, "{{word}}": { "type": "string" } } },
                "second_case": { "type": "object", "required": [ "kind" ], "properties": { "kind": { "const": "second one" }, "{{word}}": { "type": "string" } } } } }
            """);

    /// <summary>A case of a union by that name, and a member of all cases that is called like the union.</summary>
    [Fact, Trait("Corpus", "Exhaustive")]
    public void AWordMayNameAUnionItsCasesAndWhatTheyShare() => CompilesInANamespaceEach(static word => $$"""
            { "title": "{{word}} message", "oneOf": [
                { "title": "{{word}}", "type": "object", "required": [ "kind", "{{word}}_message" ], "properties": { "kind": { "const": 1 }, "{{word}}_message": { "type": "string" }, "a": { "type": "string" } } },
                { "title": "second", "type": "string" } ],
              "$defs": { "union": { "x-dotnet-name": "Shared", "oneOf": [ { "$ref": "#/$defs/one" }, { "$ref": "#/$defs/two" } ] },
                "one": { "type": "object", "required": [ "shared", "kind", "{{word}}" ], "properties": { "kind": { "const": "one" }, "shared": { "type": "string" }, "{{word}}": { "type": "number" } } },
                "two": { "type": "object", "required": [ "shared", "kind", "{{word}}" ], "properties": { "kind": { "const": "two" }, "shared": { "type": "string" }, "{{word}}": { "type": "number" } } } } }
            """);

    // One compilation for all: each word has a namespace to itself.
    private static void CompilesInANamespaceEach(Func<string, string> schema) => StrictCompilation.Load(GeneratorRun.Succeeds(
        Words.Select((word, i) => SchemaText.Verbatim(
            $"w{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}/a.schema.json",
            schema(word)))));

    private static string Chosen(string word) => "Chosen" + word.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + "Case";
}
