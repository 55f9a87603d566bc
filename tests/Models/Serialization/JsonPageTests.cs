using System.Text.RegularExpressions;

namespace AgentEvents.Models.Tests.Serialization;

/// <summary>What docs/system-text-json.md says is so.</summary>
public sealed partial class JsonPageTests
{
    private const string Json =
        """{"Id":"1","SentAt":"2024-02-29T12:00:00Z","ReadAt":null,"Recipient":"+46555123456","Events":[{"to":"46555123456","event":{"type":"agent_composing"}}],"Note":null}""";

    private static readonly string Page = File.ReadAllText(Path.Combine(Corpus.Examples.FindRepository(), "docs", "system-text-json.md"));

    [Fact]
    public void TheRecordComesBackAsItWas()
    {
        JsonPageExamples.WithReflection(Json).ShouldBe(Json);
        JsonPageExamples.WithoutReflection(Json).ShouldBe(Json);
    }

    [Fact]
    public void PlacesAreWholePaths() =>
        JsonPageExamples.Places(Json.Replace("[{", """[{"to":"46555123450","event":{"type":"agent_composing"}},{""", StringComparison.Ordinal)
            .Replace("\"46555123456\"", "\"x\"", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldStartWith("$.Events[1].to: must match the pattern");

    [Fact]
    public void TimestampsComeBackAsTheTableSays()
    {
        var rows = Row().Matches(Page);
        rows.Count.ShouldBe(12);
        foreach (Match row in rows)
        {
            var written = row.Groups["written"].Value;
            Timestamp.TryParse(written, out var value).ShouldBe(row.Groups["back"].Success, written);
            if (row.Groups["back"].Success)
            {
                value.ToString().ShouldBe(row.Groups["back"].Value);
            }
        }
    }

    [GeneratedRegex(@"^\| `(?<written>\d[^`]+)` \| (`(?<back>[^`]+)`|refused) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
