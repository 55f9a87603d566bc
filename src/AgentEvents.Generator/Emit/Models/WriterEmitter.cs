using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the method that writes a model.</summary>
/// <code>
/// writer.WriteRaw("{\"to\":"u8);
/// writer.WriteString(this.To);
/// </code>
internal static class WriterEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    /// <summary>The method.</summary>
    public static string Write(ModelSpec model) => model switch
    {
        RecordSpec record => Record(record),
        TupleSpec tuple => Method(tuple.Union, TupleEmitter.Writing(tuple)),
        WrapperSpec wrapper => Method(wrapper.Union, TypeText.Write(wrapper.Value, "writer", "this.Value")),
        _ => $"internal abstract void WriteJson(ref {Json}JsonWriter writer);",
    };

    private static string Method(string? union, string body) => $$"""
        internal {{(union is null ? "" : "override ")}}void WriteJson(ref {{Json}}JsonWriter writer)
        {
            {{Code.Indent(body, 1)}}
        }
        """;

    /// <summary>Runs of bytes that are always the same are put together: names, punctuation, constants.</summary>
    private static string Record(RecordSpec record)
    {
        var lines = new List<string>();
        var pending = "{";
        var isFirst = true;
        foreach (var member in record.Members)
        {
            var name = JsonString.Quote(member.WireName) + ":";
            if (member.Constant is { } constant)
            {
                pending += (isFirst ? "" : ",") + name + constant;
                isFirst = false;
            }
            else if (member.IsRequired)
            {
                lines.Add(Raw(pending + (isFirst ? "" : ",") + name));
                lines.Add(TypeText.Write(member.Type, "writer", CSharpIdentifier.OfMember(member.Name)));
                pending = "";
                isFirst = false;
            }
            else
            {
                lines.Add(Raw(pending));
                lines.Add(Optional(member, name, isFirst));
                pending = "";
            }

            // Behind an optional member that comes first, the comma depends on whether it was there.
            if (isFirst && pending.Length == 0)
            {
                return Method(record, [.. lines, .. Uncertain(record, member), Others(record), Raw("}")]);
            }
        }

        return Method(record, record.KeepsOthers ? [.. lines, Raw(pending), Others(record), Raw("}")] : [.. lines, Raw(pending + "}")]);
    }

    private static string Method(RecordSpec record, IReadOnlyList<string> lines)
    {
        var (statements, methods) = WideRecordEmitter.Writers(record, lines);
        return Code.Paragraphs([Method(record.Union, Code.Lines(statements)), .. methods]);
    }

    private static IEnumerable<string> Uncertain(RecordSpec record, MemberSpec last) =>
        record.Members.SkipWhile(m => m != last).Skip(1).Select(member =>
        {
            var name = JsonString.Quote(member.WireName) + ":";
            return member switch
            {
                { Constant: { } constant } => Code.Lines([Name(name), Raw(constant)]),
                { IsRequired: true } => Code.Lines([Name(name), TypeText.Write(member.Type, "writer", CSharpIdentifier.OfMember(member.Name))]),
                _ => Optional(member, name, isUncertain: true),
            };
        });

    private static string Optional(MemberSpec member, string name, bool isUncertain)
    {
        return $$"""
            if ({{IsThere(member)}})
            {
                {{(isUncertain ? Name(name) : Raw("," + name))}}
                {{TypeText.Write(member.Type, "writer", ReaderEmitter.Local(member))}}
            }

            """;
    }

    /// <summary>The condition that a member that may be missing is there, which puts it into its local.</summary>
    public static string IsThere(MemberSpec member)
    {
        var property = CSharpIdentifier.OfMember(member.Name);
        var local = ReaderEmitter.Local(member);
        return member.Type is CSharpType.OrNull ? $"{property}.TryGetValue(out {TypeText.Of(member.Type)} {local})" : $"{property} is {{ }} {local}";
    }

    private static string Others(RecordSpec record) => Code.If(record.KeepsOthers, "writer.WriteMembers(this.AdditionalMembers);");

    /// <summary>The statement that writes bytes that are always the same.</summary>
    public static string Raw(string json) => json.Length == 0 ? "" : $"writer.WriteRaw({CSharpLiteral.Utf8(json)});";

    private static string Name(string name) => $"writer.WriteName({CSharpLiteral.Utf8("," + name)});";
}
