using System.Globalization;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Writes what reads a canonical event back out of a model.</summary>
/// <code>
/// private static MappingResult&lt;OutboundEvent&gt;? to__OutboundRead(SendAgentEventRequest source)
/// {
///     if (source.Body.Event is not AgentReadEvent value1)
///     {
///         return null;
///     }
///     …
/// }
/// </code>
internal sealed class InwardEmitter(MappingSpec mapping)
{
    private const string Runtime = "global::AgentEvents.Models.Mapping.";

    private readonly List<string> _guards = [];
    private readonly List<string> _reads = [];
    private readonly HashSet<string> _untouched = new(StringComparer.Ordinal);
    private HubCase _case = null!;
    private int _locals;

    /// <summary>The method for one way to write a case; null if such a value does not tell all that the case needs.</summary>
    /// <param name="hubCase">The case.</param>
    /// <param name="way">The way to write it.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="isUnion">Whether the model is a union, and the way one of its cases.</param>
    public string Write(HubCase hubCase, WirePlan.Build way, string method, bool isUnion)
    {
        _case = hubCase;
        _guards.Clear();
        _reads.Clear();
        var root = "source";
        if (isUnion)
        {
            root = Local();
            Guard($"source is not {CSharpIdentifier.OfType(way.Model)} {root}");
        }

        Members(way, root, "");
        var hub = CSharpIdentifier.OfType(mapping.Hub);
        var locals = hubCase.Fields.Select(f => $"{TypeText.Of(f.Type)}? {LocalOf(f)} = null;");
        var missing = hubCase.Fields.Where(f => f.IsRequired).Select(f => Missing(f, way));
        return $$"""
            private static {{Runtime}}MappingResult<{{hub}}>? {{method}}({{CSharpIdentifier.OfType(mapping.Wire)}} source)
            {
                {{Code.Indent(Code.Lines(_guards), 1)}}
                {{Runtime}}MappingNotes notes = default;
                {{Code.Indent(Code.Lines(locals), 1)}}
                {{Code.Indent(Code.Lines(_reads), 1)}}
                {{Code.Indent(Code.Lines(missing), 1)}}
                if (notes.IsBroken)
                {
                    return notes.Broken<{{hub}}>();
                }

                {{Code.Indent(Finish(way), 1)}}
            }
            """;
    }

    private static string LocalOf(MemberSpec field) => CSharpName.Camel(field.Name) + "Field";

    private string Local() => "value" + (++_locals).ToString(CultureInfo.InvariantCulture);

    private void Guard(string isNot) => _guards.Add(Return(isNot));

    private static string Return(string isNot) => $"if ({isNot})\n{{\n    return null;\n}}\n";

    private void Members(WirePlan.Build build, string access, string pointer)
    {
        foreach (var member in build.Members)
        {
            Member(member, $"{access}.{CSharpIdentifier.Of(member.Member.Name)}", JsonPointer.Append(pointer, member.Member.WireName));
        }

        var reason = CSharpLiteral.Of($"{mapping.HubName} has no field for it");
        foreach (var member in build.Unread)
        {
            var value = $"{access}.{CSharpIdentifier.Of(member.Name)}";
            var lose = $"notes.Lose({CSharpLiteral.Of(JsonPointer.Append(pointer, member.WireName))}, {reason});";
            _reads.Add(member.IsRequired
                ? lose
                : $"if ({value}{(member.Type is CSharpType.OrNull ? ".IsPresent" : " is not null")})\n{{\n    {lose}\n}}\n");
        }

        if (build.KeepsOthers)
        {
            _reads.Add($"notes.Lose({access}.AdditionalMembers, {CSharpLiteral.Of(pointer)}, {reason});");
        }
    }

    private void Member(MemberPlan member, string access, string pointer)
    {
        if (member.TellsCase)
        {
            Guard($"{access} is null");
        }

        var isNullable = !member.Member.IsRequired;
        switch (member.Value)
        {
            case WirePlan.Fixed given:
                Given(given, access, pointer);
                break;
            case WirePlan.Build build:
                Nested(build, access, pointer, isNullable && !member.TellsCase);
                break;
            case WirePlan.One one:
                One(one, access, pointer);
                break;
            case WirePlan.Connection:
                break;
            default:
                _reads.Add(Slot(member.Value, access, pointer, isNullable));
                break;
        }
    }

    private void Given(WirePlan.Fixed given, string access, string pointer)
    {
        var same = $"{access} == {FixedEmitter.Write(given.Type, given.Json)}";
        if (given.TellsCase)
        {
            Guard($"!({same})");
        }
        else
        {
            // Of lists and maps only empty ones are given.
            var isOther = given.Type is CSharpType.List or CSharpType.Map ? $"{access} is {{ Count: > 0 }}" : $"!({same})";
            _reads.Add($"if ({isOther})\n{{\n    notes.Lose({CSharpLiteral.Of(pointer)}, "
                + $"{CSharpLiteral.Of($"{mapping.HubName} has no field for it, and it is not what the schema gives by itself")});\n}}\n");
        }
    }

    private void Nested(WirePlan.Build build, string access, string pointer, bool isOptional)
    {
        if (!build.IsCase && !isOptional)
        {
            Members(build, access, pointer);
            return;
        }

        var local = Local();
        var guards = _guards.Count;
        var reads = _reads.Count;
        Members(build, local, pointer);
        if (build.IsCase || _guards.Count > guards)
        {
            // What tells the case has to be there to tell it.
            _guards.Insert(guards, Return($"{access} is not {(build.IsCase ? CSharpIdentifier.OfType(build.Model) : "{ }")} {local}"));
            return;
        }

        // What is not there says nothing.
        var inner = _reads.Skip(reads).ToArray();
        _reads.RemoveRange(reads, _reads.Count - reads);
        _reads.Add($"if ({access} is {{ }} {local})\n{{\n    {Code.Indent(Code.Lines(inner), 1)}\n}}\n");
    }

