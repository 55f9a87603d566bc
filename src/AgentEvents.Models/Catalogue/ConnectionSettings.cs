using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Catalogue;

/// <summary>The settings of a connection as texts, by the names of <see cref="ProviderEntry.Settings"/>.</summary>
/// <param name="values">The texts.</param>
public sealed class ConnectionSettings(IReadOnlyDictionary<string, string> values)
{
    /// <summary>No settings.</summary>
    public static ConnectionSettings None { get; } = new(new Dictionary<string, string>());

    /// <summary>Whether a setting is there.</summary>
    /// <param name="name">Its name.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>The value of a setting.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="isText">Whether it is a string in JSON.</param>
    /// <param name="reader">Reads it.</param>
    /// <exception cref="FormatException">It is missing, or no value of its type. The message does not quote it.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T Read<T>(string name, bool isText, JsonValueReader<T> reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (!values.TryGetValue(name, out var text))
        {
            throw new FormatException($"The setting {name} is missing.");
        }

        byte[] json = isText ? JsonText(text) : IsScalar(text) ? Encoding.UTF8.GetBytes(text) : throw NotOfItsType(name);
        var cursor = new JsonCursor(json, JsonCursor.DefaultMaxDepth);
        var value = reader(ref cursor);

        // A whole number is not cut off to fit.
        return value is int or long && Convert.ToString(value, CultureInfo.InvariantCulture) != text ? throw NotOfItsType(name) : value;
    }

    private static FormatException NotOfItsType(string name) => new($"The setting {name} is not of its type.");

    // A number or a truth value: what other settings than texts can be.
    private static bool IsScalar(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read()
                && reader.TokenType is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False
                && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] JsonText(string text)
    {
        var writer = new JsonWriter(stackalloc byte[256]);
        writer.WriteString(text);
        var bytes = writer.WrittenSpan.ToArray();
        writer.Dispose();
        return bytes;
    }
}
