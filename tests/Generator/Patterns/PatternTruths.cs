namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>Truths by hand: the one oracle that shares no code with what it judges.</summary>
internal static class PatternTruths
{
    private const string Uuid = "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";
    private const string To = "^(?:00)?[1-9][0-9]{8,16}$";
    private const string Name = "^phones/\\+[1-9][0-9]{1,14}/agentEvents/.+$";
    private const string Dragon = "\U0001F432";

    public static readonly PatternTruth[] All =
    [
        // Anchors, and newlines where other engines look away.
        new("^abc$", "abc", true), new("^abc$", "abc\n", false), new("^abc$", "xabc", false), new("abc$", "xabc", true), new("abc$", "abc\n", false),
        new("^abc", "abcd", true), new("^abc", "\nabc", false), new("b", "abc", true), new("^$", "", true), new("^$", "\n", false),
        new("$^", "", true),
        new("a^b", "ab", false), new("^a|b$", "ax", true), new("^a|b$", "xb", true), new("^a|b$", "bx", false), new("(^|,)x(,|$)", "a,x", true),
        new("(^|,)x(,|$)", "ax,", false), new("^foo$|^bar$", "bar", true), new("^foo$|^bar$", "foobar", false), new("(?:)", "", true),
        new("[]", "a", false),
        new("[^]", "", false), new("[^]", "\n", true), new("^[^]*$", "\n\u2028", true), new("a||b", "", true), new("()", "zzz", true),

        // Classes are ASCII, whatever .NET thinks.
        new("^\\d+$", "42", true), new("^\\d+$", "٤٢", false), new("^\\d+$", "৪২", false), new("^[0-9]+$", "1\u0660", false),
        new("^\\D$", "\u07c0", true),
        new("^\\w$", "é", false), new("^\\w$", "_", true), new("^\\W$", "é", true), new("^\\s$", "\ufeff", true), new("^\\s$", "\u180e", false),
        new("^\\s$", "\u2029", true), new("^\\s$", "\u0085", false), new("^\\S$", "\u2013", true), new("^\\S$", "\u00a0", false),
        new("k", "\u212a", false),
        new("^[^a]$", Dragon, true), new("^[\\d\\-x]+$", "1-x", true), new("^[a-c-e]+$", "-", true), new("^[a-c-e]+$", "d", false),
        new("^[\\b]$", "\b", true), new("^[^\\W]$", "a", true), new("^[\\s\\S]$", Dragon, true), new("^.$", "\r", false), new("^.$", "\u2028", false),
        new("^.$", "\u0085", true), new("^.$", Dragon, true), new("^..$", Dragon, false), new("^.{2}$", Dragon + Dragon, true),
        new("^.{3,4}$", "éé" + Dragon, true),
        new("^.{3,4}$", "éé", false), new("^.{1,3}$", "äöüß", false), new("^[^/]{2}/x$", "é" + Dragon + "/x", true),
        new("^[^/]{2}/x$", "éé" + Dragon + "/x", false),

        // Escapes.
        new("^\\t\\n\\v\\f\\r$", "\t\n\v\f\r", true), new("^\\cC$", "\u0003", true), new("^\\cc$", "\u0003", true),
        new("^\\x41\\u0042\\u{43}$", "ABC", true),
        new("^\\u{1F432}$", Dragon, true), new("^\\uD83D\\uDC32$", Dragon, true), new("^\\0$", "\0", true), new("^\\/\\.\\$$", "/.$", true),
        new("^" + Dragon + "*$", Dragon + Dragon, true), new("^" + Dragon + "*$", "\U0001F409", false),
        new("^[" + Dragon + "-\U0001F440]+$", "\U0001F433", true),
        new("^[" + Dragon + "-\U0001F440]+$", "\U0001F431", false), new("^[\\u{10000}-\\u{10FFFF}]$", "\U0010FFFF", true),
        new("^[\\u{10000}-\\u{10FFFF}]$", "\uFFFF", false), new("^[\\u0800-\\uFFFF]$", "\u07FF", false), new("^[\\u0800-\\uFFFF]$", "\uE000", true),

        // Unicode properties.
        new("\\p{Letter}cole", "l'école", true), new("\\p{Letter}cole", "L'ÉCOLE", false), new("^\\p{digit}+$", "৪২", true),
        new("^\\p{digit}+$", "-%#", false),
        new("^\\p{Lu}$", "É", true), new("^\\p{Lu}$", "é", false), new("^\\P{L}$", "1", true), new("^\\P{L}$", "\U00010400", false),
        new("^\\p{L}$", "\U00010400", true), new("^\\p{General_Category=Uppercase_Letter}+$", "ÀÉ", true), new("^\\p{gc=punct}$", "!", true),
        new("^[\\p{L}\\p{Nd}]+$", "aé৪", true), new("^[^\\p{L}]$", "é", false), new("^\\p{ASCII}$", "\u0080", false), new("^\\p{Any}$", Dragon, true),
        new("^\\p{LC}$", "\u01C5", true), new("^\\p{Zs}$", "\u180E", false),
        new("^\\p{Script=Greek}+$", "Σίσυφος", true), new("^\\p{sc=Grek}+$", "Sisyphos", false), new("^\\p{Script=Greek}$", "\u0342", false),
        new("^\\p{Script_Extensions=Greek}$", "\u0342", true), new("^\\p{scx=Hira}$", "\u30FC", true), new("^\\p{sc=Hiragana}$", "\u30FC", false),
        new("^\\p{sc=Zyyy}$", "\u30FC", true), new("^\\P{Script=Han}+$", "漢", false), new("^[\\p{Script=Han}\\p{sc=Kana}]+$", "漢カ\U00020000", true),
        new("^[^\\p{sc=Cyrl}]$", "ж", false), new("^\\p{Emoji_Presentation}$", Dragon, true), new("^\\p{EPres}$", "1", false),
        new("^\\p{Emoji}$", "1", true),
        new("^\\p{ID_Start}\\p{ID_Continue}*$", "x1", true), new("^\\p{IDS}$", "1", false), new("^\\p{Alphabetic}$", "\u0345", true),
        new("^\\p{Alpha}$", "-", false),
        new("^\\p{White_Space}$", "\u0085", true), new("^\\p{space}$", "\uFEFF", false), new("^\\p{Uppercase}$", "Ⓐ", true),
        new("^\\p{Lu}$", "Ⓐ", false),
        // Unicode 17 added Sidetic.
        new("^\\p{Script=Sidetic}$", "\U00010940", true), new("^\\p{Lo}$", "\U00010940", true), new("^\\p{Assigned}$", "\U00010940", true),
        // .NET's engine runs these.
        new("^(\\p{Script=Greek}+) \\1$", "αβ αβ", true), new("^(\\p{Script=Greek}+) \\1$", "ab ab", false),
        new("^(\\p{EPres})\\1$", Dragon + Dragon, true),
        new("(?<=\\p{scx=Deva})a", "\u0964a", true), new("(?<=\\p{sc=Deva})a", "\u0964a", false), new("^(?!.*\\P{Lowercase})", "ªa", true),

        // Quantifiers.
        new("^a{2,3}$", "a", false), new("^a{2,3}$", "aaaa", false), new("^a{2,3}", "aaaa", true), new("^a{2}$", "aa", true),
        new("^a{2,}b$", "aaab", true),
        new("^a{0}$", "", true), new("^a{0}$", "a", false), new("^a+?$", "aaa", true), new("^a*?b??$", "aab", true),
        new("^(?:ab){2,}$", "abab", true),
        new("^(?:ab){2,}$", "ab", false), new("^(?:ab){2,}$", "ababa", false), new("^[a-z]+(?:-[a-z]+)*$", "a-b-c", true),
        new("^[a-z]+(?:-[a-z]+)*$", "a--c", false), new("^[a-z]+(?:-[a-z]+)*$", "a-", false), new("^(?:a|b)?c$", "bc", true),
        new("^(?:a|b)?c$", "abc", false),
        new("^(?:00|\\+|)[1-9]$", "+1", true), new("^(?:00|\\+|)[1-9]$", "001", true), new("^(?:00|\\+|)[1-9]$", "01", false),
        new("^(?:a{1,3}|b)", "aaaa", true), new("^(?:a{1,3}|b)$", "aaaa", false), new("^(?:x(?:y{2})?){2}z?$", "xyyx", true),
        new("^(?:x(?:y{2})?){2}z?$", "xyyxyyzz", false), new("[0-9]{2,}", "a31b", true), new("[0-9]{2,}", "a3b1", false), new("f.*o", "f\no", false),
        new("f.*o", "afxo", true), new("^.*bar$", "foobar", true), new("^.*bar$", "fo\nobar", false), new("a*", "", true), new("^a*$", "b", false),

        // Word boundaries, look-arounds, references.
        new("\\bcat\\b", "a cat.", true), new("\\bcat\\b", "concat", false), new("\\bcat\\b", "écat", true), new("^\\B$", "", true),
        new("\\b", "", false),
        new("\\Bé\\B", "é", true), new("a\\Bé", "aé", false), new("\\B", "aéb", false), new("\\B", "aééb", true), new("\\b\\B", "ab", false),
        new("^(?=.*[A-Z])(?=.*\\d).{4,}$", "abC1", true), new("^(?=.*[A-Z])(?=.*\\d).{4,}$", "abcd1", false), new("^(?!foo)", "foox", false),
        new("^(?!foo)", "fox", true), new("(?<=a+)b", "xaab", true), new("(?<=a+)b", "xb", false), new("(?<!a)b", "ab", false),
        new("(?<!a)b", "cb", true),
        new("(?!.)(?!$)", Dragon, false), new("^(a+)b\\1$", "aabaa", true), new("^(a+)b\\1$", "aaba", false),
        new("^(?<q>['\"]).*\\k<q>$", "'x'", true),
        new("^(?<q>['\"]).*\\k<q>$", "'x\"", false), new("^\\1(a)$", "a", true), new("^(?:(a)|b)\\1$", "b", true),
        new("^(?:(a)|b)*\\1c$", "abc", true),
        new("^(?:(a)|b)*\\1c$", "aac", true), new("^(?:(a)|b)*\\1c$", "abac", false), new("^(?:(a)|b)*\\1c$", "abaac", true),
        new("^(a\\1)$", "a", true), new("^\\k<x>(?<x>a)$", "a", true),
        new("^(z)((a+)?(b+)?(c))*\\3$", "zaacbbbcac", false), new("^(z)((a+)?(b+)?(c))*\\3$", "zaacbbbcaca", true),
        new("^(z)((a+)?(b+)?(c))*\\3$", "zaacbbbc", true),

        // The provider's patterns.
        new(To, "46555123456", true), new(To, "46555123456\n", false), new(To, "0046555123456", true), new(To, "046555123456", false),
        new(To, "00146555123", true),
        new(To, "4655512345٦", false), new(To, "+46555123456", false), new(To, "123456789", true), new(To, "12345678", false),
        new(To, "12345678901234567", true),
        new(To, "123456789012345678", false), new(To, "0012345678901234567", true), new(To, "00123456789012345678", false),
        new("^\\+[1-9][0-9]{1,14}$", "+46", true), new("^\\+[1-9][0-9]{1,14}$", "+4", false),
        new("^\\+[1-9][0-9]{1,14}$", "+1234567890123456", false),
        new(Uuid, "123e4567-e89b-12d3-a456-426614174000", true), new(Uuid, "123e4567-e89b-72d3-a456-426614174000", false),
        new(Uuid, "123E4567-e89b-12d3-a456-426614174000", false), new(Uuid, "123e4567-e89b-12d3-a456-42661417400", false),
        new(Uuid, "123e4567-e89b-12d3-a456-426614174000\n", false), new(Uuid, "123e4567-e89b-12d3-a456-4266141740é", false),
        new(Name, "phones/+46555/agentEvents/x", true), new(Name, "phones/+46555/agentEvents/", false),
        new(Name, "phones/+46555/agentEvents/x\n", false),
        new(Name, "phones/+46555/agentEvents/é\u2027", true), new(Name, "phones/+46555/agentEvents/é\u2028", false),
        new(Name, "phones/46/agentEvents/x", false),
        new("^\\d{4}-\\d{2}-\\d{2}$", "2026-11-21", true), new("^\\d{4}-\\d{2}-\\d{2}$", "2026-11-2x", false),
        new("^[0-9a-fA-F]{32}$", "0123456789abcdefABCDEF9876543210", true),
        new("^[0-9a-fA-F]{32}$", "0123456789abcdefABCDEF987654321g", false), new("^(?:true|false)$", "false", true),
        new("^(?:true|false)$", "fals", false),
    ];
}
