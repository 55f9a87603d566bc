using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>Makes texts that a pattern matches or nearly matches: a walk through its tree, then a few small changes.</summary>
internal sealed class PatternSampler(int seed)
{
    private static readonly string[] Traps =
    [
        "\n", "\r", "\u2028", "\u2029", "\0", "é", "٤", "\u07c0", "\U0001F432", "\ufeff", "\u00a0", "a", "0", "-", "_", "/", "K", "\u212a",
        "\uFFFF", "\U0010FFFF",
    ];

    private readonly Random _random = new(seed);

    public string Next(PatternNode root)
    {
        var text = new StringBuilder();
        Write(root, text);
        var changes = _random.Next(3);
        for (var i = 0; i < changes; i++)
        {
            Change(text);
        }

        return text.ToString();
    }

    private void Write(PatternNode node, StringBuilder text)
    {
        switch (node)
        {
            case PatternNode.Atom atom when !atom.Set.Intersect(EcmaClasses.Scalars).IsEmpty:
                var ranges = atom.Set.Intersect(EcmaClasses.Scalars).Ranges;
                var range = ranges[_random.Next(ranges.Count)];
                var last = _random.Next(3) == 0 ? range.Last : Math.Min(range.Last, range.First + 40);
                text.Append(char.ConvertFromUtf32(_random.Next(range.First, last + 1)));
                break;
            case PatternNode.Sequence sequence:
                foreach (var item in sequence.Items)
                {
                    Write(item, text);
                }

                break;
            case PatternNode.Choice choice:
                Write(choice.Alternatives[_random.Next(choice.Alternatives.Count)], text);
                break;
            case PatternNode.Repeat repeat:
                var least = Math.Max(0, repeat.Min - _random.Next(2));
                var most = Math.Min(repeat.Min + 6, (repeat.Max ?? 1_000) + 1);
                for (var i = _random.Next(least, Math.Max(least, most) + 1); i > 0 && text.Length < 400; i--)
                {
                    Write(repeat.Body, text);
                }

                break;
            case PatternNode.Capture capture:
                Write(capture.Body, text);
                break;
            case PatternNode.Look { Negative: false } look:
                Write(look.Body, text);
                break;
        }
    }

    // Whole characters only: a lone surrogate is not valid UTF-8.
    private void Change(StringBuilder text)
    {
        var runes = text.ToString().EnumerateRunes().Select(static rune => rune.ToString()).ToList();
        var at = _random.Next(runes.Count + 1);
        switch (_random.Next(4))
        {
            case 0:
                runes.Insert(at, Traps[_random.Next(Traps.Length)]);
                break;
            case 1 when at < runes.Count:
                runes.RemoveAt(at);
                break;
            case 2 when at < runes.Count:
                runes[at] = Traps[_random.Next(Traps.Length)];
                break;
            case 3 when at < runes.Count:
                runes.Insert(at, runes[at]);
                break;
        }

        text.Clear().Append(string.Concat(runes));
    }
}
