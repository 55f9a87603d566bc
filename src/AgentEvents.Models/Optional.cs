using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AgentEvents.Models.Json;

namespace AgentEvents.Models;

/// <summary>
/// A member that may be absent, where absence differs from <c>null</c>: <c>default</c> is absent, a <see cref="Value"/> of null was written as
/// <c>null</c>.
/// </summary>
/// <typeparam name="T">The type of the member, nullable where the schema allows <c>null</c>.</typeparam>
/// <example><code>Optional&lt;string?&gt; absent = default, nothing = null, id = "a1";</code></example>
[SuppressMessage("Naming", "CA1716", Justification = "The word for it in every schema language; Visual Basic can write [Optional].")]
[JsonConverter(typeof(OptionalConverterFactory))]
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    private readonly T _value;

    /// <summary>Makes a member that is present.</summary>
    /// <param name="value">Its value; null means that <c>null</c> is written.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there at all, be it <c>null</c>.</summary>
    public bool IsPresent { get; }

    /// <summary>The value of a member that is present.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The member is absent; ask IsPresent or TryGetValue first.");

    /// <summary>Makes a member that is present.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one is absent and the other is not, or the values differ.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Gets the value if the member is present.</summary>
    /// <param name="value">The value, which may be null; default when absent.</param>
    /// <returns>Whether the member is present.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>The value, or another one when the member is absent. A member that is present as <c>null</c> gives null.</summary>
    /// <param name="fallback">What to return when absent.</param>
    /// <returns>The value or <paramref name="fallback"/>.</returns>
    public T GetValueOrDefault(T fallback) => IsPresent ? _value : fallback;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? HashCode.Combine(true, _value) : 0;

    JsonConverter IOptional.CreateConverter() => new OptionalConverter<T>();

    /// <summary>The text of the value, <c>null</c> for null and <c>(absent)</c> when absent, as a record prints its members.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => !IsPresent ? "(absent)" : _value?.ToString() ?? "null";
}
