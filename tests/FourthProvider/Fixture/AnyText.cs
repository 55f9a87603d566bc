using System.Text;
using AgentEvents.Models;

namespace AgentEvents.FourthProvider.Fixture;

/// <summary>Random text of the kinds that templates and wires get wrong.</summary>
internal static class AnyText
{
    private static readonly string[] Units =
        ["a", "Z", "0", " ", "+", "/", "%", "?", "#", "&", "=", ":", "{", "}", "rcs:", "signals/", "\"", "\\", "\n", "\0", "é", "€", "😀", ".", "-"];

    /// <summary>Text that may stand alone in a segment of a path.</summary>
    public static string Segment(Random random)
    {
        var text = new StringBuilder("x");
        for (var units = random.Next(6); units > 0; units--)
        {
            text.Append(Units[random.Next(Units.Length)]);
        }

        return text.ToString();
    }

    public static string Digits(Random random, int fewest, int most)
    {
        var digits = new char[random.Next(fewest, most + 1)];
        for (var i = 0; i < digits.Length; i++)
        {
            digits[i] = (char)('0' + random.Next(i == 0 ? 1 : 0, 10));
        }

        return new string(digits);
    }

    /// <summary>A UUID of version 4, in lower case: what every provider takes.</summary>
    public static string Uuid(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    public static string? Maybe(Random random, Func<Random, string> text) => random.Next(3) == 0 ? null : text(random);

    /// <summary>An event; most can be carried by every provider, some by none.</summary>
    public static OutboundEvent Event(Random random)
    {
        var recipient = new PhoneNumber("+" + Digits(random, random.Next(6) == 0 ? 1 : 9, 15));
        var agent = random.Next(6) == 0 ? null : random.Next(20) == 0 ? ".." : Segment(random);
        var eventId = Maybe(random, r => r.Next(8) == 0 ? Segment(r) : Uuid(r));
        return random.Next(2) == 0
            ? new OutboundTyping { Recipient = recipient, Agent = agent, EventId = eventId }
            : new OutboundRead { Recipient = recipient, Agent = agent, EventId = eventId, MessageId = random.Next(20) == 0 ? "." : Segment(random) };
    }
}
