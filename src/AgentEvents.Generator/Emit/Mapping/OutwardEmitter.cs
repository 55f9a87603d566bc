using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Writes what makes a model of a canonical event.</summary>
/// <code>
/// private static MappingResult&lt;SinchRequest&gt; FromOutboundRead(OutboundRead source)
/// {
///     MappingNotes notes = default;
///     var value = new SendAgentEventRequest { AgentId = source.Agent, … };
///     return notes.FinishRequest&lt;SinchRequest, SendAgentEventRequest&gt;(value, slots);
/// }
/// </code>
internal sealed class OutwardEmitter(MappingSpec mapping, string schemaUri, string result, string connection, bool isRequest)
{
    private const string Runtime = "global::AgentEvents.Models.Mapping.";

    /// <summary>The method for a case.</summary>
    public string Write(CaseMapping found)
    {
        var hubCase = CSharpIdentifier.OfType(found.Case.Type);
        var ways = found.Alternatives.Select((way, i) => Way(way, found.Case, isLast: i == found.Alternatives.Count - 1));
        return $$"""
            internal static {{Runtime}}MappingResult<{{result}}> {{MethodOf(found.Case)}}({{hubCase}} source{{connection}})
            {
                {{Runtime}}MappingNotes notes = default;
                {{Code.Indent(Code.Paragraphs(ways), 1)}}
            }
            """;
    }

    /// <summary>The name of the method for a case.</summary>
    public static string MethodOf(HubCase hubCase) => "From" + hubCase.Type.Substring(hubCase.Type.LastIndexOf('.') + 1);

    private string Way(WirePlan.Build way, HubCase hubCase, bool isLast)
    {
        var needs = Plans.Needs(way).Distinct(StringComparer.Ordinal).Select(n => Field(hubCase, n)).Where(f => !f.IsRequired).ToArray();
        var body = Code.Lines([.. Lost(way, hubCase), Finish(way, hubCase)]);
        if (!isLast)
        {
            return needs.Length == 0 ? body : $$"""
                if ({{string.Join(" && ", needs.Select(n => $"source.{CSharpIdentifier.Of(n.Name)} is not null"))}})
                {
                    {{Code.Indent(body, 1)}}
                }
                """;
        }

        return Code.Lines([.. needs.Select(n => Require(n, way)), Code.If(needs.Length > 0, $"if (notes.IsBroken)\n{{\n    return notes.Broken<{result}>();\n}}\n"), body]);
    }

    private static MemberSpec Field(HubCase hubCase, string name) => hubCase.Fields.First(f => f.WireName == name);

    private string Require(MemberSpec field, WirePlan.Build way)
    {
        var slot = Plans.Slots(way).First(s => Plans.Fields(s.Plan).Contains(field.WireName));
        return $$"""
            if (source.{{CSharpIdentifier.Of(field.Name)}} is null)
            {
                notes.Require({{CSharpLiteral.Of(field.WireName)}}, {{CSharpLiteral.Of(slot.Pointer)}}, {{CSharpLiteral.Of(schemaUri)}});
            }

            """;
    }

    private IEnumerable<string> Lost(WirePlan.Build way, HubCase hubCase) => hubCase.Fields.Where(f => !Plans.Fields(way).Contains(f.WireName)).Select(field =>
    {
        var reason = mapping.Homeless.FirstOrDefault(h => h.Name == field.WireName)?.Reason ?? $"{mapping.WireName} has no place for it";
        var lose = $"notes.Lose({CSharpLiteral.Of(field.WireName)}, {CSharpLiteral.Of(reason)});";
        return field.IsRequired ? lose : $"if (source.{CSharpIdentifier.Of(field.Name)} is not null)\n{{\n    {lose}\n}}\n";
    });

    private string Finish(WirePlan.Build way, HubCase hubCase)
    {
        var slots = Plans.Slots(way).Select(s => $"new({CSharpLiteral.Of(s.Pointer)}, {CSharpLiteral.Of(Plans.Fields(s.Plan).First())})");
        return $$"""
            return notes.{{(isRequest ? "FinishRequest" : "Finish")}}<{{result}}, {{CSharpIdentifier.OfType(way.Model)}}>(
                {{Code.Indent(Value(way, hubCase), 1)}},
                [{{string.Join(", ", slots)}}]);
            """;
    }

    private string Value(WirePlan plan, HubCase hubCase) => plan switch
    {
        WirePlan.Build build => Build(build, hubCase),
        WirePlan.Field field => "source." + CSharpIdentifier.Of(Field(hubCase, field.Name).Name),
        WirePlan.Template template => Template(template, hubCase),
        WirePlan.Fixed given => FixedEmitter.Write(given.Type, given.Json),
        WirePlan.One one => $"[{Value(one.Item, hubCase)}]",
        WirePlan.Connection found => "connection." + CSharpIdentifier.Of(found.Member.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    };

    private string Build(WirePlan.Build build, HubCase hubCase)
    {
        var type = CSharpIdentifier.OfType(build.Model);
        return build.Members.IsEmpty ? $"new {type}()" : $$"""
            new {{type}}
            {
                {{Code.Indent(Code.Lines(build.Members.Select(m => $"{CSharpIdentifier.Of(m.Member.Name)} = {Member(m, hubCase)},")), 1)}}
            }
            """;
    }

    private string Member(MemberPlan member, HubCase hubCase)
    {
        var value = Value(member.Value, hubCase);
        var needs = Plans.Needs(member.Value).Distinct(StringComparer.Ordinal).Select(n => Field(hubCase, n)).Where(f => !f.IsRequired).ToArray();
        if (needs.Length == 0)
        {
            return value;
        }

        if (member.Member.IsRequired)
        {
            // Nobody comes here without the fields.
            return member.Value is WirePlan.Field && needs[0].Type.IsValueType ? value + ".GetValueOrDefault()" : value + "!";
        }

        // An optional member is left out where a field that it needs is not there; some values are null then by themselves.
        var isNullThen = member.Value is WirePlan.Field || (member.Value is WirePlan.Template { Type: CSharpType.Text, Text.IsPlain: true } && needs[0].Type is CSharpType.Text);
        return isNullThen ? value : $"{string.Join(" && ", needs.Select(n => $"source.{CSharpIdentifier.Of(n.Name)} is not null"))} ? {value} : default({TypeText.OfMember(member.Member)})";
    }

    private static string Template(WirePlan.Template template, HubCase hubCase)
    {
        var parts = template.Text.Fields.SelectMany((f, i) => new[] { Literal(template.Text.Literals[i]), Part(f, Field(hubCase, f.Name)) })
            .Append(Literal(template.Text.Literals[template.Text.Fields.Count]))
            .Where(p => p.Length > 0)
            .ToArray();
        var text = string.Join(" + ", parts);
        return template.Type is CSharpType.Text ? text : $"new {TypeText.Of(template.Type)}({text}!)";
    }

    private static string Literal(string text) => text.Length == 0 ? "" : CSharpLiteral.Of(text);

    private static string Part(TemplateField part, MemberSpec field)
    {
        var value = "source." + CSharpIdentifier.Of(field.Name);
        return field.Type is CSharpType.Phone
            ? value + (field.IsRequired ? "" : ".GetValueOrDefault()") + (part.IsDigits ? ".Digits" : ".ToString()")
            : value;
    }
}
