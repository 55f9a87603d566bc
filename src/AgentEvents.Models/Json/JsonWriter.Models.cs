using System.Globalization;
using System.Text;

namespace AgentEvents.Models.Json;

// What writers of models use. A null where the schema allows none is written as null all the same: then validation finds it.
public ref partial struct JsonWriter
{
    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes a number with the digits that it was made of.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(JsonNumber value) => WriteRaw(value.Utf8);

    /// <summary>Writes a number with the digits that it came with; text that is no number as a string, which validation finds.</summary>
    /// <typeparam name="T">The type of .NET that it stands for.</typeparam>
    /// <param name="value">The number.</param>
    public void WriteNumber<T>(Verbatim<T> value)
        where T : struct
    {
        string text = value.ToString();
        if (JsonNumber.TryParse(text, out JsonNumber number))
        {
            WriteNumber(number);
        }
        else
        {
            WriteString(text);
        }
    }

    /// <summary>Writes a number with the zeros that it ends in.</summary>
    /// <param name="value">The number.</param>
    public void WriteNumber(decimal value) => WriteAscii(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a date: <c>full-date</c> of RFC 3339.</summary>
    /// <param name="value">The date.</param>
    public void WriteDate(DateOnly value) => WriteAscii(value.ToString("\\\"yyyy-MM-dd\\\"", CultureInfo.InvariantCulture));

    /// <summary>Writes a timestamp: RFC 3339, UTC, with 0, 3, 6 or 9 fractional digits.</summary>
    /// <param name="value">The timestamp.</param>
    public void WriteTimestamp(Timestamp value)
    {
        var room = Reserve(Timestamp.MaxLength + 2);
        room[0] = (byte)'"';
        value.TryFormat(room[1..], out var length);
        room[length + 1] = (byte)'"';
        Advance(length + 2);
    }

    /// <summary>Writes a raw value as it was read.</summary>
    /// <param name="value">The value.</param>
    public void WriteRaw(RawJson? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteRaw(value.Utf8);
        }
    }

    /// <summary>Writes the members that the schema does not name.</summary>
    /// <param name="members">The members.</param>
    public void WriteMembers(AdditionalMembers? members)
    {
        if (members is null)
        {
            return;
        }

        foreach (var member in members.AsSpan())
        {
            WriteMemberName(member.Key);
            WriteRaw(member.Value);
        }
    }

    /// <summary>Writes an array.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one item.</param>
    public void WriteList<T>(ValueList<T>? items, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            WriteNull();
            return;
        }

        WriteRaw("["u8);
        var isFirst = true;
        foreach (var item in items.AsSpan())
        {
            if (!isFirst)
            {
                WriteRaw(","u8);
            }

            isFirst = false;
            write(ref this, item);
        }

        WriteRaw("]"u8);
    }

    /// <summary>Writes further items of an array that has some already: a comma before each.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; none if null.</param>
    /// <param name="write">Writes one item.</param>
    public void WriteRest<T>(ValueList<T>? items, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        foreach (var item in items is null ? [] : items.AsSpan())
        {
            WriteRaw(","u8);
            write(ref this, item);
        }
    }

    /// <summary>Writes an object whose names are keys.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="entries">The entries.</param>
    /// <param name="write">Writes one value.</param>
    public void WriteMap<T>(ValueMap<T>? entries, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (entries is null)
        {
            WriteNull();
            return;
        }

        WriteRaw("{"u8);
        foreach (var entry in entries.AsSpan())
        {
            WriteMemberName(entry.Key);
            write(ref this, entry.Value);
        }

        WriteRaw("}"u8);
    }

    private void WriteAscii(string text)
    {
        var room = Reserve(text.Length);
        Advance(Encoding.ASCII.GetBytes(text, room));
    }

    internal void WriteMemberName(string name)
    {
        WriteName(","u8);
        WriteString(name);
        WriteRaw(":"u8);
    }
}
