using AgentEvents.Models.Formats;

namespace AgentEvents.Generator.Patterns;

/// <summary>Resolves <c>\p{…}</c>: every property, value and alias of ECMA-262, by the project's own tables. No host has a say in it.</summary>
internal static class UnicodeProperties
{
    /// <summary>What a group's name may begin with, apart from the dollar sign and the low line.</summary>
    public static CodePointSet IdentifierStart => UnicodeSets.Of("ID_Start");

    /// <summary>What a group's name may go on with, apart from the dollar sign and the joiners.</summary>
    public static CodePointSet IdentifierPart => UnicodeSets.Of("ID_Continue");

    /// <summary>Finds the set that <paramref name="name"/> (and <paramref name="value"/>, after an equals sign) stands for; null if there is none.</summary>
    public static CodePointSet? Find(string name, string? value, out string advice)
    {
        var set = UnicodePropertyNames.Find(name, value);
        advice = set is null ? Advise(name, value) : "";
        return set is null ? null : UnicodeSets.Of(set);
    }

    private static string Advise(string name, string? value)
    {
        if (UnicodePropertyNames.FindValued(name) is { } property)
        {
            var list = property == "gc" ? UnicodeNameLists.GeneralCategories : UnicodeNameLists.Scripts;
            var example = $"\\p{{{name}={list.Split('=')[0]}}}";
            return string.IsNullOrEmpty(value) ? $"needs a value: write {example}, for example"
                : Resembling(list, value!) is { } spelling ? $"is not spelt as Unicode does: write \\p{{{name}={spelling}}}"
                : $"has a value that Unicode {UnicodeNameLists.Version} does not have: write one such as {example}, or list the code points";
        }

        if (value is not null)
        {
            return UnicodePropertyNames.Find(name, null) is not null
                ? $"takes no value: write \\p{{{name}}}"
                : "names no property that has values in ECMA-262: write General_Category, Script or Script_Extensions before the equals sign";
        }

        return (Resembling(UnicodeNameLists.BinaryProperties, name) ?? Resembling(UnicodeNameLists.GeneralCategories, name)) is { } known
            ? $"is not spelt as Unicode does: write \\p{{{known}}}"
            : Resembling(UnicodeNameLists.Scripts, name) is { } script
            ? $"names a script without its property: write \\p{{Script={script}}}"
            : "names no property that ECMA-262 has with the u flag: write a category (\\p{L}), a script (\\p{Script=Greek}) "
                + "or a binary property (\\p{Alphabetic}), or list the code points";
    }

    // Other languages let case and underscores pass, and write Is or In before a script.
    private static string? Resembling(string list, string name)
    {
        var loose = Loose(name);
        return list.Split(' ', '=').FirstOrDefault(known => loose == Loose(known) || loose == "is" + Loose(known) || loose == "in" + Loose(known));
    }

    private static string Loose(string name) => name.Replace("_", "").Replace("-", "").Replace(" ", "").ToLowerInvariant();
}
