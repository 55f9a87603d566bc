using System.ComponentModel;

namespace AgentEvents.Models.Json;

/// <summary>A value that is a JSON string on the wire, and so can be the name of a member too.</summary>
/// <remarks>
/// Generated enumerations implement it; <see cref="JsonTextConverter{T}"/> is what <c>JsonSerializer</c> knows of it. <c>ToString()</c> gives the
/// text.
/// </remarks>
/// <typeparam name="TSelf">The value itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonText<TSelf>
    where TSelf : struct, IJsonText<TSelf>
{
    /// <summary>Makes the value of the text of a JSON string.</summary>
    /// <param name="utf8">The text, unescaped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The type cannot hold the text; the message does not quote it.</exception>
    static abstract TSelf FromText(ReadOnlySpan<byte> utf8);
}
