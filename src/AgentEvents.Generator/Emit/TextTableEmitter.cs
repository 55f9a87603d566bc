using System.Text;
using AgentEvents.Models.Json;

namespace AgentEvents.Generator.Emit;

/// <summary>Writes a long list of texts as data, with a hash table to look them up.</summary>
/// <code>
/// global::AgentEvents.Models.Json.TextTable.Find(name, "tofrom"u8, [2, 6], [0, 2, 0, 1])
/// </code>
internal static class TextTableEmitter
{
    /// <summary>
    /// The longest list that is written as code. 64 texts told apart by code take 3 ms of compilers, 1,000 more than a second, and from about
    /// 40 on the table is quicker at run time too.
    /// </summary>
    public const int LongestCode = 64;

    /// <summary>The expression: the index of a text in the list, or -1.</summary>
    /// <param name="text">The expression of the text.</param>
    /// <param name="texts">The list; no text stands in it twice.</param>
    public static string Find(string text, IReadOnlyList<string> texts)
    {
        var utf8 = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        return $"global::AgentEvents.Models.Json.TextTable.Find({text}, {List(texts)}, {Data(Slots(utf8))})";
    }

    /// <summary>The arguments that stand for a list: its texts, and where they end.</summary>
    public static string List(IReadOnlyList<string> texts)
    {
        var ends = new int[texts.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            ends[i] = (i == 0 ? 0 : ends[i - 1]) + Encoding.UTF8.GetByteCount(texts[i]);
        }

        return $"{CSharpLiteral.Utf8(string.Concat(texts))}, {Data(ends)}";
    }

    private static int[] Slots(byte[][] texts)
    {
        // At most half of them are taken, so that the way to a free one is short.
        var count = 4;
        while (count < 2 * texts.Length)
        {
            count *= 2;
        }

        var slots = new int[count];
        for (var i = 0; i < texts.Length; i++)
        {
            var slot = (int)TextHash.Of(texts[i]) & (count - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (count - 1);
            }

            slots[slot] = i + 1;
        }

        return slots;
    }

    private static string Data(int[] numbers) => $"[{string.Join(", ", numbers.Select(CSharpLiteral.Of))}]";
}
