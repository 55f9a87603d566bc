using System.Collections.Concurrent;

namespace AgentEvents.Generator.Patterns;

/// <summary>The code points of each property of ECMA-262, out of the table that <c>tools/unicode</c> writes.</summary>
internal static class UnicodeSets
{
    private const string Resource = "UnicodeSets.txt";
    private const int BitsOfCharacter = 5;

    private static readonly Lazy<Dictionary<string, string>> Lines = new(ReadLines);
    private static readonly ConcurrentDictionary<string, CodePointSet> Decoded = new(StringComparer.Ordinal);

    /// <summary>The names of all sets.</summary>
    public static IEnumerable<string> Names => Lines.Value.Keys;

    /// <summary>The set of a name, as <see cref="Models.Formats.UnicodePropertyNames.Find"/> gives it.</summary>
    public static CodePointSet Of(string name) => Decoded.GetOrAdd(name, static name => Decode(Lines.Value[name]));

    private static Dictionary<string, string> ReadLines()
    {
        using var reader = new StreamReader(typeof(UnicodeSets).Assembly.GetManifestResourceStream(Resource)!);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var blank = line.IndexOf(' ');
            if (line[0] != '#')
            {
                lines.Add(line.Substring(0, blank), line.Substring(blank + 1));
            }
        }

        return lines;
    }

    // Bounds (first, first behind the end, first, …) as differences; a character holds five bits and, in its sixth, whether more follow.
    private static CodePointSet Decode(string text)
    {
        var ranges = new List<CodePointRange>();
        int? first = null;
        var (bound, difference, shift) = (0, 0, 0);
        foreach (var unit in text)
        {
            var bits = unit - '0';
            difference |= (bits & ((1 << BitsOfCharacter) - 1)) << shift;
            shift += BitsOfCharacter;
            if (bits >> BitsOfCharacter != 0)
            {
                continue;
            }

            bound += difference;
            (difference, shift) = (0, 0);
            if (first is { } begin)
            {
                ranges.Add(new CodePointRange(begin, bound - 1));
            }

            first = first is null ? bound : null;
        }

        return CodePointSet.From(ranges);
    }
}
