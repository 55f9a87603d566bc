using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>What <see cref="OptionalConverterFactory"/> asks an <see cref="Optional{T}"/> without knowing its <c>T</c>.</summary>
internal interface IOptional
{
    JsonConverter CreateConverter();
}
