namespace AgentEvents.Generator;

/// <summary>
/// The register of the types that generated code refers to: some of the framework's by name, and all in the namespaces of our runtime. A schema may
/// choose any namespace, but a type that took one of these names would be found in its place. A test collects what generated code refers to and
/// compares.
/// </summary>
internal static class RuntimeNames
{
    private static readonly string[] Framework =
    [
        "Action", "ArgumentException", "ArgumentNullException", "Buffers.IBufferWriter", "DateOnly",
        "Diagnostics.CodeAnalysis.NotNullWhenAttribute", "Func",
        "Globalization.CultureInfo", "Guid", "IO.IOException",
        "InvalidOperationException", "MemoryExtensions", "Net.Http.HttpRequestException", "Net.Http.HttpResponseMessage", "Numerics.BitOperations",
        "ObsoleteAttribute", "OperationCanceledException",
        "ReadOnlyMemory", "ReadOnlySpan", "Runtime.CompilerServices.MethodImplAttribute", "Runtime.CompilerServices.MethodImplOptions", "Span",
        "StringComparer", "Text.Encoding", "Text.Json.JsonValueKind", "Text.Json.Serialization.JsonConverterAttribute",
        "Threading.CancellationToken", "Threading.Tasks.Task", "TimeOnly", "TimeSpan", "Uri",
    ];

    // What keywords of C# stand for, and what the compiler itself needs for records.
    private static readonly string[] Keywords =
    [
        "Array", "Attribute", "Boolean", "Byte", "Decimal", "Double", "Enum", "Exception", "IEquatable", "Int32", "Int64", "Nullable",
        "Object", "Single", "String", "UInt16",
        "UInt32", "UInt64", "ValueType", "Void",
        "Collections.Generic.EqualityComparer", "Runtime.CompilerServices.IsExternalInit", "Runtime.CompilerServices.RequiredMemberAttribute",
        "Text.StringBuilder",
    ];

    // The events for all providers are generated into this namespace.
    private static readonly string[] Values = ["Optional", "PhoneNumber", "Timestamp", "ValueList", "ValueMap", "Verbatim"];

    // Generated code may refer to anything that stands in one of these.
    private static readonly HashSet<string> Runtime = new(
        new[] { ".Accepting", ".Catalogue", ".Formats", ".Http", ".Json", ".Mapping", ".Patterns", ".Validation" }
            .Select(n => "AgentEvents.Models" + n),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Types = new(
        Framework.Concat(Keywords).Select(n => "System." + n).Concat(Values.Select(n => "AgentEvents.Models." + n)),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Namespaces = new(
        Types.SelectMany(Around).Concat(Runtime).Concat(Runtime.SelectMany(Around)),
        StringComparer.Ordinal);

    /// <summary>Whether a name is that of such a type, without type parameters.</summary>
    public static bool IsType(string fullName) =>
        Types.Contains(fullName) || Runtime.Contains(fullName.Substring(0, Math.Max(0, fullName.LastIndexOf('.'))));

    /// <summary>
    /// Whether no type may have a name: it is that of such a type or of a namespace around one, or stands in a namespace called like such a type.
    /// </summary>
    public static bool IsTaken(string fullName) => IsType(fullName) || Namespaces.Contains(fullName) || Around(fullName).Any(Types.Contains);

    /// <summary>The namespaces around a name.</summary>
    public static IEnumerable<string> Around(string fullName)
    {
        for (var dot = fullName.LastIndexOf('.'); dot > 0; dot = fullName.LastIndexOf('.', dot - 1))
        {
            yield return fullName.Substring(0, dot);
        }
    }
}
