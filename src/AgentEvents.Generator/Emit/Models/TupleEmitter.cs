using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the record of an array whose first items have schemas of their own.</summary>
/// <code>
/// public sealed partial record Position
/// {
///     public required JsonNumber Longitude { get; init; }
///     public required JsonNumber Latitude { get; init; }
///     public JsonNumber? Item3 { get; init; }
///     public ValueList&lt;RawJson&gt; Rest { get; init; } = ValueList&lt;RawJson&gt;.Empty;
/// }
/// </code>
internal static class TupleEmitter
{
    private const string Json = "global::AgentEvents.Models.Json.";

    /// <summary>The record.</summary>
    public static string Write(TupleSpec tuple)
    {
        IEnumerable<string> members =
        [
            .. tuple.Items.Where(i => i.Constant is null).Select(RecordEmitter.Property),
            Rest(tuple),
            .. tuple.Items.Select(RecordEmitter.Decoder),
            RecordEmitter.Text(tuple.Name, tuple.Items),
        ];
        return $$"""
            {{DocsEmitter.Write(tuple.Docs, tuple.Definition)}}
            public sealed partial record {{CSharpIdentifier.Of(tuple.Name)}}{{(tuple.Union is null ? "" : " : " + CSharpIdentifier.Of(tuple.Union))}}
            {
                {{Code.Indent(Code.Paragraphs(members), 1)}}
            }
            """;
    }

    /// <summary>The method that reads a valid array.</summary>
    public static string Reader(TupleSpec tuple)
    {
        var name = CSharpIdentifier.Of(tuple.Name);
        var kept = tuple.Items.Where(i => i.Constant is null).ToArray();
        var rest = tuple.Rest is { } type ? $"Rest = isThere ? cursor.ReadRest({TypeText.ReadLambda(type)}) : {ListOf(type)}.Empty," : "";
        return $$"""
            internal {{(tuple.Union is null ? "" : "new ")}}static {{name}} ReadJson(ref {{Json}}JsonCursor cursor)
            {
                {{Code.Indent(Code.Lines(kept.Select(ReaderEmitter.Declaration)), 1)}}
                bool isThere = cursor.BeginArray();
                {{Code.Indent(Code.Lines(tuple.Items.Select(Read)), 1)}}
                return new()
                {
                    {{Code.Indent(Code.Lines(kept.Select(i => $"{CSharpIdentifier.Of(i.Name)} = {ReaderEmitter.Local(i)},").Append(rest)), 2)}}
                };
            }
            """;
    }

    /// <summary>
    /// The statements that write the array. It has no gaps: what is missing before something that is there is written as null, which validation
    /// finds unless null is allowed.
    /// </summary>
    public static string Writing(TupleSpec tuple)
    {
        var required = tuple.Items.Where(i => i.IsRequired).ToArray();
        var optional = tuple.Items.Where(i => !i.IsRequired).ToArray();
        return Code.Lines(
        [
            optional.Length == 0 ? "" : $"int count = {Count(tuple, optional, required.Length)};",
            .. Fixed(required),
            .. optional.Select((item, i) => Optional(item, required.Length + i)),
            tuple.Rest is { } rest ? $"writer.WriteRest(this.Rest, {TypeText.WriteLambda(rest)});" : "",
            WriterEmitter.Raw("]"),
        ]);
    }

    private static string ListOf(CSharpType item) => TypeText.Of(new CSharpType.List(item));

    private static string Rest(TupleSpec tuple) => tuple.Rest is not { } type ? "" : $$"""
        /// <summary>The items behind these.</summary>
        public {{ListOf(type)}} Rest { get; init; } = {{ListOf(type)}}.Empty;
        """;

    private static string Read(MemberSpec item) => $$"""
        if (isThere)
        {
            {{(item.Constant is null ? $"{ReaderEmitter.Local(item)} = {TypeText.Read(item.Type, "cursor")};" : "cursor.SkipValue();")}}
            isThere = cursor.NextItem();
        }

        """;

    /// <summary>How many of the items with names are written: up to the last one that is there.</summary>
    private static string Count(TupleSpec tuple, MemberSpec[] optional, int required)
    {
        var chain = optional.Select((item, i) => (Condition: RecordEmitter.IsThere(item), Count: required + i + 1)).Reverse().ToArray();
        var last = tuple.Rest is null ? chain[0].Condition : "this.Rest is { Count: > 0 } || " + chain[0].Condition;
        return string.Concat(chain.Select((c, i) => $"{(i == 0 ? last : c.Condition)} ? {CSharpLiteral.Of(c.Count)}\n    : "))
            + CSharpLiteral.Of(required);
    }

    /// <summary>Runs of bytes that are always the same are put together: brackets, commas, constants.</summary>
    private static IEnumerable<string> Fixed(MemberSpec[] items)
    {
        var pending = "[";
        for (var i = 0; i < items.Length; i++)
        {
            pending += i > 0 ? "," : "";
            if (items[i].Constant is { } constant)
            {
                pending += constant;
                continue;
            }

            yield return WriterEmitter.Raw(pending);
            yield return TypeText.Write(items[i].Type, "writer", CSharpIdentifier.OfMember(items[i].Name));
            pending = "";
        }

        yield return WriterEmitter.Raw(pending);
    }

    private static string Optional(MemberSpec item, int index) => $$"""
        if (count > {{CSharpLiteral.Of(index)}})
        {
            {{Code.If(index > 0, WriterEmitter.Raw(","))}}
            if ({{WriterEmitter.IsThere(item)}})
            {
                {{TypeText.Write(item.Type, "writer", ReaderEmitter.Local(item))}}
            }
            else
            {
                writer.WriteNull();
            }
        }

        """;
}
