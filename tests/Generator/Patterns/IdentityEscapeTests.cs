using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>Escapes that nothing needs, such as <c>\-</c>: our own dialect tells what to write, other dialects take the character.</summary>
public sealed class IdentityEscapeTests
{
    private const string Place = " (at character 2 of the pattern)";

    public static TheoryData<string> Drafts { get; } =
    [
        Draft04.Dialect.Uri, Draft06.Dialect.Uri, Draft07.Dialect.Uri, Draft201909.Dialect.Uri, Draft202012.Dialect.Uri,
    ];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void ADraftTakesWhatIsEscapedWithoutNeed(string draft) => GeneratorRun.SucceedsWithRawValues(("t.schema.json", $$"""
        {
          "$schema": "{{draft}}", "title": "T", "type": "object", "additionalProperties": false,
          "patternProperties": { "^x\\-[a\\_]$": { "type": "string", "pattern": "^\\@\\\"$" } }
        }
        """));

    [Theory]
    [MemberData(nameof(Drafts))]
    public void ALetterIsNotTakenByAnyDraft(string draft) => GeneratorRun.Fails(
        [("t.schema.json", $$"""{ "$schema": "{{draft}}", "title": "T", "type": "string", "pattern": «"a\\Z"» }""")],
        new Expected("AES0008", "pattern", "", "\\Z is no escape of ECMA-262: write $ for the end of the text (at character 2 of the pattern)"));

    [Fact]
    public void OurDialectSaysWhatToWrite() => GeneratorRun.Fails(
        [
            ("t.schema.json", $$"""
                { "$schema": "{{AgentEventsDialect.Uri}}", "title": "T", "type": "object",
                  "properties": { "a": { "type": "string", "pattern": «"a\\-b"» } }, "patternProperties": { «"^\\_"»: {} } }
                """),
        ],
        new Expected("AES0008", "pattern", "/properties/a", "\\- is no escape in Unicode mode: write - without the backslash" + Place),
        new Expected("AES0008", "patternProperties", "", "\\_ is no escape in Unicode mode: write _ without the backslash" + Place));

    [Theory]
    [InlineData("^a\\-b$", "a-b", true)]
    [InlineData("^a\\-b$", "a\\-b", false)]
    [InlineData("^[\\w\\-\\_\\@]+$", "a-_@", true)]
    [InlineData("^[\\\"\\'\\ ]$", "\"", true)]
    [InlineData("^[\\\"\\'\\ ]$", "\\", false)]
    [InlineData("^[\\!-\\#]$", "\"", true)]
    [InlineData("^\\é\\😀{2}$", "é😀😀", true)]
    [InlineData("^\\é\\😀{2}$", "é😀", false)]
    [InlineData("^(\\<a\\>)\\1$", "<a><a>", true)]
    public void WhatIsEscapedStandsForItself(string pattern, string text, bool matches) =>
        EcmaPattern.Compile(pattern, allowsIdentityEscapes: true).IsMatch(text).ShouldBe(matches);

    [Fact]
    public void OnlyEscapesAreTaken()
    {
        foreach (var pattern in new[] { "\\A", "\\q", "\\9", "\\c", "\\k<a>", "\\p{Foo}", "\\u12", "a{", "]", "(?i)a", "[\\w-.]" })
        {
            EcmaPattern.Compile(pattern, allowsIdentityEscapes: true).Error.ShouldBe(EcmaPattern.Compile(pattern).Error.ShouldNotBeNull());
        }
    }
}
