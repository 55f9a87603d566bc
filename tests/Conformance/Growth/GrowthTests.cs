using System.Text;
using AgentEvents.Generator.Canonical;
using AgentEvents.Generator.Dialects;
using AgentEvents.Generator.Normalisation.Keywords;

namespace AgentEvents.Conformance.Growth;

/// <summary>
/// No keyword takes time that grows faster than the document, but for a logarithm. Steps are counted and not time: turns of loops, calls, vectors
/// of bytes compared. So a failure is one on every machine.
/// </summary>
public sealed class GrowthTests
{
    private const double Slack = 1.15;

    private static readonly int[] SizesOfText = [500, 5_000, 50_000];
    private static readonly int[] Counts = [1_000, 10_000, 100_000];
    private static readonly string[] Prefixes = ["", "a@", "http://", "xn--", "(", "2020-01-01T00:00:00."];

    // The largest documents, and what reads and writes documents, are left to the nightly run.
    private static readonly bool IsThorough = Environment.GetEnvironmentVariable("AGENTEVENTS_GROWTH") == "all";
    private static readonly int[] Sizes = IsThorough ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];

    // It is dependentRequired and dependentSchemas by another name.
    private static readonly string[] Twins = ["dependencies"];

    // One compilation for all, since most of it is the runtime.
    private static readonly Lazy<CountedModels> Models =
        new(() => CountedModels.Compile([.. GrowthCases.All.Select(c => Complete(c.Schema)), .. KnownFormats.Names.Select(OfFormat), Violating]));

    [Fact]
    public void EveryKeywordHasACase() =>
        Draft202012.Dialect.Keywords.Where(k => k is not AnnotationKeyword)
            .Select(k => k.Name)
            .Except(Twins)
            .Except([.. GrowthCases.All.Select(c => c.Keyword), "format"])
            .ShouldBeEmpty("add a case to GrowthCases");

    [Fact]
    public void NoKeywordTakesMoreThanLinearTime()
    {
        // Alternatives that hold themselves take a while even so; BoundedWorkTests has a few of them for every run.
        var cases = IsThorough ? GrowthCases.All : GrowthCases.WithoutRecursion;
        var models = Models.Value;
        var faults = new List<string>();
        for (var i = 0; i < cases.Count; i++)
        {
            var documents = Sizes.Select(size => Encoding.UTF8.GetBytes(cases[i].Document(size))).ToArray();
            foreach (var mode in IsThorough ? CountedModels.Modes : CountedModels.JudgingModes)
            {
                faults.AddRange(Faults($"{cases[i].Keyword} {cases[i].Schema} {mode}", documents, document => models.Count(i, mode, document)));
            }

            // A case that is turned away at the first byte tests nothing.
            models.Count(i, "ValidateToTheEnd", documents[0]).ShouldBeGreaterThan(documents[0].Length / 64, cases[i].Keyword + " " + cases[i].Schema);
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void NoFormatTakesMoreThanLinearTime()
    {
        var formats = KnownFormats.Names;
        string[] parts =
        [
            "a", "1", "0", ".", ":", "-", "+", "/", "@", "%", "%41", "(", "[", "{", "é", "ا", "xn--a.", "a.", "a@", "\\\"", "\\\\", "~0", "P1D", "1Y",
            "(a)", "[a-b]", "(?<n>a)",
            "\\\\k<n>", "a{1,2}", "(?:a|b)*", "::1", "1.", "{a}", "T", "z\u0301", "\u30fb", "\u200d",
        ];
        var faults = new List<string>();
        for (var i = 0; i < formats.Count; i++)
        {
            foreach (var part in parts)
            {
                foreach (var prefix in Prefixes)
                {
                    var documents = SizesOfText.Select(size => Encoding.UTF8.GetBytes($"[\"{prefix}{GrowthCase.Repeat(part, size)}\"]")).ToArray();
                    faults.AddRange(Faults(
                        $"{formats[i]} {prefix}{part}",
                        documents,
                        document => Models.Value.Count(GrowthCases.All.Count + i, "IsValid", document)));
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void ADocumentWithAHundredThousandViolationsTakesLinearTime()
    {
        var documents = Counts.Select(n => Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("""{"a":1}""", n)) + "]")).ToArray();

        Faults(
            "violations",
            documents,
            document => Models.Value.Count(GrowthCases.All.Count + KnownFormats.Names.Count, "ValidateToTheEnd", document)).ShouldBeEmpty();
    }

    [Fact]
    public void AGrowthThatIsMoreThanLinearIsFound()
    {
        byte[][] documents = [new byte[10_000], new byte[100_000], new byte[1_000_000]];

        Faults("linear", documents, d => d.Length * 7L).ShouldBeEmpty();
        Faults("with a logarithm", documents, d => (long)(d.Length * Math.Log(d.Length))).ShouldBeEmpty();
        Faults("with a square root", documents, d => (long)(d.Length * Math.Sqrt(d.Length))).ShouldHaveSingleItem();
        Faults("at the end only", documents, d => d.Length < 1_000_000 ? d.Length : d.Length * 3L).ShouldHaveSingleItem();
    }

    private static string OfFormat(string format) => Complete($$"""{"type": "array", "items": {"type": "string", "format": "{{format}}"} }""");

    private static string Violating => Complete("""{"type": "array", "items": {"type": "object", "properties": {"a": {"type": "string"}}}}""");

    private static string Complete(string schema) => """{"$schema": "https://json-schema.org/draft/2020-12/schema", """ + schema[1..];

    private static IEnumerable<string> Faults(string name, byte[][] documents, Func<byte[], long> count)
    {
        var steps = documents.Select(count).ToArray();
        for (var i = 1; i < steps.Length; i++)
        {
            var size = (double)documents[i].Length / documents[i - 1].Length;
            var logarithm = Math.Log(documents[i].Length) / Math.Log(documents[i - 1].Length);
            if (steps[i] > (steps[i - 1] + 1000) * size * logarithm * Slack)
            {
                yield return $"{name}: {string.Join(", ", documents.Zip(steps, (d, s) => $"{s} steps for {d.Length} bytes"))}";
                yield break;
            }
        }
    }
}
