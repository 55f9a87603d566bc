namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>Values that a schema gives by itself: a <c>const</c>, the only value of an <c>enum</c>, a <c>default</c>.</summary>
internal static class FixedValue
{
    /// <summary>Whether the JSON of a value can be written as a C# expression of a type.</summary>
    public static bool CanBe(CSharpType type, string json) => type switch
    {
        CSharpType.Text or CSharpType.Enumeration or CSharpType.Phone => json[0] == '"',
        CSharpType.Boolean => json is "true" or "false",
        CSharpType.Int32 => int.TryParse(json, out _),
        CSharpType.Int64 => long.TryParse(json, out _),
        CSharpType.Decimal => decimal.TryParse(json, out _),
        CSharpType.Verbatim verbatim => json[0] == '"' != verbatim.IsNumber,
        CSharpType.List => json == "[]",
        CSharpType.Map => json == "{}",
        CSharpType.Model => json[0] == '{',
        CSharpType.Raw or CSharpType.Number => true,
        _ => false,
    };
}
