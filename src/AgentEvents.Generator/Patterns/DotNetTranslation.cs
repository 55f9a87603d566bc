using System.Globalization;
using System.Text;
using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Writes a pattern in .NET's syntax with ECMA-262's meaning. Classes are spelled out in code units, so that nothing depends on .NET's idea of a
/// digit, a word or a line, and an astral character is one character. Use with <c>CultureInvariant</c> and nothing else.
/// The input must not hold lone surrogates; they match nothing.
/// </summary>
internal sealed class DotNetTranslation
{
    private const string Word = "[0-9A-Z_a-z]";
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _referenced;

    private DotNetTranslation(IEnumerable<int> referenced) => _referenced = [.. referenced];

    /// <summary>Longer translations are refused: they come from hundreds of large Unicode classes and would bloat the assembly.</summary>
    public const int MaxLength = 262_144;

    /// <summary>The translation; null when it would be longer than <see cref="MaxLength"/>.</summary>
    public static string? Translate(PatternNode root)
    {
        var facts = PatternFacts.Of(root);
        var translation = new DotNetTranslation(facts.ReferencedGroups);
        if (facts.HasLook)
        {
            // .NET would also try to match between the halves of a surrogate pair, where a look-around could succeed.
            translation._text.Append("(?![\\uDC00-\\uDFFF])");
        }

        translation.Write(root);
        return translation._text.Length > MaxLength ? null : translation._text.ToString();
    }

    private void Write(PatternNode node)
    {
        switch (node)
        {
            case not null when _text.Length > MaxLength:
                break;
            case PatternNode.Atom atom:
                WriteSet(atom.Set.Intersect(EcmaClasses.Scalars));
                break;
            case PatternNode.Sequence sequence:
                foreach (var item in sequence.Items)
                {
                    Write(item);
                }

                break;
            case PatternNode.Choice choice:
                WriteChoice(choice);
                break;
            case PatternNode.Repeat repeat:
                WriteRepeat(repeat);
                break;
            case PatternNode.Capture capture:
                Wrap(_referenced.Contains(capture.Number) ? $"(?<g{Number(capture.Number)}>" : "(?:", capture.Body);
                break;
            case PatternNode.Look look:
                Wrap("(?" + (look.Behind ? "<" : "") + (look.Negative ? "!" : "="), look.Body);
                break;
            case PatternNode.BackReference reference:
                // A group that took no part matches the empty string in ECMA-262 and nothing in .NET.
                var name = "g" + Number(reference.Number);
                _text.Append($"(?({name})\\k<{name}>)");
                break;
            case PatternNode.Anchor anchor:
                _text.Append(anchor.Kind switch
                {
                    AnchorKind.Start => "\\A",
                    AnchorKind.End => "\\z",
                    AnchorKind.WordBoundary => $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))",
                    _ => $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))",
                });
                break;
        }
    }

    private void Wrap(string opening, PatternNode body)
    {
        _text.Append(opening);
        Write(body);
        _text.Append(')');
    }

    private void WriteChoice(PatternNode.Choice choice)
    {
        var opening = "(?:";
        foreach (var alternative in choice.Alternatives)
        {
            _text.Append(opening);
            Write(alternative);
            opening = "|";
        }

        _text.Append(')');
    }

    private void WriteRepeat(PatternNode.Repeat repeat)
    {
        _text.Append("(?:");
        PatternFacts.Visit(repeat.Body, part =>
        {
            // Each turn of an ECMA-262 loop forgets what its groups captured in the turn before; .NET keeps it until it is taken off its stack.
            if (part is PatternNode.Capture capture && _referenced.Contains(capture.Number))
            {
                var name = "g" + Number(capture.Number);
                _text.Append($"(?({name})(?<-{name}>))");
            }
        });
        Write(repeat.Body);
        _text.Append(')').Append((repeat.Min, repeat.Max) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (_, null) => $"{{{Number(repeat.Min)},}}",
            _ => $"{{{Number(repeat.Min)},{Number(repeat.Max.Value)}}}",
        });
        if (repeat.Lazy)
        {
            _text.Append('?');
        }
    }

    private void WriteSet(CodePointSet set)
    {
        var parts = new List<string>();
        var basic = set.Intersect(0, 0xFFFF);
        if (!basic.IsEmpty)
        {
            parts.Add("[" + string.Concat(basic.Ranges.Select(static range => Units(range.First, range.Last))) + "]");
        }

        foreach (var range in set.Intersect(0x10000, CodePointSet.MaxCodePoint).Ranges)
        {
            AddPairs(parts, range);
        }

        _text.Append(parts.Count switch
        {
            0 => "(?!)",
            1 when !basic.IsEmpty => parts[0],
            _ => "(?:" + string.Join("|", parts) + ")",
        });
    }

    // A range of pairs splits into a ragged beginning, whole rows of 1,024, and a ragged end.
    private static void AddPairs(List<string> parts, CodePointRange range)
    {
        var first = range.First;
        while (first <= range.Last)
        {
            var high = High(first);
            var rowEnd = ((first - 0x10000) | 0x3FF) + 0x10000;
            var isWholeRow = ((first - 0x10000) & 0x3FF) == 0 && rowEnd <= range.Last;
            var last = isWholeRow ? (((range.Last - 0x10000 + 1) & ~0x3FF) - 1) + 0x10000 : Math.Min(rowEnd, range.Last);
            parts.Add($"[{Units(high, High(last))}][{Units(Low(first), Low(last))}]");
            first = last + 1;
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private static string Units(int first, int last) => first == last ? Unit(first) : $"{Unit(first)}-{Unit(last)}";

    private static string Unit(int unit) => unit is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')
        ? ((char)unit).ToString()
        : "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
}
