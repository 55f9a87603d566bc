using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AgentEvents.Generator.Patterns;
using AgentEvents.Models.Formats;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>
/// The regular expressions with the u flag that stand in ECMA-262's own suite, where <c>TEST262</c> names a clone of it. Generator and runtime have
/// one grammar and must say the same of each.
/// </summary>
public sealed partial class GrammarOracleTests(ITestOutputHelper output)
{
    // JSON Schema 2020-12 refers to the 11th edition. What came later is not part of its patterns.
    private static readonly string[] Later = ["regexp-modifiers", "regexp-duplicate-named-groups", "regexp-v-flag"];

    private static readonly string? Clone = Environment.GetEnvironmentVariable("TEST262");

    [Fact]
    public void WhatTest262WritesIsReadAndWhatItRefusesIsRefused()
    {
        Assert.SkipUnless(Clone is { Length: > 0 }, "TEST262 names no clone of tc39/test262, so the grammar is not compared with its tests.");
        var (accepted, refused) = (0, 0);
        foreach (var (file, pattern, isValid) in Literals())
        {
            var reading = EcmaPatternReader.Read(pattern);
            (reading.Error is null).ShouldBe(isValid, $"{file}: {pattern}: {reading.Error}");
            RegexFormat.IsRegex(Encoding.UTF8.GetBytes(pattern)).ShouldBe(isValid, $"{file}: {pattern}");
            (accepted, refused) = isValid ? (accepted + 1, refused) : (accepted, refused + 1);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{accepted} patterns accepted, {refused} refused"));
        accepted.ShouldBeGreaterThan(1_000);
        refused.ShouldBeGreaterThan(150);
    }

    private static IEnumerable<(string File, string Pattern, bool IsValid)> Literals()
    {
        string[] folders = ["test/built-ins/RegExp", "test/language/literals/regexp"];
        var files = folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Clone!, folder), "*.js", SearchOption.AllDirectories));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            if (Array.Exists(Later, feature => text.Contains(feature, StringComparison.Ordinal)))
            {
                continue;
            }

            // A file that must not be parsed has its literal on a line of its own.
            var isValid = !text.Contains("type: SyntaxError", StringComparison.Ordinal);
            var code = text[(text.IndexOf("---*/", StringComparison.Ordinal) + 5)..];
            foreach (var pattern in (isValid ? Literal() : Line()).Matches(code).Select(static match => match.Groups[1].Value))
            {
                yield return (file, pattern, isValid);
            }
        }
    }

    [GeneratedRegex(@"^/(.+)/[dgimsy]*u[dgimsy]*;?\s*$", RegexOptions.Multiline)]
    private static partial Regex Line();

    // A slash that divides, or begins a comment, stands behind a word or before a star or another slash.
    [GeneratedRegex(
        @"(?<=[(,=:!?&|\[{};]\s*|^\s*)/(?![*/])((?:[^\\/\[\n\r]|\\.|\[(?:[^\]\\\n\r]|\\.)*\])+)/[dgimsy]*u[dgimsy]*(?![\w$])",
        RegexOptions.Multiline)]
    private static partial Regex Literal();
}
