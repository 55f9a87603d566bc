using System.Globalization;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Models;

/// <summary>Writes what bounds the values of a member: a sentence for its documentation, and constants behind it.</summary>
/// <code>
/// /// &lt;para&gt;minLength 1, maxLength 160.&lt;/para&gt;
/// /// &lt;summary&gt;The maxLength of &lt;see cref="Text"/&gt;.&lt;/summary&gt;
/// public const int TextMaxLength = 160;
/// </code>
internal static class LimitEmitter
{
    /// <summary>The sentence; nothing if there are no bounds.</summary>
    public static string Sentence(EquatableArray<LimitSpec> limits) =>
        limits.IsEmpty ? "" : string.Join(", ", limits.Select(l => $"{l.Keyword} {l.Json}")) + ".";

    /// <summary>The constants of a member.</summary>
    public static string Constants(MemberSpec member) => Code.Lines(
        member.Limits.Where(l => l.Constant is not null).Select(l => Write(member, l, l.Constant!)));

    private static string Write(MemberSpec member, LimitSpec limit, ConstantSpec constant) => $"""
        /// <summary>The <c>{limit.Keyword}</c> of <see cref="{CSharpIdentifier.Of(member.Name)}"/>.</summary>
        public const {TypeOf(constant.Kind)} {CSharpIdentifier.Of(constant.Name)} = {Literal(constant.Kind, limit.Json)};
        """;

    private static string TypeOf(ConstantKind kind) => kind switch
    {
        ConstantKind.Text => "string",
        ConstantKind.Boolean => "bool",
        ConstantKind.Int32 => "int",
        ConstantKind.Int64 => "long",
        ConstantKind.Decimal => "decimal",
        _ => "double",
    };

    private static string Literal(ConstantKind kind, string json) => kind switch
    {
        ConstantKind.Text => CSharpLiteral.Of(JsonString.Unquote(json)),
        ConstantKind.Boolean => json,
        ConstantKind.Int32 => IntegerRange.ExactOf(json)!.Value.ToString(CultureInfo.InvariantCulture),
        ConstantKind.Int64 => IntegerRange.ExactOf(json)!.Value is var integer && integer == long.MinValue
            ? "long.MinValue"
            : integer.ToString(CultureInfo.InvariantCulture) + "L",
        ConstantKind.Decimal => json + "m",
        _ => json + "d",
    };
}
