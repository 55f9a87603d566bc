namespace AgentEvents.Models.Formats;

/// <summary>The types of .NET that formats have, as code that is there ahead of time.</summary>
internal static class FormatValues
{
    /// <summary>The <see cref="FormatValue{T}"/> for a type.</summary>
    public static object Of(Type type) => type switch
    {
        _ when type == typeof(Guid) => new UuidValue(),
        _ when type == typeof(Uri) => new UriValue(),
        _ when type == typeof(TimeSpan) => new DurationValue(),
        _ when type == typeof(TimeOnly) => new TimeValue(),
        _ when type == typeof(double) => new DoubleValue(),
        _ when type == typeof(float) => new SingleValue(),
        _ => throw new NotSupportedException($"Verbatim<T> holds a Guid, Uri, TimeSpan, TimeOnly, double or float, and no {type.Name}."),
    };
}
