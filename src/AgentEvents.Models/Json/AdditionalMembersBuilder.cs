using System.ComponentModel;
using System.Text;

namespace AgentEvents.Models.Json;

/// <summary>Collects <see cref="AdditionalMembers"/>, as generated readers do. A mutable struct: keep it in a local, pass it by reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AdditionalMembersBuilder
{
    private List<KeyValuePair<string, RawJson>>? _members;

    /// <summary>How many members there are.</summary>
    public readonly int Count => _members?.Count ?? 0;

    /// <summary>Adds a member as it was read.</summary>
    /// <param name="name">The name, unescaped, in valid UTF-8, without quotes.</param>
    /// <param name="validatedValue">Exactly one valid JSON value; it is copied and not checked.</param>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> validatedValue) =>
        Add(Encoding.UTF8.GetString(name), RawJson.FromValidated(validatedValue));

    /// <summary>Adds a member.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, RawJson value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        (_members ??= []).Add(KeyValuePair.Create(name, value));
    }

    /// <summary>Makes the members and leaves the builder empty.</summary>
    /// <returns>All members in the order in which they were added; <see cref="AdditionalMembers.Empty"/> when there are none.</returns>
    public AdditionalMembers ToAdditionalMembers()
    {
        List<KeyValuePair<string, RawJson>>? members = _members;
        _members = null;
        return members is null ? AdditionalMembers.Empty : new AdditionalMembers([.. members]);
    }
}
