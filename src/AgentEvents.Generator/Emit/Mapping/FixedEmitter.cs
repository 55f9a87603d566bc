using AgentEvents.Generator.Binding;

namespace AgentEvents.Generator.Emit.Mapping;

/// <summary>Writes values that a schema gives as C# expressions.</summary>
internal static class FixedEmitter
{
    /// <summary>The expression. Binding has seen to it that the JSON is one of the type.</summary>
    public static string Write(CSharpType type, string json) => type switch
    {
        CSharpType.Text => CSharpLiteral.Of(JsonString.Unquote(json)),
        CSharpType.Enumeration or CSharpType.Phone => $"new {TypeText.Of(type)}({CSharpLiteral.Of(JsonString.Unquote(json))})",
        CSharpType.Boolean => json,
        CSharpType.Int32 => json,
        CSharpType.Int64 => json + "L",
        CSharpType.Decimal => json + "m",
        CSharpType.Verbatim { IsNumber: true } => $"new {TypeText.Of(type)}({CSharpLiteral.Of(json)})",
        CSharpType.Verbatim => $"new {TypeText.Of(type)}({CSharpLiteral.Of(JsonString.Unquote(json))})",
        CSharpType.List or CSharpType.Map => $"{TypeText.Of(type)}.Empty",
        CSharpType.Number => $"global::AgentEvents.Models.Json.JsonNumber.Parse({CSharpLiteral.Of(json)})",
        CSharpType.Model => $"{TypeText.Of(type)}.Parse({CSharpLiteral.Utf8(json)})",
        _ => $"global::AgentEvents.Models.Json.RawJson.Parse({CSharpLiteral.Utf8(json)})",
    };
}
