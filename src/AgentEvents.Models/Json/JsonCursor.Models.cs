using System.Diagnostics.CodeAnalysis;
using System.Text;
using AgentEvents.Models.Formats;

namespace AgentEvents.Models.Json;

// What readers of models use: they run on documents that a validator has found valid, and check nothing again.
public ref partial struct JsonCursor
{
    private JsonCursor(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _depthLeft = int.MaxValue;
        _looksLeft = Unlimited;
        SkipWhiteSpace();
    }

    /// <summary>A cursor for reading a document that is known to be valid, without limits.</summary>
    /// <param name="utf8">The document.</param>
    internal static JsonCursor OfValid(ReadOnlySpan<byte> utf8) => new(utf8);

    /// <summary>Goes to a value whose place is known.</summary>
    /// <param name="position">Where the value starts.</param>
    /// <returns>The cursor itself.</returns>
    [UnscopedRef]
    public ref JsonCursor MoveTo(int position)
    {
        _position = position;
        return ref this;
    }

    /// <summary>Reads a string.</summary>
    public string ReadText()
    {
        var start = _position + 1;
        var end = FindSpecial(start);
        if ((uint)end < (uint)_utf8.Length && _utf8[end] == (byte)'"')
        {
            // Known to be ASCII, which Latin-1 widens without looking for anything else.
            _position = end + 1;
            return Encoding.Latin1.GetString(_utf8[start..end]);
        }

        return Encoding.UTF8.GetString(ReadUnusualString(start, end, unescape: true));
    }

    /// <summary>Reads a string that is a value of a type of its own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public T ReadText<T>()
        where T : struct, IJsonText<T> => T.FromText(ReadString());

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool ReadBoolean()
    {
        var value = Current == (byte)'t';
        SkipValue();
        return value;
    }

    /// <summary>Reads an integer that the schema's bounds keep in the range of <see cref="int"/>.</summary>
    public int ReadInt32() => (int)ReadInt64();

    /// <summary>
    /// Reads an integer that the schema's bounds keep in the range of <see cref="long"/>; <c>1.0</c> and <c>1e2</c> are integers too.
    /// </summary>
    public long ReadInt64()
    {
        return JsonNumberValue.TryGetInt64(ReadNumber(), out var value) ? value : default;
    }

    /// <summary>Reads a number that the schema keeps among those that a <see cref="decimal"/> holds exactly.</summary>
    public decimal ReadDecimal() => JsonNumberValue.TryGetDecimal(ReadNumber(), out var value) ? value : default;

    /// <summary>Reads a number that is a value of a type of its own.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public T ReadNumber<T>()
        where T : struct, IJsonText<T> => T.FromText(ReadNumber());

    /// <summary>Reads a number of any size.</summary>
    public JsonNumber ReadJsonNumber() => JsonNumber.FromValidated(ReadNumber());

    /// <summary>Reads a string in the form of RFC 3339.</summary>
    public Timestamp ReadTimestamp()
    {
        return Timestamp.TryParse(ReadString(), out var value) ? value : default;
    }

    /// <summary>Reads a string in the form of <c>full-date</c> of RFC 3339, from year 0001 on.</summary>
    public DateOnly ReadDate() => Rfc3339.TryReadDateOnly(ReadString(), out var value) ? value : default;

    /// <summary>Reads any value as it was written.</summary>
    public RawJson ReadRaw()
    {
        var start = _position;
        SkipValue();
        return RawJson.FromValidated(Since(start));
    }

    /// <summary>Goes past <c>null</c> if that is what stands here.</summary>
    /// <returns>Whether it was.</returns>
    public bool TryReadNull() => Current == (byte)'n' && SkipLiteral("null"u8);

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="read">Reads one item.</param>
    public ValueList<T> ReadList<T>(JsonValueReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return BeginArray() ? ReadRest(read) : ValueList<T>.Empty;
    }

    /// <summary>Reads what is left of an array, from the item that the cursor stands on.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="read">Reads one item.</param>
    public ValueList<T> ReadRest<T>(JsonValueReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = default(ValueListBuilder<T>);
        do
        {
            items.Add(read(ref this));
        }
        while (NextItem());
        return items.ToValueList();
    }

    /// <summary>Reads an object whose names are keys. In a valid document none stands twice.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="read">Reads one value.</param>
    public ValueMap<T> ReadMap<T>(JsonValueReader<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var entries = default(ValueMapBuilder<T>);
        if (BeginObject())
        {
            do
            {
                var name = Encoding.UTF8.GetString(ReadName());
                entries.Set(name, read(ref this));
            }
            while (NextMember());
        }

        return entries.ToValueMap();
    }
}
