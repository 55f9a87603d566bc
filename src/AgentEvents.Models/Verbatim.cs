using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Json;

namespace AgentEvents.Models;

/// <summary>
/// A value of .NET that came over the wire as text of a <c>format</c>, and goes back as that very text: a UUID in capitals, a URI that
/// <see cref="Uri"/> would rewrite, a duration in months, a number with more digits than a <see cref="double"/> holds.
/// </summary>
/// <remarks>
/// <para>
/// <c>T</c> is <see cref="Guid"/> (<c>uuid</c>), <see cref="Uri"/> (<c>uri</c>), <see cref="TimeSpan"/> (<c>duration</c>), <see cref="TimeOnly"/>
/// (<c>time</c>, in UTC), <see cref="double"/> or <see cref="float"/> (formats of these names). A value of that type converts by itself;
/// <see cref="Value"/> and <see cref="TryGetValue"/> lead back.
/// </para>
/// <para>
/// Equal means the same value: <c>PT60M</c> is <c>PT1H</c>, and a UUID may have letters in either case. Numbers are compared as written in full. URIs
/// are compared as text, and so is what <c>T</c> has no value for. <c>default</c> is zero, and an empty text as a URI.
/// </para>
/// </remarks>
/// <typeparam name="T">The type of .NET.</typeparam>
[JsonConverter(typeof(VerbatimConverterFactory))]
public readonly struct Verbatim<T> : IEquatable<Verbatim<T>>, IJsonText<Verbatim<T>>
    where T : notnull
{
    private readonly string? _text;

    /// <summary>Takes text as it is.</summary>
    /// <param name="text">The text; what is not <see cref="IsConforming"/> is found when the model that holds it is validated.</param>
    public Verbatim(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text;
    }

    /// <summary>Whether the text is one of the format.</summary>
    public bool IsConforming => FormatValue<T>.Instance.Conforms(Encoding.UTF8.GetBytes(Text));

    /// <summary>The value.</summary>
    /// <exception cref="FormatException"><c>T</c> has no value for the text, such as a duration in months; the message does not quote it.</exception>
    public T Value => TryGetValue(out T? value)
        ? value
        : throw new FormatException($"No {typeof(T).Name} is what the text says. Ask TryGetValue first, or read the text.");

    private string Text => _text ?? FormatValue<T>.Instance.Zero;

    /// <summary>Takes a value, in the usual form of its format. What has no form there (a negative duration) is found when the model is
    /// validated.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is an infinity or no number; JSON has neither.</exception>
    public static implicit operator Verbatim<T>(T value) => new(FormatValue<T>.Instance.Write(value));

    /// <summary>Takes text as it is.</summary>
    /// <param name="text">The text; what does not conform to the format is found when the model that holds it is validated.</param>
    public static implicit operator Verbatim<T>(string text) => new(text);

    /// <summary>The value, as <see cref="Value"/> gives it.</summary>
    /// <param name="verbatim">What holds it.</param>
    /// <exception cref="FormatException"><c>T</c> has no value for the text.</exception>
    public static explicit operator T(Verbatim<T> verbatim) => verbatim.Value;

    /// <summary>Whether both are equal.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Verbatim<T> left, Verbatim<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Verbatim<T> left, Verbatim<T> right) => !left.Equals(right);

    /// <summary>Gets the value if <c>T</c> has one for the text.</summary>
    /// <remarks>
    /// There is none for a duration in months or years, a time in a leap second or with fractions finer than 100 ns, a URI that <see cref="Uri"/>
    /// refuses. A number is the nearest one.
    /// </remarks>
    /// <param name="value">The value.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value) => FormatValue<T>.Instance.TryRead(Text, out value);

    /// <inheritdoc/>
    public bool Equals(Verbatim<T> other) => FormatValue<T>.Instance.AreEqual(Text, other.Text);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Verbatim<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => FormatValue<T>.Instance.Hash(Text);

    /// <summary>The text as it came or as it was made.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;

    static Verbatim<T> IJsonText<Verbatim<T>>.FromText(ReadOnlySpan<byte> utf8) =>
        FormatValue<T>.Instance.Conforms(utf8)
            ? new Verbatim<T>(Encoding.UTF8.GetString(utf8))
            : throw new FormatException($"The text does not conform to the format that a {typeof(T).Name} stands for.");
}
