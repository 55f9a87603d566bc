using System.Buffers;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// The names of an object by their hash, in rented arrays. The hash differs from process to process, so that no choice of names makes the table
/// slow.
/// </summary>
internal ref struct NameTable
{
    private readonly ReadOnlySpan<byte> _document;

    // Two numbers a slot: the offset of a name plus one, and its hash. Half of the slots stay free.
    private int[] _slots;
    private int _capacity;
    private int _count;

    /// <summary>A table without names.</summary>
    /// <param name="document">What the names stand in.</param>
    public NameTable(ReadOnlySpan<byte> document)
    {
        _document = document;
        _capacity = 32;
        _slots = Rent(_capacity);
    }

    /// <summary>Adds a name.</summary>
    /// <param name="at">Where it stands in the document.</param>
    /// <param name="name">The name, unescaped.</param>
    /// <returns>False if it is there already.</returns>
    public bool TryAdd(int at, scoped ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.AddBytes(name);
        if (!TryInsert(at, hash.ToHashCode(), name))
        {
            return false;
        }

        if (++_count * 2 > _capacity)
        {
            Grow();
        }

        return true;
    }

    /// <summary>Gives the arrays back.</summary>
    public readonly void Dispose() => ArrayPool<int>.Shared.Return(_slots);

    private readonly bool TryInsert(int at, int hash, scoped ReadOnlySpan<byte> name)
    {
        var slot = hash & (_capacity - 1);
        while (_slots[2 * slot] != 0)
        {
            if (_slots[(2 * slot) + 1] == hash && name.SequenceEqual(NameAt(_slots[2 * slot] - 1)))
            {
                return false;
            }

            slot = (slot + 1) & (_capacity - 1);
        }

        Put(slot, at + 1, hash);
        return true;
    }

    private void Grow()
    {
        var (old, oldCapacity) = (_slots, _capacity);
        _capacity *= 2;
        _slots = Rent(_capacity);
        for (var i = 0; i < oldCapacity; i++)
        {
            if (old[2 * i] != 0)
            {
                var slot = old[(2 * i) + 1] & (_capacity - 1);
                while (_slots[2 * slot] != 0)
                {
                    slot = (slot + 1) & (_capacity - 1);
                }

                Put(slot, old[2 * i], old[(2 * i) + 1]);
            }
        }

        ArrayPool<int>.Shared.Return(old);
    }

    private readonly void Put(int slot, int offset, int hash) => (_slots[2 * slot], _slots[(2 * slot) + 1]) = (offset, hash);

    private readonly ReadOnlySpan<byte> NameAt(int at) => new JsonCursor(_document[at..]).ReadString();

    private static int[] Rent(int capacity)
    {
        var slots = ArrayPool<int>.Shared.Rent(2 * capacity);
        Array.Clear(slots);
        return slots;
    }
}
