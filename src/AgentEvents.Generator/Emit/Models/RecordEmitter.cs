using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes the record that holds an object's members.</summary>
/// <code>
/// public sealed partial record AgentReadEvent : AgentEventDetail
/// {
///     public required string MessageId { get; init; }
/// }
/// </code>
internal static class RecordEmitter
{
    /// <summary>The record.</summary>
    /// <param name="record">What it holds.</param>
    /// <param name="union">The union that it is a case of, or null.</param>
    public static string Write(RecordSpec record, UnionSpec? union)
    {
        var name = CSharpIdentifier.Of(record.Name);
        var own = record.Members.Where(m => m.Constant is null && union?.Shared.Any(s => s.Name == m.Name) != true);
        IEnumerable<string> members =
        [
            Lifetime(record),
            .. own.Select(Property),
            Code.If(record.KeepsOthers && union is not { KeepsOthers: true }, OthersProperty),
            .. record.Members.Select(Decoder),
            Text(record.Name, record.Members),
        ];
        return $$"""
            {{DocsEmitter.Write(record.Docs, record.Definition)}}
            public sealed partial record {{name}}{{Parent(record, union)}}
            {
                {{Code.Indent(Code.Paragraphs(members), 1)}}
            }
            """;
    }

    private static string Parent(RecordSpec record, UnionSpec? union) =>
        (union?.Name ?? record.Base) is { } parent ? " : " + CSharpIdentifier.Of(parent) : "";

    private static string Lifetime(RecordSpec record)
    {
        if (record.Lifetime is not { } lifetime)
        {
            return "";
        }

        static string Words(string name, string? text) => text is null ? "" : $", {name} = {CSharpLiteral.Of(text)}";
        return $$"""
            /// <summary>How long what this event shows lasts: {{CSharpLiteral.Xml(lifetime.Text)}}.</summary>
            {{Code.If(lifetime.Source is not null, $"/// <remarks>Source: {CSharpLiteral.Xml(lifetime.Source ?? "")}.</remarks>")}}
            public static global::AgentEvents.Models.EventLifetime {{record.LifetimeProperty}} { get; } =
                new() { Duration = new global::System.TimeSpan({{lifetime.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture)}}L){{(lifetime.IsApproximate ? ", IsApproximate = true" : "")}}{{Words("ResetBy", lifetime.ResetBy)}}{{Words("EndedBy", lifetime.EndedBy)}} };
            """;
    }

    /// <summary>The property of a member.</summary>
    public static string Property(MemberSpec member) => $$"""
        {{DocsEmitter.Write(member.Docs, isRequired: member.IsRequired, limits: LimitEmitter.Sentence(member.Limits))}}
        public {{(member.IsRequired ? "required " : "")}}{{TypeText.OfMember(member)}} {{CSharpIdentifier.Of(member.Name)}} { get; init; }
        {{LimitEmitter.Constants(member)}}
        """;

    /// <summary>The property that keeps what the schema does not name.</summary>
    public const string OthersProperty = """
        /// <summary>Members that the schema does not name, kept and written back as they came.</summary>
        public global::AgentEvents.Models.Json.AdditionalMembers AdditionalMembers { get; init; } = global::AgentEvents.Models.Json.AdditionalMembers.Empty;
        """;

    /// <summary>The method that decodes what a member's text holds; nothing if it holds text.</summary>
    public static string Decoder(MemberSpec member)
    {
        if (member.Content is not { } content)
        {
            return "";
        }

        var model = CSharpIdentifier.OfType(content.Model);
        var text = CSharpIdentifier.Of(member.Name);
        return $$"""
            /// <summary>Decodes <see cref="{{text}}"/>. What does not decode is still there as it came.</summary>
            /// <param name="content">What the text holds; null if it holds something else.</param>
            /// <param name="result">Why it is something else.</param>
            public bool {{ReservedNames.Decoder(member.Name)}}([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{model}}? content, out global::AgentEvents.Models.Validation.ValidationResult result) =>
                global::AgentEvents.Models.Json.EmbeddedJson.{{(content.IsBase64 ? "TryDecodeBase64" : "TryDecode")}}(this.{{text}}, out content, out result);
            """;
    }

    /// <summary>What says what there is and not what it is.</summary>
    public static string Text(string name, IEnumerable<MemberSpec> members)
    {
        var parts = members.Where(m => m.Constant is null).Select(m => m.IsRequired
            ? $" + \" {m.Name}\""
            : $" + ({IsThere(m)} ? \" {m.Name}\" : \"\")");
        var (expression, methods) = WideRecordEmitter.Names(parts.ToArray());
        return Code.Paragraphs(
        [
            $$"""
            /// <summary>The record's name and the names of its members that are there, without their values: these may be somebody's. <c>ToJsonString()</c> has them.</summary>
            public override string ToString() => "{{name}} {"{{expression}} + " }";
            """,
            .. methods,
        ]);
    }

    /// <summary>The expression that says whether a member that may be missing is there.</summary>
    public static string IsThere(MemberSpec member) =>
        CSharpIdentifier.OfMember(member.Name) + (member.Type is CSharpType.OrNull ? ".IsPresent" : " is not null");
}
