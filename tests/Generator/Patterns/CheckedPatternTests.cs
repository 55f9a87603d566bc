using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>Generated patterns mean the same in a project that checks arithmetic for overflow.</summary>
public sealed class CheckedPatternTests
{
    [Theory]
    [InlineData("^[1-9]{2,4}$", "12", true)]
    [InlineData("^[1-9]{2,4}$", "!!", false)]
    [InlineData("^[1-9]{2,4}$", "1", false)]
    [InlineData("^[0-9]+(\\\\.[0-9]+)*$", "1.20.3", true)]
    [InlineData("^[0-9]+(\\\\.[0-9]+)*$", "1.!", false)]
    [InlineData("^x[1-9][a-z]{1,3}$", "x!", false)]
    public void AByteBelowARangeOrACountBelowALimitIsNoOverflow(string pattern, string text, bool isValid) =>
        LoadedModel.Of($$"""{ "title": "Root", "type": "object", "properties": { "v": { "type": "string", "pattern": "{{pattern}}" } } }""")
            .IsValid($$"""{"v":"{{text}}"}""").ShouldBe(isValid);
}
