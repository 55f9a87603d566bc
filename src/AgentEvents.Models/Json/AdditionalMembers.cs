using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace AgentEvents.Models.Json;

/// <summary>
/// The members of an object that its schema does not name, kept verbatim: their order, their values byte for byte, and a name that comes twice.
/// They are written back after the members that the schema names.
/// </summary>
/// <remarks>Two are equal when they hold the same names with equal values, in whatever order; the values of a repeated name count in order.</remarks>
/// <example><code>Extra = AdditionalMembers.Empty.With("type", RawJson.FromString("REPLY"))</code></example>
[CollectionBuilder(typeof(AdditionalMembers), nameof(Create))]
[JsonConverter(typeof(AdditionalMembersConverter))]
[SuppressMessage("Naming", "CA1710", Justification = "The schema's own word, additionalProperties, in the terms of JSON.")]
public sealed class AdditionalMembers : IReadOnlyList<KeyValuePair<string, RawJson>>, IEquatable<AdditionalMembers>
{
    private readonly KeyValuePair<string, RawJson>[] _members;

    // Made by the first look-up: most members are only ever read and written back. Two threads may both make it, and make the same.
    private NameIndex? _index;

    internal AdditionalMembers(KeyValuePair<string, RawJson>[] members) => _members = members;

    /// <summary>No members.</summary>
    public static AdditionalMembers Empty { get; } = new([]);

    /// <summary>The number of members.</summary>
    public int Count => _members.Length;

    /// <summary>The member at a position.</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public KeyValuePair<string, RawJson> this[int index] => _members[index];

    /// <summary>The value of a member.</summary>
    /// <param name="name">The name, compared by ordinal; of a repeated name the last value counts, as in most parsers.</param>
    /// <exception cref="KeyNotFoundException">There is no such member; the message does not quote it.</exception>
    public RawJson this[string name] => TryGetValue(name, out RawJson? value) ? value : throw new KeyNotFoundException("There is no such member.");

    /// <summary>Makes members in the order given.</summary>
    /// <param name="members">Names and values; names may repeat.</param>
    /// <returns>The members.</returns>
    /// <exception cref="ArgumentException">A name or a value is null.</exception>
    public static AdditionalMembers Create(ReadOnlySpan<KeyValuePair<string, RawJson>> members)
    {
        foreach (KeyValuePair<string, RawJson> member in members)
        {
            if (member.Key is null || member.Value is null)
            {
                throw new ArgumentException("A name or a value is null; JSON's null is RawJson.Null.", nameof(members));
            }
        }

        return members.IsEmpty ? Empty : new AdditionalMembers(members.ToArray());
    }

    /// <summary>The members of a JSON object, all of them.</summary>
    /// <param name="value">The object.</param>
    internal static AdditionalMembers FromObject(RawJson value)
    {
        var members = default(AdditionalMembersBuilder);
        var cursor = new JsonCursor(value.Utf8, Validation.ValidationOptions.DepthLimit);
        if (cursor.BeginObject())
        {
            do
            {
                ReadOnlySpan<byte> name = cursor.ReadName();
                int start = cursor.Position;
                cursor.SkipValue();
                members.Add(name, cursor.Since(start));
            }
            while (cursor.NextMember());
        }

        return members.ToAdditionalMembers();
    }

    /// <summary>Whether both are null or hold equal members.</summary>
    /// <param name="left">Some members.</param>
    /// <param name="right">Other members.</param>
    public static bool operator ==(AdditionalMembers? left, AdditionalMembers? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the members differ.</summary>
    /// <param name="left">Some members.</param>
    /// <param name="right">Other members.</param>
    public static bool operator !=(AdditionalMembers? left, AdditionalMembers? right) => !(left == right);

    /// <summary>Whether a member is there.</summary>
    /// <param name="name">The name, compared by ordinal.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(string name) => IndexOf(name) >= 0;

    /// <summary>Gets the value of a member.</summary>
    /// <param name="name">The name, compared by ordinal; of a repeated name the last value counts, as in most parsers.</param>
    /// <param name="value">The value, or null.</param>
    /// <returns>Whether the member is there.</returns>
    public bool TryGetValue(string name, [NotNullWhen(true)] out RawJson? value)
    {
        int at = IndexOf(name);
        value = at < 0 ? null : _members[at].Value;
        return value is not null;
    }

    /// <summary>The same members and one more; one of the same name is replaced where it stands, its repetitions are dropped.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>New members; these stay as they are.</returns>
    public AdditionalMembers With(string name, RawJson value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        var members = new List<KeyValuePair<string, RawJson>>(_members.Length + 1);
        int at = Array.FindIndex(_members, member => member.Key == name);
        for (int i = 0; i < _members.Length; i++)
        {
            if (i == at)
            {
                members.Add(KeyValuePair.Create(name, value));
            }
            else if (_members[i].Key != name)
            {
                members.Add(_members[i]);
            }
        }

        if (at < 0)
        {
            members.Add(KeyValuePair.Create(name, value));
        }

        return new AdditionalMembers([.. members]);
    }

    /// <summary>The same members without one name and its repetitions.</summary>
    /// <param name="name">The name.</param>
    /// <returns>New members, or these when there is no such name.</returns>
    public AdditionalMembers Without(string name) =>
        Contains(name) ? Create(Array.FindAll(_members, member => member.Key != name)) : this;

    /// <summary>The members in order, without copying.</summary>
    /// <returns>A view that lives as long as the members.</returns>
    public ReadOnlySpan<KeyValuePair<string, RawJson>> AsSpan() => _members;

    /// <summary>Enumerates the members in order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, RawJson>>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(AdditionalMembers? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        KeyValuePair<string, RawJson>[] mine = ByName();
        KeyValuePair<string, RawJson>[] theirs = other.ByName();
        for (int i = 0; i < mine.Length; i++)
        {
            if (mine[i].Key != theirs[i].Key || mine[i].Value != theirs[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdditionalMembers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, because the order of members must not matter.
        int sum = Count;
        foreach (KeyValuePair<string, RawJson> member in _members)
        {
            sum += HashCode.Combine(member.Key, member.Value);
        }

        return sum;
    }

    /// <summary>The number of members, and neither names nor values: they may be personal data.</summary>
    /// <returns>For example <c>2 members</c>.</returns>
    public override string ToString() => Count == 1 ? "1 member" : $"{Count} members";

    // The last position of a name, or -1.
    private int IndexOf(string name) => (_index ??= NameIndex.Of<RawJson>(_members, out _)).Find(_members, name);

    // OrderBy is stable, so the values of a repeated name stay in their order.
    private KeyValuePair<string, RawJson>[] ByName() =>
        _members.Length < 2 ? _members : [.. _members.OrderBy(static member => member.Key, StringComparer.Ordinal)];
}
