namespace AgentEvents.Generator.Normalisation;

/// <summary>
/// The keywords with which a schema speaks to an editor, as Visual Studio Code documents them ("JSON editing", and the README of its JSON language
/// service). Drafts let them through, and nobody wrote them by mistake.
/// </summary>
internal static class EditorKeywords
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "allowComments", "allowTrailingCommas", "completionDetail", "defaultSnippets", "deprecationMessage", "doNotSuggest", "enumDescriptions",
        "enumDetails", "enumSortTexts", "errorMessage",
        "markdownDeprecationMessage", "markdownDescription", "markdownEnumDescriptions", "patternErrorMessage", "suggestSortText",
    };

    /// <summary>Whether a keyword is one of them.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
