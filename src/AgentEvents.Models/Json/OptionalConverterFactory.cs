using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>Finds the converter of any <see cref="Optional{T}"/>; it works in trimmed and ahead-of-time compiled programs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OptionalConverterFactory : JsonConverterFactory
{
    /// <summary>Whether a type is an <see cref="Optional{T}"/>.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Optional<>);
    }

    /// <summary>Makes an <see cref="OptionalConverter{T}"/>.</summary>
    /// <param name="typeToConvert">The closed type.</param>
    /// <param name="options">Not used.</param>
    // The default of the struct is asked, as code: MakeGenericType would need a compiler at run time.
    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2067",
        Justification = "A struct without a constructor of its own; whoever has one boxed has its interfaces.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ((IOptional)RuntimeHelpers.GetUninitializedObject(typeToConvert)).CreateConverter();
}
