using System.Text;

namespace AgentEvents.Models.Tests.Corpus;

/// <summary>Random text of the kinds that writers and readers get wrong, and text in the forms that the schemas demand.</summary>
internal static class RandomText
{
    private static readonly string[] Units =
        [
            "a", "Z", "0", " ", "+", "/", "<", ">", "&", "'", "\"", "\\", "\n", "\r", "\t", "\b", "\f", "\0", "\u0001", "\u001f", "\u007f", "\u0085",
            "\u2028", "\ufeff", "\uffff", "é", "ß", "€", "中", "😀", "\U0010ffff", "\u0301", "abcdefghijklmnop",
        ];

    public static string Any(Random random)
    {
        var text = new StringBuilder();
        for (var units = random.Next(4) == 0 ? random.Next(60) : random.Next(8); units > 0; units--)
        {
            text.Append(Units[random.Next(Units.Length)]);
        }

        return text.ToString();
    }

    public static string NotEmpty(Random random) => Units[random.Next(Units.Length)] + Any(random);

    public static string E164(Random random) => "+" + Digits(random, 2, 15);

    public static string Msisdn(Random random) => (random.Next(2) == 0 ? "00" : "") + Digits(random, 9, 17);

    public static string Uuid(Random random)
    {
        var hex = Convert.ToHexStringLower(Bytes(random, 16)).ToCharArray();
        hex[12] = (char)('1' + random.Next(5));
        hex[16] = "89ab"[random.Next(4)];
        return $"{new string(hex, 0, 8)}-{new string(hex, 8, 4)}-{new string(hex, 12, 4)}-{new string(hex, 16, 4)}-{new string(hex, 20, 12)}";
    }

    public static string EventName(Random random) => $"phones/{E164(random)}/agentEvents/{NotEmpty(random).Replace('/', '_')}";

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Digits(Random random, int fewest, int most)
    {
        var digits = new char[random.Next(fewest, most + 1)];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = (char)('0' + random.Next(i == 0 ? 1 : 0, 10));
        }

        return new string(digits);
    }
}
