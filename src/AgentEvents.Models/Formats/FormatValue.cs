using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.Models.Formats;

/// <summary>How text of a format and a value of .NET lead to each other: what <see cref="Verbatim{T}"/> asks.</summary>
/// <typeparam name="T">The type of .NET.</typeparam>
internal abstract class FormatValue<T>
    where T : notnull
{
    /// <summary>The one for the type.</summary>
    public static FormatValue<T> Instance { get; } = (FormatValue<T>)FormatValues.Of(typeof(T));

    /// <summary>The text of the default.</summary>
    public abstract string Zero { get; }

    /// <summary>Whether text conforms to the format.</summary>
    public abstract bool Conforms(ReadOnlySpan<byte> utf8);

    /// <summary>The value that text says, if the type has it.</summary>
    public abstract bool TryRead(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>The usual text of a value.</summary>
    public abstract string Write(T value);

    /// <summary>Whether two texts say the same.</summary>
    public virtual bool AreEqual(string left, string right) => string.Equals(left, right, StringComparison.Ordinal)
        || (TryRead(left, out T? one) && TryRead(right, out T? other) && one.Equals(other));

    /// <summary>A hash that texts share which say the same.</summary>
    public virtual int Hash(string text) => TryRead(text, out T? value) ? value.GetHashCode() : text.GetHashCode(StringComparison.Ordinal);
}
