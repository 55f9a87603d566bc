using System.Text;
using System.Text.RegularExpressions;
using AgentEvents.Cli.Satisfaction;
using AgentEvents.Cli.Satisfaction.Sampling;
using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;

namespace AgentEvents.Conformance;

/// <summary>
/// The sampler on every schema of the official suite. The validators are generated: they know nothing of the formulas that documents are made of.
/// </summary>
public sealed class SamplerTests
{
    private static readonly Lazy<SchemaDocument[]> Remotes =
        new(() => [.. SuiteFolder.Remotes().Select(r => SchemaDocument.Read(r.Uri, r.Uri, r.Text))]);

    public static TheoryData<string> Files { get; } = [.. SuiteFolder.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void EverySchemaWithAValidInstanceGetsSmallFullAndRandomDocumentsThatItsValidatorAccepts(string file)
    {
        foreach (var compiled in SuiteBatches.Of(file).Where(c => c.Case.Tests.Any(t => t.IsValid)))
        {
            var source = Source(compiled.Case);
            foreach (var style in Enum.GetValues<SampleStyle>())
            {
                foreach (var made in source.Valid(style).Take(style == SampleStyle.Smallest ? 1 : 3))
                {
                    Accept(compiled, made, $"{style}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryDocumentAtTheEdgeOfARuleIsValid(string file)
    {
        foreach (var compiled in SuiteBatches.Of(file).Where(c => c.FailFast is not null))
        {
            foreach (var made in Source(compiled.Case).AtTheEdges(SampleStyle.Plain, 0).Where(m => m.Answer is Answer.Found))
            {
                Accept(compiled, made, made.Rule!.AbsoluteLocation);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryWrongDocumentIsRefusedForTheRuleThatItWasMadeFor(string file)
    {
        foreach (var compiled in SuiteBatches.Of(file).Where(c => c.FailFast is not null))
        {
            foreach (var made in Source(compiled.Case).Wrong(SampleStyle.Plain, 0).Where(m => m.Answer is Answer.Found))
            {
                var document = ((Answer.Found)made.Answer).Document.ToString();
                Keep(compiled.Case, document);
                var told = compiled.Collect!(Encoding.UTF8.GetBytes(document)).Violations;
                told.ShouldContain(
                    v => InOneFile(v.AbsoluteKeywordLocation) == made.Rule!.AbsoluteLocation && v.InstanceLocation == made.Pointer,
                    $"{compiled.Case.Description}: for {made.Pointer} {made.Rule!.AbsoluteLocation} "
                        + string.Join("; ", told.Select(v => $"{v.InstanceLocation} {v.AbsoluteKeywordLocation}")) + $": {document}");
            }
        }
    }

    // Those that were compiled together have numbers in their names.
    private static string InOneFile(string location) => Regex.Replace(location, @"^file:///case\d+\.", "file:///case.");

    private static void Accept(CompiledCase compiled, MadeDocument made, string what)
    {
        var document = made.Answer.ShouldBeOfType<Answer.Found>($"{compiled.Case.Description}: {what}: {made.Answer}").Document.ToString();
        compiled.FailFast!(Encoding.UTF8.GetBytes(document)).ShouldBeTrue($"{compiled.Case.Description}: {what}: {document}");
    }

    // For others to judge. Formats mean something else to each of them, and remote documents are not theirs.
    private static void Keep(SuiteCase one, string document)
    {
        if (!one.AssertsFormats && one.Draft.Length > 0 && !one.Schema.Contains("localhost", StringComparison.Ordinal))
        {
            VerdictFile.Add("samples.ndjson", $"{one.File}: {one.Description}", one.Draft, one.Schema, [(document, false)]);
        }
    }

    private static DocumentSource Source(SuiteCase one)
    {
        var document = SchemaDocument.Read("case.schema.json", "file:///case.schema.json", one.Schema);
        var others = one.Schema.Contains("localhost:1234", StringComparison.Ordinal) ? Remotes.Value : [];
        var read = new GraphReader([document, .. others], new ForeignDialects(one.Draft, one.AssertsFormats))
            .Read(new SchemaLocation(document.Uri, ""));
        read.Problem.ShouldBeNull(one.Description);
        return new DocumentSource(read.Graph!, read.Root, seed: 1);
    }
}
