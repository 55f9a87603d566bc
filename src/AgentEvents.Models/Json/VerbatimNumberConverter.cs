using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>Reads and writes a number that is kept verbatim, as <see cref="JsonNumberConverter"/> does.</summary>
/// <typeparam name="T">The type of .NET.</typeparam>
internal sealed class VerbatimNumberConverter<T> : JsonConverter<Verbatim<T>>
    where T : struct
{
    private static readonly JsonNumberConverter Numbers = new();

    public override Verbatim<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Of(Numbers.Read(ref reader, typeof(JsonNumber), options));

    public override Verbatim<T> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Of(Numbers.ReadAsPropertyName(ref reader, typeof(JsonNumber), options));

    public override void Write(Utf8JsonWriter writer, Verbatim<T> value, JsonSerializerOptions options) => Numbers.Write(writer, Of(value), options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Verbatim<T> value, JsonSerializerOptions options) =>
        Numbers.WriteAsPropertyName(writer, Of(value), options);

    private static Verbatim<T> Of(JsonNumber number) =>
        new Verbatim<T>(number.ToString()) is { IsConforming: true } value ? value : throw new JsonException();

    private static JsonNumber Of(Verbatim<T> value) => JsonNumber.TryParse(value.ToString(), out var number) ? number : throw new JsonException();
}
