using System.Text;
using AgentEvents.Generator.Emit.Patterns;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Tests.Patterns;

public sealed class PatternErrorTests
{
    [Theory]
    [InlineData("^(abc]", 5, "write \\]")]
    [InlineData("(", 0, "add a closing parenthesis")]
    [InlineData("ab)", 2, "write \\)")]
    [InlineData("[a", 0, "add a closing bracket")]
    [InlineData("[a-", 3, "add a closing bracket")]
    [InlineData("[b-a]", 1, "swap its ends")]
    [InlineData("[\\d-a]", 1, "write \\-")]
    [InlineData("[a-\\d]", 1, "put the hyphen last")]
    [InlineData("a**", 2, "write \\*")]
    [InlineData("*", 0, "write \\*")]
    [InlineData("a{2,1}", 1, "swap them")]
    [InlineData("a{", 1, "write one such as {2}")]
    [InlineData("a{x}", 1, "\\{ for the character")]
    [InlineData("{2}", 0, "write \\{")]
    [InlineData("a}", 1, "write \\}")]
    [InlineData("]", 0, "write \\]")]
    [InlineData("^*", 0, "remove the quantifier")]
    [InlineData("(?=a)*", 0, "put the assertion into (?:…)")]
    [InlineData("a++", 2, "write \\+")]
    [InlineData("\\a", 0, "write \\x07")]
    [InlineData("\\A1", 0, "write ^")]
    [InlineData("1\\Z", 1, "write $")]
    [InlineData("1\\z", 1, "write $")]
    [InlineData("\\h", 0, "write [ \\t]")]
    [InlineData("\\R", 0, "write (?:\\r\\n|[\\n\\r])")]
    [InlineData("\\Q.\\E", 0, "a backslash before each character")]
    [InlineData("\\e", 0, "write \\x1B")]
    [InlineData("\\q", 0, "write q for the letter, or \\\\q")]
    [InlineData("\\-", 0, "write - without the backslash")]
    [InlineData("a\\_b", 1, "write _ without")]
    [InlineData("\\\"", 0, "write \" without")]
    [InlineData("[\\@]", 1, "write @ without")]
    [InlineData("\\😀", 0, "write 😀 without")]
    [InlineData("\\", 0, "write \\\\")]
    [InlineData("a\\c1", 1, "write \\cJ")]
    [InlineData("\\x1", 0, "write \\x41")]
    [InlineData("\\u12", 0, "write \\u0041")]
    [InlineData("\\u{110000}", 0, "write fewer digits")]
    [InlineData("\\u{}", 0, "write \\u{1F600}")]
    [InlineData("\\01", 0, "write \\x")]
    [InlineData("\\1", 0, "add a group")]
    [InlineData("(a)\\2", 3, "write \\1 to \\1")]
    [InlineData("\\k<a>", 0, "(?<name>…)")]
    [InlineData("\\ka", 0, "write \\k<name>")]
    [InlineData("(?<a>x)(?<a>y)", 10, "rename one")]
    [InlineData("(?<1>x)", 3, "no digit first")]
    [InlineData("(?<>x)", 3, "write one between < and >")]
    [InlineData("(?P<name>x)", 0, "write (?<name>…)")]
    [InlineData("(?#comment)a", 0, "$comment")]
    [InlineData("(?>a)", 0, "write (?:…)")]
    [InlineData("(?i)abc", 0, "[Aa]")]
    [InlineData("(?ims)abc", 0, "[Aa]")]
    [InlineData("(?", 0, "write (?:")]
    [InlineData("\\p{Foo}", 0, "write a category (\\p{L})")]
    [InlineData("\\p{lu}", 0, "write \\p{Lu}")]
    [InlineData("\\p{Uppercase Letter}", 0, "write \\p{Uppercase_Letter}")]
    [InlineData("\\p{alphabetic}", 0, "write \\p{Alphabetic}")]
    [InlineData("\\p{Greek}", 0, "write \\p{Script=Greek}")]
    [InlineData("x\\p{IsGreek}", 1, "write \\p{Script=Greek}")]
    [InlineData("\\p{InCyrillic}", 0, "write \\p{Script=Cyrillic}")]
    [InlineData("\\p{sc=greek}", 0, "write \\p{sc=Greek}")]
    [InlineData("\\p{scx=}", 0, "write \\p{scx=Adlam}")]
    [InlineData("\\p{Script}", 0, "write \\p{Script=Adlam}")]
    [InlineData("\\p{Script=Klingon}", 0, "Unicode 17.0.0")]
    [InlineData("\\p{gc=Foo}", 0, "write one such as \\p{gc=Cased_Letter}")]
    [InlineData("\\p{Alphabetic=Yes}", 0, "write \\p{Alphabetic}")]
    [InlineData("\\p{Block=Thai}", 0, "before the equals sign")]
    [InlineData("\\P{Emoji_Keycap_Sequence}", 0, "u flag")]
    [InlineData("\\pL", 0, "write \\p{L}")]
    [InlineData("a{0,99999999999999999999}", 1, "leave the upper count out")]
    public void AnInvalidPatternIsAnErrorWithItsPlaceAndWhatToWrite(string pattern, int offset, string advice)
    {
        var compilation = EcmaPattern.Compile(pattern);
        compilation.Program.ShouldBeNull();
        compilation.Error.ShouldNotBeNull().Offset.ShouldBe(offset, compilation.Error.Message);
        compilation.Error.Message.ShouldContain(advice);
        compilation.Error.ToString().ShouldEndWith($" (at character {offset + 1} of the pattern)");
        compilation.IsMatch("").ShouldBeFalse();
    }

