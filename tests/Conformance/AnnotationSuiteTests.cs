using AgentEvents.Models.Json;
using AgentEvents.Models.Validation;

namespace AgentEvents.Conformance;

/// <summary>The official annotation suite: what generated code says about each place of each instance.</summary>
public sealed class AnnotationSuiteTests(ITestOutputHelper output)
{
    // The pinned commit of the suite has so many assertions for draft 2020-12: a file that is not read must not look green.
    private const int Assertions = 84;

    private static IReadOnlyList<AnnotationExclusion> Exclusions { get; } = AnnotationExclusion.Read();

    [Fact]
    public void EveryPlaceIsAnnotatedAsTheSuiteSays()
    {
        var cases = SuiteFolder.FilesIn(AnnotationCase.Folder).SelectMany(AnnotationCase.Read).Where(c => c.IsForUs).ToArray();
        var compiled = CompiledSuite.Compile([.. cases.Select(c => c.ToSuiteCase())], collectsAnnotations: true);

        var run = 0;
        var wrong = new List<string>();
        foreach (var (annotationCase, compiledCase) in cases.Zip(compiled.Cases))
        {
            var places = new SchemaPlaces(annotationCase.Schema);
            compiledCase.Annotate.ShouldNotBeNull($"{annotationCase.Name}: {string.Join(", ", compiledCase.Problems)}");
            foreach (var test in annotationCase.Tests)
            {
                var result = compiledCase.Annotate(test.Instance);
                result.IsValid.ShouldBeTrue($"{annotationCase.Name}: {result}");
                run += test.Assertions.Count;
                wrong.AddRange(test.Assertions.Select(a => Judge(a, result, places))
                    .OfType<string>()
                    .Select(complaint => $"{annotationCase.Name}: {complaint}"));
            }
        }

        var excluded = wrong.Where(w => Exclusions.Any(e => w.StartsWith(e.Case + ":", StringComparison.Ordinal))).ToArray();
        output.WriteLine($"annotations: {run - wrong.Count} of {run} in {cases.Length} cases, {excluded.Length} excluded");
        wrong.Except(excluded).ShouldBeEmpty();
        run.ShouldBe(Assertions);
        Exclusions.Where(e => !excluded.Any(w => w.StartsWith(e.Case + ":", StringComparison.Ordinal)))
            .ShouldBeEmpty("An exclusion that excludes nothing is out of date.");
    }

    private static string? Judge(AnnotationAssertion assertion, AnnotationResult result, SchemaPlaces places)
    {
        var found = result.Annotations
            .Where(a => a.InstanceLocation == assertion.Location && a.Keyword == assertion.Keyword)
            .Select(a => (Schema: places.SchemaOf(a.AbsoluteKeywordLocation), a.Value))
            .ToArray();
        var isRight = found.Length == assertion.Expected.Count
            && found.All(f => assertion.Expected.TryGetValue(f.Schema, out var value) && RawJson.Parse(value) == f.Value);
        return isRight
            ? null
            : $"{assertion.Keyword} at '{assertion.Location}' should be {Describe(assertion.Expected.Select(e => (e.Key, e.Value)))}, "
                + $"is {Describe(found.Select(f => (f.Schema, f.Value.ToJsonString())))}";
    }

    private static string Describe(IEnumerable<(string Schema, string Value)> said) =>
        "{" + string.Join(", ", said.Select(s => $"#{s.Schema}: {s.Value}").Order(StringComparer.Ordinal)) + "}";
}
