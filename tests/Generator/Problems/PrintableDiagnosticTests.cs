using System.Globalization;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Generator.Values;

namespace AgentEvents.Generator.Tests.Problems;

/// <summary>Text of a schema ends up in build logs, where it must stay text.</summary>
public sealed class PrintableDiagnosticTests
{
    private static readonly string[] Hostile =
    [
        "a\\n::error::b", "a\\r\\nb", "\\u001b[2Ja", "\\u202eb", "\\u2066b\\u2069", "\\u200f", "\\u0000", "\\u0085", "\\u2028b\\u2029", "\\ufeffa",
        "\\udb40\\udc01tag", new string('a', 5000),
    ];

    public static TheoryData<string> Schemas =>
    [
        """{"$ref":"HOSTILE"}""",
        """{"HOSTILE":1}""",
        """{"type":"HOSTILE"}""",
        """{"pattern":"(HOSTILE"}""",
        """{"patternProperties":{"(HOSTILE":true}}""",
        """{"$defs":{"HOSTILE":{"pattern":"("}}}""",
        """{"properties":{"HOSTILE":{"required":7}}}""",
        """{"properties":{"HOSTILE":{"x-dotnet-name":"HOSTILE"},"b":{"x-dotnet-name":"7"}}}""",
        """{"$anchor":"HOSTILE","$defs":{"a":{"$anchor":"HOSTILE"}}}""",
        """{"type":"object","properties":{"HOSTILE":{"type":["string","integer"]}}}""",
        """{"$schema":"HOSTILE"}""",
        """{"HOSTILE":1,"HOSTILE":2}""",
    ];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void NoMessageHoldsARawControlCharacterAnEmptyPlaceOrARecord(string schema)
    {
        var said = 0;
        foreach (var hostile in Hostile.Append(""))
        {
            foreach (var diagnostic in GeneratorRun.Survives(SchemaText.Verbatim(
                "a.schema.json",
                schema.Replace("HOSTILE", hostile, StringComparison.Ordinal))).Diagnostics)
            {
                var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
                said++;
                Enumerable.Range(0, message.Length).Where(i => IsRaw(message, i)).ShouldBeEmpty(diagnostic.Id);
                message.Length.ShouldBeLessThan(2000);
                message.ShouldNotContain("''");
                message.ShouldNotMatch(@"\w+ \{ \w+ = ");
            }
        }

        said.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("plain, größe 😀", "plain, größe 😀")]
    [InlineData("a\nb", "a\\u000ab")]
    [InlineData("\U000E0001", "\\udb40\\udc01")]
    public void WhatIsNoPlainTextIsEscaped(string text, string printed) => PrintableText.Of(text).ShouldBe(printed);

    [Fact]
    public void HalfOfACharacterIsEscaped()
    {
        PrintableText.Of("\ud800x").ShouldBe("\\ud800x");
        PrintableText.Of("x\udc00").ShouldBe("x\\udc00");
        PrintableText.Of("\udc00\ud800").ShouldBe("\\udc00\\ud800");
    }

    [Fact]
    public void WhatIsCutOffIsCutBetweenCharacters() => PrintableText.Of("aa😀", 3).ShouldBe("aa…");

    private static bool IsRaw(string text, int index) =>
        char.GetUnicodeCategory(text, index > 0 && char.IsSurrogatePair(text[index - 1], text[index]) ? index - 1 : index)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate;
}
