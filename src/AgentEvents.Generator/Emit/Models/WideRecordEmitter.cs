using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>
/// Writes what is different in a record of many members: reading, writing and <c>ToString</c> are spread over methods of bounded size, and while
/// it is read, its members are fields of an object instead of locals.
/// </summary>
internal static class WideRecordEmitter
{
    /// <summary>The most members that one method reads or writes; see <see cref="Checks.WideObjectEmitter.MostInOneMethod"/>.</summary>
    public const int MostInOneMethod = Checks.WideObjectEmitter.MostInOneMethod;

    private const string Cursor = "ref global::AgentEvents.Models.Json.JsonCursor cursor";

    // Behind two underscores, as no name that is made of a schema.
    private const string Parts = "Parts__";
    private const string ReadMember = "read__";
    private const string Make = "make__";
    private const string WriteMembers = "write__";
    private const string NameMembers = "name__";

    /// <summary>The class that holds the members while they are read.</summary>
    public static string Fields(IReadOnlyList<MemberSpec> kept) => $$"""
        private sealed class {{Parts}}
        {
            {{Code.Indent(Code.Lines(kept.Select(m => "internal " + ReaderEmitter.Declaration(m))), 1)}}
        }
        """;

    /// <summary>The statement that makes an empty one.</summary>
    public const string Locals = $"{Parts} parts = new();";

    /// <summary>The statements that read a member; its index is in <c>member</c>.</summary>
    /// <param name="fallback">The statements for members without a name.</param>
    public static string Member(string fallback) => $$"""
        if (member >= 0)
        {
            {{ReadMember}}(member, parts, ref cursor);
        }
        else
        {
            {{Code.Indent(fallback, 1)}}
        }

        """;

    /// <summary>The statement that makes the record of its members.</summary>
    public static string Result(bool keepsOthers) => $"return {Make}(parts{Code.If(keepsOthers, ", others.ToAdditionalMembers()")});";

    /// <summary>The methods that read the members.</summary>
    /// <param name="record">The record.</param>
    /// <param name="kept">The members that have a property.</param>
    public static IEnumerable<string> Readers(RecordSpec record, IReadOnlyList<MemberSpec> kept)
    {
        var reading = new SplitSwitch("void", "", $"{Parts} parts, {Cursor}", "", "parts, ref cursor", "", "");
        var cases = record.Members.Select(m => m.Constant is null
            ? $"parts.{ReaderEmitter.Local(m)} = {TypeText.Read(m.Type, "cursor")};"
            : "cursor.SkipValue();");
        var assignments = kept.Select(m => $"{CSharpIdentifier.Of(m.Name)} = parts.{ReaderEmitter.Local(m)},")
            .Append(Code.If(record.KeepsOthers, "AdditionalMembers = others,"));
        var name = CSharpIdentifier.Of(record.Name);
        var others = Code.If(record.KeepsOthers, ", global::AgentEvents.Models.Json.AdditionalMembers others");
        return
        [
            .. reading.Write(ReadMember, "member", [.. cases]),
            $$"""
            private static {{name}} {{Make}}({{Parts}} parts{{others}}) => new()
            {
                {{Code.Indent(Code.Lines(assignments), 1)}}
            };
            """,
        ];
    }

    /// <summary>Statements that write members, and the methods that have them; the statements as they are if they are few.</summary>
    public static (IReadOnlyList<string> Statements, IEnumerable<string> Methods) Writers(RecordSpec record, IReadOnlyList<string> statements)
    {
        if (record.Members.Count <= MostInOneMethod)
        {
            return (statements, []);
        }

        var chunks = SplitSwitch.Chunks(statements).Select((chunk, i) => (Name: WriteMembers + CSharpLiteral.Of(i), Chunk: chunk)).ToArray();
        return (
            [.. chunks.Select(c => $"{c.Name}(ref writer);")],
            chunks.Select(c => $$"""
                private void {{c.Name}}(ref global::AgentEvents.Models.Json.JsonWriter writer)
                {
                    {{Code.Indent(Code.Lines(c.Chunk), 1)}}
                }
                """));
    }

    /// <summary>The expression that is made of many parts, and the methods that have them; the parts as they are if they are few.</summary>
    public static (string Expression, IEnumerable<string> Methods) Names(IReadOnlyList<string> parts)
    {
        if (parts.Count <= MostInOneMethod)
        {
            return (string.Concat(parts), []);
        }

        var chunks = SplitSwitch.Chunks(parts).Select((chunk, i) => (Name: NameMembers + CSharpLiteral.Of(i), Chunk: chunk)).ToArray();
        return (
            string.Concat(chunks.Select(c => $" + {c.Name}()")),
            chunks.Select(c => $"""
                private string {c.Name}() => ""{string.Concat(c.Chunk)};
                """));
    }
}
