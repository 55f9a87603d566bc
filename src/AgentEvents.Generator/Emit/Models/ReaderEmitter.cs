using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Emit.Checks;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the method that builds a model from a document that is known to be valid.</summary>
internal static class ReaderEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    /// <summary>The method.</summary>
    public static string Write(ModelSpec model, FileSpec file) => model switch
    {
        RecordSpec record => Record(record),
        TupleSpec tuple => TupleEmitter.Reader(tuple),
        WrapperSpec wrapper => Wrapper(wrapper),
        UnionSpec union => Union(union, file),
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    private static string Union(UnionSpec union, FileSpec file)
    {
        var name = CSharpIdentifier.Of(union.Name);
        var select = !union.Kinds.IsEmpty ? "cursor.Current" : $"{CSharpIdentifier.OfType(file.Namespace + "." + file.ChecksClass)}."
            + $"{(union.Tried.IsEmpty ? UnionCheckEmitter.SelectCall(file, union.SchemaId) : TrialEmitter.SelectCall(file, union))}";
        var arms = union.Cases.Select((c, i) => $"{(union.Kinds.IsEmpty ? CSharpLiteral.Of(union.Branches[i]) : TokenText.StartOf(union.Kinds[i]))} "
            + $"=> {CSharpIdentifier.OfType(file.Namespace + "." + c.Name)}.ReadJson(ref cursor),");
        return $$"""
            internal static {{name}} ReadJson(ref {{Json}}JsonCursor cursor) => {{select}} switch
            {
                {{Code.Indent(Code.Lines(arms), 1)}}
                _ => throw new global::System.InvalidOperationException("The document has been changed since it was validated."),
            };
            """;
    }

    private static string Wrapper(WrapperSpec wrapper)
    {
        var name = CSharpIdentifier.Of(wrapper.Name);
        return $$"""
            internal {{(wrapper.Union is null ? "" : "new ")}}static {{name}} ReadJson(ref {{Json}}JsonCursor cursor) => new() { Value = {{TypeText.Read(wrapper.Value, "cursor")}} };
            """;
    }

    private static string Record(RecordSpec record)
    {
        var name = CSharpIdentifier.Of(record.Name);
        var kept = record.Members.Where(m => m.Constant is null).ToArray();
        var fallback = record.KeepsOthers ? Others(record) : "cursor.SkipValue();";
        var isWide = record.Members.Count > WideRecordEmitter.MostInOneMethod;
        var locals = (isWide ? [WideRecordEmitter.Locals] : kept.Select(Declaration))
            .Append(Code.If(record.KeepsOthers, $"{Json}AdditionalMembersBuilder others = default;"));
        var names = record.Members.Select(m => m.WireName).ToArray();
        var find = names.Length == 0
            ? $"{Bytes} name = cursor.ReadName();\nint member = -1;"
            : record.KeepsOthers
                ? $"{Bytes} name = default;\nint member = {NameEmitter.Find(names, NameMethod, "name = cursor.ReadName()")};"
                : $"int member = {NameEmitter.Find(names, NameMethod, "cursor.ReadName()")};";
        var assignments = kept.Select(m => $"{CSharpIdentifier.Of(m.Name)} = {Local(m)},")
            .Append(Code.If(record.KeepsOthers, "AdditionalMembers = others.ToAdditionalMembers(),"));
        var read = isWide ? WideRecordEmitter.Member(fallback) : $$"""
            switch (member)
            {
                {{Code.Indent(Code.Lines(record.Members.Select(Case)), 1)}}
                default:
                    {{Code.Indent(fallback, 2)}}
                    break;
            }
            """;
        var result = isWide ? WideRecordEmitter.Result(record.KeepsOthers) : $$"""
            return new()
            {
                {{Code.Indent(Code.Lines(assignments), 1)}}
            };
            """;
        return Code.Paragraphs(
        [
            $$"""
            internal {{(record.Union is null ? "" : "new ")}}static {{name}} ReadJson(ref {{Json}}JsonCursor cursor)
            {
                {{Code.Indent(Code.Lines(locals), 1)}}
                if (cursor.BeginObject())
                {
                    do
                    {
                        {{Code.Indent(find, 3)}}
                        {{Code.Indent(read, 3)}}
                    }
                    while (cursor.NextMember());
                }

                {{Code.Indent(result, 1)}}
            }
            """,
            names.Length > 0 ? NameEmitter.Method(names, NameMethod) : "",
            .. isWide ? [WideRecordEmitter.Fields(kept), .. WideRecordEmitter.Readers(record, kept)] : Array.Empty<string>(),
        ]);
    }

    private const string NameMethod = "indexOfName";

    private const string Bytes = "global::System.ReadOnlySpan<byte>";

    private static string Others(RecordSpec record) => """
        int start = cursor.Position;
        cursor.SkipValue();
        others.Add(name, cursor.Since(start));
        """;

    private static string Case(MemberSpec member, int index) => $"""
        case {CSharpLiteral.Of(index)}:
            {(member.Constant is null ? $"{Local(member)} = {TypeText.Read(member.Type, "cursor")};" : "cursor.SkipValue();")}
            break;
        """;

    /// <summary>The statement that declares the local of a member.</summary>
    public static string Declaration(MemberSpec member) =>
        $"{TypeText.OfMember(member)} {Local(member)} = default{(member.IsRequired && !member.Type.IsValueType ? "!" : "")};";

    /// <summary>The local of a member. No local that emitters write ends with the suffix, so that none of them can be met.</summary>
    public static string Local(MemberSpec member) => CSharpName.Camel(member.Name) + "Value";
}
