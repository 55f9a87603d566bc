using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Emission;

/// <summary>
/// Annotations are asked for by a property of the project; whoever does not ask pays nothing, and whoever does gets the same models.
/// </summary>
public sealed class AnnotationOptionTests
{
    [Fact]
    public void ThePropertyMakesEveryModelAnAnnotatedOne()
    {
        var sources = Run("true").Where(static s => s.Key.EndsWith(".Annotations.g.cs", StringComparison.Ordinal)).ToArray();
        sources.Length.ShouldBe(Run("").Count(static s => s.Key.EndsWith(".Json.g.cs", StringComparison.Ordinal)));
        sources.Length.ShouldBeGreaterThan(10);
        sources.ShouldAllBe(static s => s.Value.Contains("IAnnotatedJsonModel<", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("false")]
    [InlineData("1")]
    public void WithoutItNothingIsThereOfAnnotations(string value) =>
        Run(value).Values.ShouldAllBe(static text => !text.Contains("Annotat", StringComparison.Ordinal)
            && !text.Contains("AnnotationSite", StringComparison.Ordinal));

    [Fact]
    public void TheModelsAreTheSameWithItAndWithout()
    {
        var (without, with) = (Run("false"), Run("true"));
        without.Keys.Except(with.Keys).ShouldBeEmpty();
        foreach (var (name, text) in without.Where(static s => !s.Key.EndsWith("Checks.g.cs", StringComparison.Ordinal)))
        {
            with[name].ShouldBe(text, name);
        }
    }

    private static Dictionary<string, string> Run(string annotations) => CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            Repository.Schemas,
            new CSharpParseOptions(LanguageVersion.CSharp12),
            new SchemaOptions(GeneratorRun.RootNamespace, annotations))
        .RunGenerators(GeneratorRun.Program(), TestContext.Current.CancellationToken)
        .GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(static s => s.HintName, static s => s.SourceText.ToString(), StringComparer.Ordinal);
}
