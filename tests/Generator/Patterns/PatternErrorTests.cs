using System.Text;
using AgentEvents.Generator.Patterns;

namespace AgentEvents.Generator.Tests.Patterns;

public sealed class PatternErrorTests
{
    [Theory]
    [InlineData("^(abc]", 5)]
    [InlineData("(", 0)]
    [InlineData("ab)", 2)]
    [InlineData("[a", 0)]
    [InlineData("[a-", 3)]
    [InlineData("[b-a]", 1)]
    [InlineData("[\\d-a]", 1)]
    [InlineData("[a-\\d]", 1)]
    [InlineData("a**", 2)]
    [InlineData("*", 0)]
    [InlineData("a{2,1}", 1)]
    [InlineData("a{", 1)]
    [InlineData("a{x}", 1)]
    [InlineData("{2}", 0)]
    [InlineData("a}", 1)]
    [InlineData("]", 0)]
    [InlineData("^*", 0)]
    [InlineData("(?=a)*", 0)]
    [InlineData("\\a", 0)]
    [InlineData("\\-", 0)]
    [InlineData("\\", 0)]
    [InlineData("a\\c1", 1)]
    [InlineData("\\x1", 0)]
    [InlineData("\\u12", 0)]
    [InlineData("\\u{110000}", 0)]
    [InlineData("\\u{}", 0)]
    [InlineData("\\01", 0)]
    [InlineData("\\1", 0)]
    [InlineData("(a)\\2", 3)]
    [InlineData("\\k<a>", 0)]
    [InlineData("(?<a>x)(?<a>y)", 10)]
    [InlineData("(?<1>x)", 3)]
    [InlineData("(?P<name>x)", 0)]
    [InlineData("(?#comment)a", 0)]
    [InlineData("(?i)abc", 0)]
    [InlineData("(?ims)abc", 0)]
    [InlineData("\\p{Foo}", 0)]
    [InlineData("\\p{lu}", 0)]
    [InlineData("\\pL", 0)]
    [InlineData("x\\p{Script=Greek}", 1)]
    [InlineData("a{0,99999999999999999999}", 1)]
    public void AnInvalidPatternIsAnErrorAtItsOffset(string pattern, int offset)
    {
        var compilation = EcmaPattern.Compile(pattern);
        compilation.Program.ShouldBeNull();
        compilation.Error.ShouldNotBeNull().Offset.ShouldBe(offset, compilation.Error.Message);
        compilation.Error.Message.ShouldNotBeNullOrWhiteSpace();
        compilation.IsMatch("").ShouldBeFalse();
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
            string.Concat(Enumerable.Repeat("(?:", 150)) + "a" + string.Concat(Enumerable.Repeat("){0,9}", 150)), string.Concat(Enumerable.Repeat("\\p{L}", 2_000)),
            "\\p{L}{1,64}", "^\\p{L}{1,64}$", "(?:.*a.{12})", string.Join('|', Enumerable.Range(0, 5_000)), new string('a', 70_000), "(?:(?:){1000000}){1000000}",
            "(?:^){1000000}", "[\ud800]", "\ud800", "\\ud800", "(?<\ud800>a)", "[a-\0]", "\0", "^[a-\\u{10FFFF}]{500}$",
        ];
        foreach (var pattern in hostile)
        {
            var compilation = EcmaPattern.Compile(pattern);
            (compilation.Program is null).ShouldBe(compilation.Error is not null);
            if (compilation.Program is not null)
            {
                PatternEmitter.Emit(compilation.Program, pattern, "M").ShouldNotBeEmpty();
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
