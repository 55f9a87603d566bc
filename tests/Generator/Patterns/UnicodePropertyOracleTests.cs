using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AgentEvents.Generator.Patterns;
using AgentEvents.Models.Formats;
using AgentEvents.Models.Patterns.Grammar;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>
/// The tests of ECMA-262's own suite, where <c>TEST262</c> names a clone of it: each file lists the code points of a property and those outside of
/// it, and what the property may be called.
/// </summary>
public sealed partial class UnicodePropertyOracleTests(ITestOutputHelper output)
{
    private static readonly string? Clone = Environment.GetEnvironmentVariable("TEST262");

    [Fact]
    public void EveryPropertyHasTheCodePointsThatTest262Lists()
    {
        var files = Files("generated");
        var (spellings, properties) = (0, 0);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var otherVersion = $"{file} is of another version; the docs state {UnicodeNameLists.Version}";
            text.ShouldContain($"Unicode v{UnicodeNameLists.Version}", customMessage: otherVersion);
            var halves = text.Split("buildString(").Skip(1).Select(static half => (Set: SetOf(half), Names: NamesIn(half))).ToList();
            // What every code point has, nothing lacks: such a file has one half.
            halves.Count.ShouldBe(halves[0].Set == CodePointSet.All ? 1 : 2, file);
            halves[0].Set.Complement().ShouldBe(halves.Count == 1 ? CodePointSet.Empty : halves[1].Set, file);
            foreach (var (set, names) in halves)
            {
                names.ShouldNotBeEmpty(file);
                foreach (var name in names)
                {
                    EcmaPatternReader.Read(name).Root.ShouldBe(new PatternNode.Atom(set), name);
                    RegexFormat.IsRegex(Encoding.UTF8.GetBytes(name)).ShouldBeTrue(name);
                }

                spellings += names.Count;
            }

            properties++;
        }

        var expected = UnicodeSets.Names.Count();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{properties} of {expected} sets, {spellings} spellings, all of 1,114,112 code points each, Unicode {UnicodeNameLists.Version}"));
        properties.ShouldBe(expected, "Each set has its file.");
    }

    [Fact]
    public void WhatTest262RefusesIsRefused()
    {
        var (refused, accepted) = (0, 0);
        foreach (var file in Files(""))
        {
            var text = File.ReadAllText(file);
            foreach (var pattern in Literal().Matches(text).Select(static m => m.Groups[1].Value))
            {
                var isNegative = text.Contains("type: SyntaxError", StringComparison.Ordinal);
                (EcmaPatternReader.Read(pattern).Error is not null).ShouldBe(isNegative, $"{file}: {pattern}");
                RegexFormat.IsRegex(Encoding.UTF8.GetBytes(pattern)).ShouldBe(!isNegative, $"{file}: {pattern}");
                (refused, accepted) = isNegative ? (refused + 1, accepted) : (refused, accepted + 1);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{refused} patterns refused, {accepted} accepted"));
        refused.ShouldBeGreaterThan(100);
    }

    private static string[] Files(string folder)
    {
        Assert.SkipUnless(
            Clone is { Length: > 0 }, "TEST262 names no clone of tc39/test262, so the tables of Unicode are not compared with its tests.");
        var path = Path.Combine(Clone!, "test", "built-ins", "RegExp", "property-escapes", folder);
        return [.. Directory.GetFiles(path, "*.js").Order(StringComparer.Ordinal)];
    }

    private static CodePointSet SetOf(string text)
    {
        var end = text.IndexOf("});", StringComparison.Ordinal);
        var ranges = text[..end].IndexOf("ranges:", StringComparison.Ordinal);
        var lone = CodePoint().Matches(text[..ranges]).Select(static m => Parse(m.Value)).Select(static one => new CodePointRange(one, one));
        var bounds = CodePoint().Matches(text[ranges..end]).Select(static m => Parse(m.Value));
        var pairs = bounds.Chunk(2).Select(static pair => new CodePointRange(pair[0], pair[1]));
        return CodePointSet.From([.. lone, .. pairs]);
    }

    private static List<string> NamesIn(string text) => [.. Spelling().Matches(text).Select(static m => m.Groups[1].Value)];

    private static int Parse(string text) => int.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("0x[0-9A-F]{6}")]
    private static partial Regex CodePoint();

    [GeneratedRegex(@"/\^(\\[pP]\{[^}]*\})\+\$/u")]
    private static partial Regex Spelling();

    [GeneratedRegex(@"^/(.*)/u;\s*$", RegexOptions.Multiline)]
    private static partial Regex Literal();
}