    private void One(WirePlan.One one, string access, string pointer)
    {
        var guards = _guards.Count;
        var reads = _reads.Count;
        var item = new MemberPlan(new MemberSpec("0", "Item", one.ItemType, true, null, null, null!), one.Item, TellsCase: false);
        Member(item, access + "[0]", pointer + "/0");
        var inner = Code.Lines(_reads.Skip(reads));
        _reads.RemoveRange(reads, _reads.Count - reads);
        if (_guards.Count > guards)
        {
            // What tells the case has to be there to tell it.
            _guards.Insert(guards, Return($"{access} is not {{ Count: > 0 }}"));
        }

        var several = string.Join(" and ", Plans.Fields(one.Item).Distinct(StringComparer.Ordinal).Select(f => f + "s").DefaultIfEmpty("items"));
        var reason = CSharpLiteral.Of($"several {several}: {pointer} holds more than one item, and {mapping.HubName} is about one");
        _reads.Add($"if ({access} is {{ Count: > 1 }})\n{{\n    return {Runtime}MappingResult.NotSupported<"
            + $"{CSharpIdentifier.OfType(mapping.Hub)}>(new {Runtime}UnsupportedCase(source.GetType().Name, {reason}));\n}}\n");
        _reads.Add(Code.If(inner.Length > 0, $"if ({access} is {{ Count: > 0 }})\n{{\n    {Code.Indent(inner, 1)}\n}}\n"));
    }

    private string Slot(WirePlan plan, string access, string pointer, bool isNullable)
    {
        var at = CSharpLiteral.Of(pointer);
        if (plan is WirePlan.Field field)
        {
            return $"notes.Take(ref {LocalOf(FieldOf(field.Name))}, {access}, {at});";
        }

        var template = (WirePlan.Template)plan;
        if (template.Type is CSharpType.Int32 or CSharpType.Int64 or CSharpType.Number)
        {
            var digits = template.Type is CSharpType.Number
                ? $"notes.IntegerText({access}, {at})"
                : $"{access}{(isNullable ? "?" : "")}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)";
            return Take(template.Text.Fields[0] with { Modifier = "digits" }, digits, at);
        }

        var text = template.Type switch
        {
            CSharpType.Enumeration => $"{access}{(isNullable ? "?" : "")}.Value",
            CSharpType.Verbatim => $"{access}{(isNullable ? "?" : "")}.ToString()",
            _ => access,
        };
        if (template.Text.IsPlain)
        {
            return Take(template.Text.Fields[0], text, at);
        }

        var local = Local();
        var literals = string.Join(", ", template.Text.Literals.Select(CSharpLiteral.Of));
        var split = $"string?[] {local} = notes.Split({text}, [{literals}], {at}, {CSharpLiteral.Of(template.Text.Source)});";
        var takes = template.Text.Fields.Select((f, i) => Take(f, $"{local}[{CSharpLiteral.Of(i)}]", at));
        var lines = Code.Lines([split, .. takes]);
        return isNullable ? $"if ({access} is not null)\n{{\n    {Code.Indent(lines, 1)}\n}}\n" : lines;
    }

    private MemberSpec FieldOf(string name) => _case.Fields.First(f => f.WireName == name);

    private string Take(TemplateField part, string text, string at)
    {
        var field = FieldOf(part.Name);
        return field.Type switch
        {
            CSharpType.Phone => $"notes.TakeNumber(ref {LocalOf(field)}, {text}, {(part.IsDigits ? "true" : "false")}, {at});",
            CSharpType.Instant => $"notes.TakeTime(ref {LocalOf(field)}, {text}, {CSharpLiteral.Of(part.Modifier!)}, {at});",
            _ => $"notes.Take(ref {LocalOf(field)}, {text}, {at});",
        };
    }

    // A field that the model has no place for can be found missing too: then there is no pointer to tell.
    private static string Missing(MemberSpec field, WirePlan.Build way)
    {
        var pointer = Plans.Slots(way).FirstOrDefault(s => Plans.FieldsOf(s.Plan).Contains(field.WireName)).Pointer;
        return $$"""
            if ({{LocalOf(field)}} is null)
            {
                notes.Miss({{(pointer is null ? "null" : CSharpLiteral.Of(pointer))}}, {{CSharpLiteral.Of("/" + field.WireName)}});
            }

            """;
    }

    private string Finish(WirePlan.Build way)
    {
        var hub = CSharpIdentifier.OfType(mapping.Hub);
        var type = CSharpIdentifier.OfType(_case.Type);
        var values = _case.Fields.Select(f => $"{CSharpIdentifier.Of(f.Name)} "
            + $"= {LocalOf(f)}{(f.IsRequired ? f.Type.IsValueType ? ".GetValueOrDefault()" : "!" : "")},");
        var slots =
            Plans.Slots(way).SelectMany(s => Plans.FieldsOf(s.Plan), (s, f) => $"new({CSharpLiteral.Of("/" + f)}, {CSharpLiteral.Of(s.Pointer)})");
        return $$"""
            return notes.Finish<{{hub}}, {{hub}}>(
                new {{type}}
                {
                    {{Code.Indent(Code.Lines(values), 2)}}
                },
                [{{string.Join(", ", slots)}}]);
            """;
    }
}
