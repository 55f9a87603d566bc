using System.Collections.Concurrent;
using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>The code points of each property of ECMA-262, out of the table that <c>tools/unicode</c> writes.</summary>
internal static class UnicodeSets
{
    private const string Resource = "UnicodeSets.txt";

    private static readonly Lazy<Dictionary<string, string>> Lines = new(ReadLines);
    private static readonly ConcurrentDictionary<string, CodePointSet> Decoded = new(StringComparer.Ordinal);

    /// <summary>The names of all sets.</summary>
    public static IEnumerable<string> Names => Lines.Value.Keys;

    /// <summary>The set of a name, as <see cref="UnicodePropertyNames.Find(string, string?)"/> gives it.</summary>
    public static CodePointSet Of(string name) => Decoded.GetOrAdd(name, static name => Decode(Lines.Value[name]));

    private static Dictionary<string, string> ReadLines()
    {
        using var reader = new StreamReader(typeof(UnicodeSets).Assembly.GetManifestResourceStream(Resource)!);
        var lines = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ID_Start"] = UnicodeIdentifiers.Start,
            ["ID_Continue"] = UnicodeIdentifiers.Continue,
        };
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

    private static CodePointSet Decode(string text)
    {
        var bounds = UnicodeBounds.Decode(text);
        return CodePointSet.From(Enumerable.Range(0, bounds.Length / 2).Select(i => new CodePointRange(bounds[2 * i], bounds[(2 * i) + 1] - 1)));
    }
}