    [Fact]
    public void APatternThatIsTooLargeIsAnErrorThatSaysWhatToDo()
    {
        string[] large = [new string('a', 70_000), new string('(', 10_000), "(?=" + string.Concat(Enumerable.Repeat("\\p{L}", 2_000)) + ")"];
        foreach (var pattern in large)
        {
            EcmaPattern.Compile(pattern).Error.ShouldNotBeNull().Message.ShouldContain(": ");
        }
    }

    [Theory]
    [InlineData("(?<name>x)")]
    [InlineData("(?<n>a)\\k<n>")]
    [InlineData("(?<=a+)b")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("\\cA")]
    [InlineData("([abc])+\\s+$")]
    [InlineData("(?<\\u0061é$>x)")]
    public void WhatEcmaScriptAllowsIsRead(string pattern) => EcmaPattern.Compile(pattern).Error.ShouldBeNull();

    [Fact]
    public void HostilePatternsAreCompiledOrRefused()
    {
        string[] hostile =
        [
            "(a+)+$", "((a*)*)*b", "(?:a{0,100000}){0,100000}", "(((a{1000}){1000}){1000}){1000}", "^(?:a|a)*$", "a{0,100000}b", "(.*)*\\1",
            new string('(', 10_000), new string('(', 10_000) + new string(')', 10_000), new string('[', 50_000), new string('\\', 50_001),
            string.Concat(Enumerable.Repeat("(?:", 150)) + "a" + string.Concat(Enumerable.Repeat("){0,9}", 150)),
            string.Concat(Enumerable.Repeat("\\p{L}", 2_000)), "[" + string.Concat(Enumerable.Repeat("\\p{L}", 12_000)) + "]",
            "\\p{L}{1,64}", "^\\p{L}{1,64}$", "(?:.*a.{12})", string.Join('|', Enumerable.Range(0, 5_000)), new string('a', 70_000),
            "(?:(?:){1000000}){1000000}", "(?:(?:(?<=(?=a))){1000000}){1000000}", "(?:(?:(?=a)){1000000}b{3}){1000000}",
            "^(?:(?=.*a.{12})(?=.*b.{12}).)*$", "^(?:(?!.*a.{9}).|(?=.*b.{9}).)*$", string.Concat(Enumerable.Repeat("(?=.*a.{12})", 16)) + "x",
            string.Concat(Enumerable.Repeat("(?=", 190)) + "a" + new string(')', 190),
            "(?:" + string.Join('|', Enumerable.Repeat("(?<=a.{9})b", 15)) + ")",
            "(?:^){1000000}", "[\ud800]", "\ud800", "\\ud800", "(?<\ud800>a)", "[a-\0]", "\0", "\\\ud800", "\\\0", "^[a-\\u{10FFFF}]{500}$",
        ];
        foreach (var pattern in hostile)
        {
            var compilation = EcmaPattern.Compile(pattern);
            (compilation.Program is null).ShouldBe(compilation.Error is not null);
            if (compilation.Program is not null)
            {
                PatternEmitter.Write(compilation.Program, pattern, "M").ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void CatastrophicPatternsAreDecidedInLinearTime()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', 50_000) + "!");
        foreach (var matcher in EmittedPatterns.LoadAll(["^(a+)+$", "^((a*)*)*$", "^(?:a|a)*$", "^(?:a|aa)+$"]))
        {
            matcher(text).ShouldBeFalse();
            matcher(text.AsSpan(0, 50_000)).ShouldBeTrue();
        }
    }

    [Fact]
    public void AMatchThatTakesTooLongCountsAsNoMatch()
    {
        var matcher = EmittedPatterns.Load("^(?:(a+)+)+\\1b$");
        matcher(Encoding.UTF8.GetBytes(new string('a', 200))).ShouldBeFalse();
        matcher("aab"u8).ShouldBeTrue();
    }
}
