using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A body in one media type.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Name">The media type or range as it is written.</param>
/// <param name="Schema">Its schema, or null.</param>
/// <param name="ItemSchema">The schema of each item of a stream (version 3.2), or null.</param>
/// <param name="Encoding">How the parts of a form are encoded, or null.</param>
internal sealed record MediaDescription(string Pointer, string Name, SchemaPlace? Schema, SchemaPlace? ItemSchema, JsonNode? Encoding)
{
    // JSON is UTF-8 whether or not somebody says so (RFC 8259, 8.1).
    private const string SaysNothing = ";charset=utf-8";

    /// <summary>The media type as it compares: in small letters, without spaces and quotation marks.</summary>
    public string Type { get; } = TypeOf(Name);

    /// <summary>Whether this range has a type in it; <c>*/*</c> has all.</summary>
    /// <param name="type">A media type as <see cref="Type"/> has it.</param>
    public bool Covers(string type) =>
        Type == "*/*"
        || Type == type
        || (Type.EndsWith("/*", StringComparison.Ordinal) && type.StartsWith(Type.Substring(0, Type.Length - 1), StringComparison.Ordinal));

    private static string TypeOf(string name)
    {
        var parts = name.Split(';').Select(part => part.Trim().Replace("\"", "")).Where(part => part.Length > 0);
        var type = string.Join(";", parts).ToLowerInvariant();
        return type.EndsWith("json" + SaysNothing, StringComparison.Ordinal) ? type.Substring(0, type.Length - SaysNothing.Length) : type;
    }
}
