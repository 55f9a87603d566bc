using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Writes what makes a model of a canonical event.</summary>
/// <code>
/// private static MappingResult&lt;SinchRequest&gt; from__OutboundRead(OutboundRead source)
/// {
///     MappingNotes notes = default;
///     var value = new SendAgentEventRequest { AgentId = source.Agent, … };
///     return notes.FinishRequest&lt;SinchRequest, SendAgentEventRequest&gt;(value, slots);
/// }
/// </code>
internal sealed class OutwardEmitter(
    MappingSpec mapping,
    string schemaUri,
    string result,
    string connection,
    string connectionParameter,
    bool isRequest)
{
    private const string Runtime = "global::AgentEvents.Models.Mapping.";

    private readonly SourceText _sources = new(mapping, connection);

    /// <summary>The method for a case.</summary>
    public string Write(CaseMapping found)
    {
        var hubCase = CSharpIdentifier.OfType(found.Case.Type);
        if (mapping.IsContradictory)
        {
            // It has been reported, and code would be followed by errors of the compiler.
            return $"internal static {Runtime}MappingResult<{result}> {MethodOf(found.Case)}({hubCase} source{connectionParameter}) => throw new "
                + "global::System.InvalidOperationException();";
        }

        var ways = found.Alternatives.Select((way, i) => Way(way, found.Case, isLast: i == found.Alternatives.Count - 1));
        return $$"""
            internal static {{Runtime}}MappingResult<{{result}}> {{MethodOf(found.Case)}}({{hubCase}} source{{connectionParameter}})
            {
                {{Code.Indent(Code.Lines([$"{Runtime}MappingNotes notes = default;", .. _sources.Locals(found)]), 1)}}
                {{Code.Indent(Code.Paragraphs(ways), 1)}}
            }
            """;
    }

    /// <summary>The name of the method for a case.</summary>
    public static string MethodOf(HubCase hubCase) => "from__" + hubCase.Type.Substring(hubCase.Type.LastIndexOf('.') + 1);

    private string Way(WirePlan.Build way, HubCase hubCase, bool isLast)
    {
        var needs = _sources.Needs(way, hubCase);
        var body = Code.Lines([.. Lost(way, hubCase), Finish(way, hubCase)]);
        if (!isLast)
        {
            return needs.Length == 0 ? body : $$"""
                if ({{string.Join(" && ", needs.Select(n => n.IsThere))}})
                {
                    {{Code.Indent(body, 1)}}
                }
                """;
        }

        return Code.Lines([
            .. needs.Select(n => Require(n, way)),
            Code.If(needs.Length > 0, $"if (notes.IsBroken)\n{{\n    return notes.Broken<{result}>();\n}}\n"),
            body,
        ]);
    }

    private string Require(PlanSource source, WirePlan.Build way)
    {
        var slot = Plans.Slots(way).First(s => SourceText.NamesOf(s.Plan).Contains(source.Name));
        return $$"""
            if ({{source.IsMissing}})
            {
                notes.Require({{CSharpLiteral.Of(source.Name)}}, {{CSharpLiteral.Of(slot.Pointer)}}, {{CSharpLiteral.Of(schemaUri)}});
            }

            """;
    }

    private IEnumerable<string> Lost(WirePlan.Build way, HubCase hubCase) => hubCase.Fields.Select(field =>
    {
        var lose = (string reason) => $"notes.Lose({CSharpLiteral.Of(field.WireName)}, {CSharpLiteral.Of(reason)});";
        if (!Plans.Fields(way).Contains(field.WireName))
        {
            var nowhere = lose(mapping.Unmapped.FirstOrDefault(h => h.Name == field.WireName)?.Reason ?? $"{mapping.WireName} has no place for it");
            return field.IsRequired ? nowhere : $"if ({SourceText.IsThere(field)})\n{{\n    {nowhere}\n}}\n";
        }

        // Where every member that holds it is left out for want of something else, it is lost all the same.
        var places = _sources.Places(way, hubCase)
            .Where(p => p.Field == field.WireName)
            .Select(p => p.Conditions.Where(c => c != SourceText.IsThere(field)).ToArray())
            .ToArray();
        var isLost = places.Select(p => $"!({string.Join(" && ", p)})").Concat(field.IsRequired ? [] : [SourceText.IsThere(field)]);
        return places.Any(conditions => conditions.Length == 0)
            ? ""
            : $"if ({string.Join(" && ", isLost)})\n{{\n    "
                + $"{lose($"{mapping.WireName} has a place for it beside something else only, which is not there")}\n}}\n";
    });

    private string Finish(WirePlan.Build way, HubCase hubCase)
    {
        var slots = Plans.Slots(way).Select(s => $"new({CSharpLiteral.Of(s.Pointer)}, {CSharpLiteral.Of(SourceText.NamesOf(s.Plan).First())})");
        return $$"""
            return notes.{{(isRequest ? "FinishRequest" : "Finish")}}<{{result}}, {{CSharpIdentifier.OfType(way.Model)}}>(
                {{Code.Indent(Value(way, hubCase, ""), 1)}},
                [{{string.Join(", ", slots)}}]);
            """;
    }

    private string Value(WirePlan plan, HubCase hubCase, string pointer) => plan switch
    {
        WirePlan.Build build => Build(build, hubCase, pointer),
        WirePlan.Field field => "source." + CSharpIdentifier.Of(SourceText.Field(hubCase, field.Name).Name),
        WirePlan.Template template => TemplateText.Write(template, hubCase, pointer),
        WirePlan.Fixed given => FixedEmitter.Write(given.Type, given.Json),
        WirePlan.One one => One(one, hubCase, pointer),
        WirePlan.Connection setting => _sources.Value(setting),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private string One(WirePlan.One one, HubCase hubCase, string pointer)
    {
        var list = $"[{Present(one.Item, hubCase, pointer + "/0")}]";
        var needs = one.MayBeEmpty ? _sources.Needs(one.Item, hubCase) : [];
        return needs.Length == 0 || Plans.TellsCase(one.Item) ? list : $"{string.Join(" && ", needs.Select(n => n.IsThere))} ? {list} : []";
    }

    private string Build(WirePlan.Build build, HubCase hubCase, string pointer)
    {
        var type = CSharpIdentifier.OfType(build.Model);
        return build.Members.IsEmpty ? $"new {type}()" : $$"""
            new {{type}}
            {
                {{Code.Indent(Code.Lines(build.Members.Select(m => $"{CSharpIdentifier.Of(m.Member.Name)} = {Member(m, hubCase, JsonPointer.Append(pointer, m.Member.WireName))},")), 1)}}
            }
            """;
    }

    private string Member(MemberPlan member, HubCase hubCase, string pointer)
    {
        if (member.IsNeeded)
        {
            return Present(member.Value, hubCase, pointer);
        }

        // An optional member is left out where something that it needs is not there; some values are null then by themselves.
        var condition = _sources.Condition(member.Value, hubCase);
        return condition.Length == 0 || SourceText.IsNullByItself(member, hubCase)
            ? Value(member.Value, hubCase, pointer)
            : $"{condition} ? {Present(member.Value, hubCase, pointer)} : default({TypeText.OfMember(member.Member)})";
    }

    // Nobody comes here without what the value needs.
    private string Present(WirePlan plan, HubCase hubCase, string pointer)
    {
        var value = Value(plan, hubCase, pointer);
        return plan switch
        {
            WirePlan.Field field when !SourceText.Field(hubCase, field.Name).IsRequired =>
                value + (SourceText.Field(hubCase, field.Name).Type.IsValueType ? ".GetValueOrDefault()" : "!"),
            WirePlan.Template { Type: CSharpType.Text, Text: { IsPlain: true, Fields: [var only] } } when SourceText.Field(
                hubCase,
                only.Name) is { IsRequired: false, Type: CSharpType.Text } => value + "!",
            WirePlan.Connection setting => _sources.Present(setting),
            _ => value,
        };
    }
}
