using System.Text;
using System.Text.Json;
using AgentEvents.Generator.Patterns;
using AgentEvents.Generator.Tests.Fixture;

namespace AgentEvents.Generator.Tests.Patterns;

/// <summary>The pattern cases of the official JSON Schema test suite.</summary>
public sealed class PatternSuiteTests
{
    private static readonly string[] Files = ["pattern.json", "optional/ecmascript-regex.json", "optional/non-bmp-regex.json"];

    [Fact]
    public void EveryPatternCaseOfTheOfficialSuiteIsDecidedAsItSays()
    {
        var folder = Path.Combine(Repository.Root, "tests", "Conformance", "json-schema-test-suite", "tests", "draft2020-12");
        var cases = Files.SelectMany(file => Cases(Path.Combine(folder, file))).ToList();
        cases.Count.ShouldBeGreaterThan(60);
        var patterns = cases.Select(static one => one.Pattern).Distinct(StringComparer.Ordinal).ToList();
        var matchers = EmittedPatterns.LoadAll(patterns);
        cases.Where(one => matchers[patterns.IndexOf(one.Pattern)](Encoding.UTF8.GetBytes(one.Text)) != one.Matches).ShouldBeEmpty();
        cases.Where(static one => EcmaPattern.Compile(one.Pattern).IsMatch(one.Text) != one.Matches).ShouldBeEmpty();
    }

    [Fact]
    public void APatternCannotLeaveItsDocCommentOrItsLiteral()
    {
        string[] hostile =
        [
            "a*/ b", "</c></summary>\n#error x", "\u2028\r\n#error y", "(a\"\\\\)\\1\n\\/\\*", "^\"; \\} //$", "\u202Ex&amp;", "^\\{\\}\"'\\\\$",
        ];
        foreach (var pattern in hostile)
        {
            EmittedPatterns.Load(pattern);
            EmittedPatterns.Members(pattern, "M").Split('\n')[0].ShouldStartWith("/// <summary>");
        }
    }

    // Strings under a plain pattern schema, and names under patternProperties that forbids all others.
    private static IEnumerable<PatternTruth> Cases(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var group in document.RootElement.EnumerateArray())
        {
            var schema = group.GetProperty("schema");
            var named = schema.TryGetProperty("patternProperties", out var properties) && schema.TryGetProperty("additionalProperties", out _);
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var data = test.GetProperty("data");
                if (schema.TryGetProperty("pattern", out var pattern) && data.ValueKind == JsonValueKind.String)
                {
                    yield return new PatternTruth(pattern.GetString()!, data.GetString()!, test.GetProperty("valid").GetBoolean());
                }
                else if (named)
                {
                    yield return new PatternTruth(
                        properties.EnumerateObject().Single().Name, data.EnumerateObject().Single().Name, test.GetProperty("valid").GetBoolean());
                }
            }
        }
    }
}
