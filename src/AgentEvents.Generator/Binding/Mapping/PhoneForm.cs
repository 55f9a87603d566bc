using System.Text.RegularExpressions;

namespace AgentEvents.Generator.Binding.Mapping;

/// <summary>How mappers write phone numbers (ITU-T E.164), as the runtime's <c>PhoneNumber</c> does.</summary>
internal static class PhoneForm
{
    private const int MaxDigits = 15;

    private static readonly Regex Any = new(@"\A(?:\+|00)?[1-9][0-9]{0,14}\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a text is a number in any of the forms that are read.</summary>
    public static bool IsMatch(string text) => Any.IsMatch(text);

    /// <summary>The ECMA-262 pattern of what is written.</summary>
    /// <param name="isDigits">Whether the plus sign is left out.</param>
    public static string Pattern(bool isDigits) => (isDigits ? "" : @"\+") + "[1-9][0-9]{0,14}";

    /// <summary>The length of the shortest number.</summary>
    /// <param name="isDigits">Whether the plus sign is left out.</param>
    public static int Shortest(bool isDigits) => isDigits ? 1 : 2;

    /// <summary>The length of the longest number.</summary>
    /// <param name="isDigits">Whether the plus sign is left out.</param>
    public static int Longest(bool isDigits) => MaxDigits + Shortest(isDigits) - 1;
}
