using System.Buffers.Binary;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// Finds names that stand twice in an object. While the object is read, each name sets one bit of a word. Only where a name finds its bit set, so
/// that it may have been there before, the object is gone over a second time, with a table of all names.
/// </summary>
internal static class MemberNames
{
    private const ulong Suspicion = 1UL << 63;

    /// <summary>Whether names may repeat.</summary>
    public static bool MayRepeat(ulong seen) => (seen & Suspicion) != 0;

    /// <summary>Sets the bit of a name.</summary>
    /// <param name="name">The name as it was written, without quotes.</param>
    /// <param name="seen">The bits set so far.</param>
    public static ulong Note(ReadOnlySpan<byte> name, ulong seen)
    {
        // An escape makes one name look like another, and hardly anybody writes one.
        var bit = name.Contains((byte)'\\') ? Suspicion : 1UL << (int)(Mix(name) % 63);
        return seen | bit | ((seen & bit) != 0 ? Suspicion : 0);
    }

    /// <summary>Whether all names of an object differ, unescaped. If not, each that has been there before is reported.</summary>
    /// <typeparam name="TSink">Decides whether more than the first is looked for.</typeparam>
    /// <param name="value">The object, valid JSON.</param>
    /// <param name="start">Its offset in the document.</param>
    /// <param name="sink">Takes the violations.</param>
    public static bool AreUnique<TSink>(ReadOnlySpan<byte> value, int start, ref TSink sink)
        where TSink : struct, IViolationSink
    {
        var isUnique = true;
        var names = new NameTable(value);
        var cursor = new JsonCursor(value, int.MaxValue);
        if (cursor.BeginObject())
        {
            do
            {
                var at = cursor.Position;
                if (!names.TryAdd(at, cursor.ReadName()))
                {
                    isUnique = false;
                    sink.Report(JsonRules.DuplicateMember, start + at);
                }

                cursor.SkipValue();
            }
            while ((isUnique || !sink.IsDone) && cursor.NextMember());
        }

        names.Dispose();
        return isUnique;
    }

    // Names mostly differ at their ends and in their length. Who makes them collide gains a second look at the object, and no more.
    private static ulong Mix(ReadOnlySpan<byte> name)
    {
        var first = name.Length >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(name) : Short(name);
        var last = name.Length >= 8 ? BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]) : 0;
        var mixed = (first ^ (last * 0x9E3779B97F4A7C15) ^ (ulong)name.Length) * 0xD6E8FEB86659FD93;
        return mixed >> 32;
    }

    private static ulong Short(ReadOnlySpan<byte> name)
    {
        ulong word = 0;
        foreach (var b in name)
        {
            word = (word << 8) | b;
        }

        return word;
    }
}
