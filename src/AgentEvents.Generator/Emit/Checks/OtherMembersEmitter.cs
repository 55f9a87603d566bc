using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>Writes what validates members that the schema does not name, and names themselves.</summary>
internal static class OtherMembersEmitter
{
    /// <summary>The statements; the cursor stands on the value, the name is in <c>name</c>.</summary>
    public static string Write(CanonicalSchema schema, OtherMembers others, CheckScope scope)
    {
        var always = others.Value is { } value ? scope.CallInto(value) : "valid &= cursor.SkipValue();";
        if (others.ByPattern.IsEmpty)
        {
            return always;
        }

        // Each schema that applies reads the value from its beginning; the one that always applies comes last and leaves the cursor behind it.
        return $$"""
            {
                global::AgentEvents.Models.Json.JsonMark again = cursor.Mark();
                {{Code.Indent(Code.Lines(others.ByPattern.Select((g, i) => Group(schema, g, $"matched{i}", scope))), 1)}}
                {{Code.Indent(always, 1)}}
            }

            """;
    }

    /// <summary>The statements that hold a name against a schema for names; the cursor stands on the name.</summary>
    public static string NameCheck(SchemaReference names, CheckScope scope) => $$"""
        {
            global::AgentEvents.Models.Json.JsonMark again = cursor.Mark();
            {{Code.Indent(scope.CallInto(names), 1)}}
            cursor.Rewind(again);
        }

        """;

    private static string Group(CanonicalSchema schema, PatternGroup group, string matched, CheckScope scope)
    {
        var patterns = group.Patterns.Select(p => $$"""
            if ({{scope.Matches(schema, p.Pattern, "name", "cursor.Position")}})
            {
                {{Code.If(group.Otherwise is not null, $"{matched} = true;")}}
                {{Code.Indent(scope.CallInto(p.Value), 1)}}
                cursor.Rewind(again);
            }

            """);
        return group.Otherwise is null ? Code.Lines(patterns) : $$"""
            bool {{matched}} = false;
            {{Code.Lines(patterns)}}
            if (!{{matched}})
            {
                {{Code.Indent(scope.CallInto(group.Otherwise), 1)}}
                cursor.Rewind(again);
            }

            """;
    }
}
