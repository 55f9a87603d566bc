using AgentEvents.Contract.Corpus;
using AgentEvents.Models;
using AgentEvents.Models.Validation;

namespace AgentEvents.Contract;

/// <summary>The generated validators give every example the verdict of the manifest, with the violations that it names.</summary>
public sealed class VerdictTests
{
    public static TheoryData<string> ValidExamples { get; } = [.. Manifest.All.Where(e => e.IsValid).Select(e => e.Path)];

    public static TheoryData<string> InvalidExamples { get; } = [.. Manifest.All.Where(e => !e.IsValid).Select(e => e.Path)];

    [Theory]
    [MemberData(nameof(ValidExamples))]
    public void EveryValidExampleIsFoundValidInEveryMode(string path)
    {
        var (flag, all, parsed) = Judge(Find(path));

        all.ToString().ShouldBe("valid");
        flag.ShouldBeTrue();
        parsed.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(InvalidExamples))]
    public void EveryInvalidExampleIsFoundInvalidForTheNamedReasons(string path)
    {
        var example = Find(path);

        var (flag, all, parsed) = Judge(example);

        flag.ShouldBeFalse();
        parsed.ShouldBe(all);
        foreach (var expected in example.Violations)
        {
            all.Violations.ShouldContain(
                v => v.Keyword == expected.Keyword
                    && (expected.Instance == null || v.InstanceLocation == expected.Instance)
                    && (expected.Offset == null || v.ByteOffset == expected.Offset),
                $"{path} must violate {expected}; found {all}");
        }
    }

    [Theory]
    [MemberData(nameof(InvalidExamples))]
    public void NoViolationQuotesThePhoneNumberOfTheExample(string path)
    {
        var text = Judge(Find(path)).All.ToString();

        text.ShouldNotContain("6555123456");
        text.ShouldNotContain("2223334444");
    }

    private static (bool Flag, ValidationResult All, ValidationResult? Parsed) Judge(Example example)
    {
        var name = $"{example.Provider}/{example.Schema[..^".schema.json".Length]}";
        var schema = SchemaCatalogue.Entries.FindSchema(name).ShouldNotBeNull(name).Validator;
        var utf8 = example.Bytes();
        return (schema.IsValid(utf8), schema.Validate(utf8), schema.TryParse(utf8, out _, out var result) ? null : result);
    }

    private static Example Find(string path) => Manifest.All.Single(e => e.Path == path);
}
