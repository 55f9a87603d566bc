using System.Text;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>Makes documents that are nearly right: one to four small changes to a seed document.</summary>
public static class Mutation
{
    // Pieces that parsers get wrong: structure, escapes, surrogates, ill-formed UTF-8, numbers of all forms, white space that is none.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\"\"", "{}", "[]", " ", "\t", "\r\n", "\f", "\v", "\0", "\u00a0", "\ufeff", "\u007f", "\u0085",
            "\u2028",
            "\\n", "\\/", "\\\"", "\\\\", "\\b", "\\x", "\\u", "\\u0041", "\\u004", "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\ude00",
            "\\uD83D\\u0041", "\\ude00\\ud83d", "\\u0000",
            "é", "€", "😀", "0", "-0", "1", "-", "+1", "01", "1.0", "1.", ".5", "1e400", "1E+2", "1e-2", "1e", "1e+", "-1.5e-10",
            "12345678901234567890123",
            "true", "false", "null", "tru", "nul", "True", "NaN", "Infinity", "'", "//", "/**/", ",,", "::", "\"a\":1", "\"a\":", ",\"to\":\"+1\"",
            "[[[[", "]]]]", "{\"\":",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xBF], [0xC0, 0x80], [
            0xC1,
            0xBF,
        ], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFE], [0xFF],
        [0xF0, 0x9F, 0x98], [0xEF, 0xBB, 0xBF], [0x1F], [0x01],
    ];

    /// <summary>Changes one of the seeds.</summary>
    /// <param name="seeds">What to start from.</param>
    /// <param name="random">Decides everything.</param>
    public static byte[] Of(IReadOnlyList<byte[]> seeds, Random random)
    {
        var document = new List<byte>(seeds[random.Next(seeds.Count)]);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            Change(document, seeds, random);
        }

        return [.. document];
    }

    private static void Change(List<byte> document, IReadOnlyList<byte[]> seeds, Random random)
    {
        var at = random.Next(document.Count + 1);
        switch (random.Next(11))
        {
            case 0 when at < document.Count:
                document[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < document.Count:
                document[at] = (byte)random.Next(256);
                break;
            case 2 when at < document.Count:
                document.RemoveRange(at, Math.Min(random.Next(1, 5), document.Count - at));
                break;
            case 3 when at < document.Count:
                var other = random.Next(document.Count);
                (document[at], document[other]) = (document[other], document[at]);
                break;
            case 4:
                var seed = seeds[random.Next(seeds.Count)];
                document.InsertRange(at, Range(seed, random, 60));
                break;
            case 5 when random.Next(4) == 0:
                document.RemoveRange(at, document.Count - at);
                break;
            case 6:
                document.InsertRange(at, Range([.. document], random, 40));
                break;
            default:
                document.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private static byte[] Range(byte[] source, Random random, int longest)
    {
        var start = random.Next(source.Length + 1);
        return source[start..Math.Min(source.Length, start + random.Next(longest))];
    }
}
