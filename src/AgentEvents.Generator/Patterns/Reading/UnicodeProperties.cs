using System.Globalization;

namespace AgentEvents.Generator.Patterns;

/// <summary>
/// Resolves <c>\p{…}</c>: General_Category values by long name, short name and alias, plus Any, ASCII, ASCII_Hex_Digit and Assigned.
/// Categories come from the Unicode tables of the runtime that hosts the compiler.
/// </summary>
internal static class UnicodeProperties
{
    private static readonly string[] Rows =
    [
        "Lu Uppercase_Letter", "Ll Lowercase_Letter", "Lt Titlecase_Letter", "Lm Modifier_Letter", "Lo Other_Letter",
        "Mn Nonspacing_Mark", "Mc Spacing_Mark", "Me Enclosing_Mark", "Nd Decimal_Number digit", "Nl Letter_Number", "No Other_Number",
        "Zs Space_Separator", "Zl Line_Separator", "Zp Paragraph_Separator", "Cc Control cntrl", "Cf Format", "Cs Surrogate", "Co Private_Use",
        "Pc Connector_Punctuation", "Pd Dash_Punctuation", "Ps Open_Punctuation", "Pe Close_Punctuation", "Pi Initial_Punctuation",
        "Pf Final_Punctuation", "Po Other_Punctuation", "Sm Math_Symbol", "Sc Currency_Symbol", "Sk Modifier_Symbol", "So Other_Symbol", "Cn Unassigned",
    ];

    private static readonly string[] Groups =
    [
        "LC Cased_Letter|Lu Ll Lt", "L Letter|Lu Ll Lt Lm Lo", "M Mark Combining_Mark|Mn Mc Me", "N Number|Nd Nl No", "Z Separator|Zs Zl Zp",
        "C Other|Cc Cf Cs Co Cn", "P Punctuation punct|Pc Pd Ps Pe Pi Pf Po", "S Symbol|Sm Sc Sk So",
    ];

    private static readonly Lazy<Dictionary<string, CodePointSet>> Categories = new(ReadCategories);

    /// <summary>Finds the set that <paramref name="name"/> (and <paramref name="value"/>, after an equals sign) stands for; null with a reason if there is none.</summary>
    public static CodePointSet? Find(string name, string? value, out string reason)
    {
        reason = "";
        if (value is null)
        {
            var set = name switch
            {
                "Any" => CodePointSet.All,
                "ASCII" => CodePointSet.Range(0, 0x7F),
                "ASCII_Hex_Digit" or "AHex" => CodePointSet.From([new('0', '9'), new('A', 'F'), new('a', 'f')]),
                "Assigned" => Categories.Value["Cn"].Complement(),
                _ => Category(name),
            };
            reason = set is null ? "is not a General_Category value; other Unicode properties are not supported" : "";
            return set;
        }

        if (name is "General_Category" or "gc")
        {
            var set = Category(value);
            reason = set is null ? "is not a General_Category value" : "";
            return set;
        }

        reason = name is "Script" or "sc" or "Script_Extensions" or "scx"
            ? "asks for a script, which is not supported; list the code point ranges instead"
            : "is not a Unicode property that takes a value";
        return null;
    }

    private static CodePointSet? Category(string name) => Categories.Value.TryGetValue(name, out var set) ? set : null;

    private static Dictionary<string, CodePointSet> ReadCategories()
    {
        var ranges = new List<CodePointRange>[Rows.Length];
        for (var i = 0; i < ranges.Length; i++)
        {
            ranges[i] = [];
        }

        var first = 0;
        var current = CategoryOf(0);
        for (var codePoint = 1; codePoint <= CodePointSet.MaxCodePoint + 1; codePoint++)
        {
            var category = codePoint > CodePointSet.MaxCodePoint ? -1 : CategoryOf(codePoint);
            if (category != current)
            {
                ranges[current].Add(new CodePointRange(first, codePoint - 1));
                (first, current) = (codePoint, category);
            }
        }

        var sets = new Dictionary<string, CodePointSet>(StringComparer.Ordinal);
        for (var i = 0; i < Rows.Length; i++)
        {
            foreach (var name in Rows[i].Split(' '))
            {
                sets.Add(name, CodePointSet.From(ranges[i]));
            }
        }

        foreach (var group in Groups)
        {
            var halves = group.Split('|');
            var union = CodePointSet.From(halves[1].Split(' ').SelectMany(member => sets[member].Ranges));
            foreach (var name in halves[0].Split(' '))
            {
                sets.Add(name, union);
            }
        }

        return sets;
    }

    // Rows stand in the order of System.Globalization.UnicodeCategory, whose numbers are documented.
    private static int CategoryOf(int codePoint) => codePoint < 0x10000
        ? (int)CharUnicodeInfo.GetUnicodeCategory((char)codePoint)
        : (int)CharUnicodeInfo.GetUnicodeCategory(char.ConvertFromUtf32(codePoint), 0);
}
