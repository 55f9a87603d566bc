using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit;

/// <summary>How C# types are spelled, read and written.</summary>
internal static class TypeText
{
    private const string Runtime = "global::AgentEvents.Models.";

    /// <summary>The type as it is spelled.</summary>
    public static string Of(CSharpType type) => type switch
    {
        CSharpType.Text => "string",
        CSharpType.Boolean => "bool",
        CSharpType.Int32 => "int",
        CSharpType.Int64 => "long",
        CSharpType.Number => Runtime + "Json.JsonNumber",
        CSharpType.Decimal => "decimal",
        CSharpType.Day => "global::System.DateOnly",
        CSharpType.Verbatim verbatim => $"{Runtime}Verbatim<{Of(verbatim.Value)}>",
        CSharpType.Instant => Runtime + "Timestamp",
        CSharpType.Phone => Runtime + "PhoneNumber",
        CSharpType.List list => $"{Runtime}ValueList<{Of(list.Item)}>",
        CSharpType.Map map => $"{Runtime}ValueMap<{Of(map.Value)}>",
        CSharpType.Model model => CSharpIdentifier.OfType(model.FullName),
        CSharpType.Enumeration enumeration => CSharpIdentifier.OfType(enumeration.FullName),
        CSharpType.OrNull orNull => Of(orNull.Inner) + "?",
        _ => Runtime + "Json.RawJson",
    };

    private static string Of(VerbatimValue value) => value switch
    {
        VerbatimValue.Double => "double",
        VerbatimValue.Single => "float",
        _ => "global::System." + value,
    };

    /// <summary>The type of a member: absence makes it nullable, and a member that may be null too is an <c>Optional</c>.</summary>
    public static string OfMember(MemberSpec member) => (member.IsRequired, member.Type) switch
    {
        (true, _) => Of(member.Type),
        (false, CSharpType.OrNull) => $"{Runtime}Optional<{Of(member.Type)}>",
        _ => Of(member.Type) + "?",
    };

    /// <summary>The expression that reads a value.</summary>
    public static string Read(CSharpType type, string cursor) => type switch
    {
        CSharpType.Text => $"{cursor}.ReadText()",
        CSharpType.Boolean => $"{cursor}.ReadBoolean()",
        CSharpType.Int32 => $"{cursor}.ReadInt32()",
        CSharpType.Int64 => $"{cursor}.ReadInt64()",
        CSharpType.Number => $"{cursor}.ReadJsonNumber()",
        CSharpType.Decimal => $"{cursor}.ReadDecimal()",
        CSharpType.Day => $"{cursor}.ReadDate()",
        CSharpType.Verbatim verbatim => $"{cursor}.{(verbatim.IsNumber ? "ReadNumber" : "ReadText")}<{Of(type)}>()",
        CSharpType.Instant => $"{cursor}.ReadTimestamp()",
        CSharpType.Phone => $"new {Runtime}PhoneNumber({cursor}.ReadText())",
        CSharpType.List list => $"{cursor}.ReadList({ReadLambda(list.Item)})",
        CSharpType.Map map => $"{cursor}.ReadMap({ReadLambda(map.Value)})",
        CSharpType.Model or CSharpType.Enumeration => $"{Of(type)}.ReadJson(ref {cursor})",
        CSharpType.OrNull orNull => $"{cursor}.TryReadNull() ? default({Of(orNull)}) : {Read(orNull.Inner, cursor)}",
        _ => $"{cursor}.ReadRaw()",
    };

    /// <summary>The statement that writes a value.</summary>
    public static string Write(CSharpType type, string writer, string value) => type switch
    {
        CSharpType.Text => $"{writer}.WriteString({value});",
        CSharpType.Boolean => $"{writer}.WriteBoolean({value});",
        CSharpType.Int32 or CSharpType.Int64 or CSharpType.Number or CSharpType.Decimal or CSharpType.Verbatim { IsNumber: true } =>
            $"{writer}.WriteNumber({value});",
        CSharpType.Day => $"{writer}.WriteDate({value});",
        CSharpType.Instant => $"{writer}.WriteTimestamp({value});",
        CSharpType.Phone or CSharpType.Verbatim => $"{writer}.WriteString({value}.ToString());",
        CSharpType.List list => $"{writer}.WriteList({value}, {WriteLambda(list.Item)});",
        CSharpType.Map map => $"{writer}.WriteMap({value}, {WriteLambda(map.Value)});",
        CSharpType.Model or CSharpType.Enumeration => $"{Of(type)}.WriteJson(ref {writer}, {value});",
        CSharpType.OrNull { Inner: { IsValueType: true } inner } =>
            $"if ({value}.HasValue) {{ {Write(inner, writer, value + ".Value")} }} else {{ {writer}.WriteNull(); }}",
        CSharpType.OrNull orNull => Write(orNull.Inner, writer, value),
        _ => $"{writer}.WriteRaw({value});",
    };

    /// <summary>The function that reads a value.</summary>
    public static string ReadLambda(CSharpType type) => $"static (ref {Runtime}Json.JsonCursor c) => {Read(type, "c")}";

    /// <summary>The function that writes a value.</summary>
    public static string WriteLambda(CSharpType type) => $"static (ref {Runtime}Json.JsonWriter w, {Of(type)} v) => {{ {Write(type, "w", "v")} }}";
}
