using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Patterns;

/// <summary>What to write instead of a property that ECMA-262 does not have.</summary>
internal static class PropertyAdvice
{
    private const int MaxQuoted = 64;

    /// <summary>The message about what stands between the braces of <c>\p{…}</c>.</summary>
    public static string For(string text)
    {
        var equals = text.IndexOf('=');
        var advice = equals < 0 ? For(text, null) : For(text.Substring(0, equals), text.Substring(equals + 1));
        return $"\\p{{{(text.Length > MaxQuoted ? text.Substring(0, MaxQuoted) + "…" : text)}}} {advice}";
    }

    private static string For(string name, string? value)
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
