using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Tests.Fixture;
using Microsoft.CodeAnalysis;
using static AgentEvents.Generator.SchemaGenerator;

namespace AgentEvents.Generator.Tests.Incremental;

/// <summary>
/// What goes from step to step is plain: a symbol would keep a whole compilation alive, and a place would re-run everything below it.
/// </summary>
public sealed class PipelineValueTests
{
    private static readonly Type[] Roslyn =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Microsoft.CodeAnalysis.Compilation), typeof(Location), typeof(Diagnostic),
        typeof(AdditionalText),
        typeof(Microsoft.CodeAnalysis.Text.SourceText), typeof(Delegate),
    ];

    private static readonly Type[] Schema = [typeof(JsonNode), typeof(JsonMember), typeof(SourceSpan)];

    private static readonly Dictionary<string, Type[]> Forbidden = new()
    {
        [Steps.RootNamespace] = [.. Roslyn, .. Schema],
        [Steps.Annotations] = [.. Roslyn, .. Schema],
        [Steps.Choices] = [.. Roslyn, .. Schema],
        [Steps.SchemaTextChoice] = [.. Roslyn, .. Schema],
        [Steps.CatalogueChoice] = [.. Roslyn, .. Schema],
        [Steps.Catalogue] = [.. Roslyn, .. Schema],
        [Steps.File] = [.. Roslyn, .. Schema],
        [Steps.Reading] = Roslyn,
        [Steps.Operations] = Roslyn,
        [Steps.Bundling] = Roslyn,
        [Steps.Binding] = [.. Roslyn, typeof(JsonNode), typeof(JsonMember)],
        [Steps.Problems] = [.. Roslyn, typeof(JsonNode), typeof(JsonMember)],
        [Steps.Specs] = [.. Roslyn, .. Schema],
        [Steps.ModelNames] = [.. Roslyn, .. Schema],
        [Steps.Refused] = [.. Roslyn, .. Schema],
        [Steps.Contradictory] = [.. Roslyn, .. Schema],
        [Steps.Emit] = [.. Roslyn, .. Schema],
        [Steps.Missing] = [.. Roslyn, .. Schema],
        [Steps.Apis] = [.. Roslyn, .. Schema],
    };

    [Fact]
    public void NoStepHandsOnWhatItMustNot()
    {
        var steps = IncrementalRun.First(Repository.Schemas).Steps;
        foreach (var name in typeof(Steps).GetFields().Select(static f => f.Name))
        {
            var forbidden = Forbidden[name];
            var values = steps[name].SelectMany(static s => s.Outputs).Select(static o => o.Value).ToArray();
            values.ShouldNotBeEmpty(name);
            var leaks = values.SelectMany(ObjectGraph.From)
                .Select(static o => o.GetType())
                .Distinct()
                .Where(type => forbidden.Any(f => f.IsAssignableFrom(type)));
            leaks.ShouldBeEmpty(name);
        }
    }

    /// <summary>Proof that the walk above would find something: a document holds its tree.</summary>
    [Fact]
    public void TheWalkFindsWhatIsThere()
    {
        var documents = IncrementalRun.First(Repository.Schemas).Steps[Steps.Reading].SelectMany(static s => s.Outputs).Select(static o => o.Value);
        documents.SelectMany(ObjectGraph.From).Select(static o => o.GetType()).Distinct().ShouldContain(typeof(SourceSpan));
    }

    [Fact]
    public void SpecificationsMadeTwiceAreEqual()
    {
        var (first, second) = (Specs(), Specs());
        first.Length.ShouldBe(Repository.Schemas.Count + 3, "Three OpenAPI documents give six operations.");
        for (var i = 0; i < first.Length; i++)
        {
            second[i].ShouldNotBeSameAs(first[i]);
            second[i].Equals(first[i]).ShouldBeTrue(first[i].Path);
            second[i].GetHashCode().ShouldBe(first[i].GetHashCode());
        }
    }

    private static FileSpec[] Specs() =>
        [.. IncrementalRun.First(Repository.Schemas).Steps[Steps.Specs].SelectMany(static s => s.Outputs).Select(static o => (FileSpec)o.Value)];
}
