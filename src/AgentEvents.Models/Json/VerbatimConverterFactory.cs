using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a <see cref="Verbatim{T}"/> as on the wire; it works in trimmed and ahead-of-time compiled
/// programs.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VerbatimConverterFactory : JsonConverterFactory
{
    /// <summary>Whether a type is a <see cref="Verbatim{T}"/>.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Verbatim<>);
    }

    /// <summary>Makes the converter: of strings, or of numbers.</summary>
    /// <param name="typeToConvert">The closed type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException"><c>T</c> is no type that a format stands for.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => typeToConvert switch
    {
        _ when typeToConvert == typeof(Verbatim<Guid>) => new JsonTextConverter<Verbatim<Guid>>(),
        _ when typeToConvert == typeof(Verbatim<Uri>) => new JsonTextConverter<Verbatim<Uri>>(),
        _ when typeToConvert == typeof(Verbatim<TimeSpan>) => new JsonTextConverter<Verbatim<TimeSpan>>(),
        _ when typeToConvert == typeof(Verbatim<TimeOnly>) => new JsonTextConverter<Verbatim<TimeOnly>>(),
        _ when typeToConvert == typeof(Verbatim<double>) => new VerbatimNumberConverter<double>(),
        _ when typeToConvert == typeof(Verbatim<float>) => new VerbatimNumberConverter<float>(),
        _ => throw new NotSupportedException("Verbatim<T> holds a Guid, Uri, TimeSpan, TimeOnly, double or float."),
    };
}
