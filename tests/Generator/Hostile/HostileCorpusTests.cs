using System.Globalization;
using AgentEvents.Generator.Tests.Fixture;
using AgentEvents.Models.Tests.Corpus;
using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator.Tests.Hostile;

/// <summary>
/// Hostile schemas and OpenAPI documents: none may crash the generator; each that is accepted compiles without a warning, and nothing of its text
/// becomes code, as <see cref="InjectionScan"/> says. <c>AGENTEVENTS_SEED</c> is another seed, <c>AGENTEVENTS_DOCUMENTS</c> another number of
/// documents: 2,000 in <c>.ci/nightly</c>.
/// </summary>
public sealed class HostileCorpusTests
{
    private const int Batch = 50;

    /// <summary>What the corpus may rightly be told; anything else is a finding, and so is one of these that never comes.</summary>
    private static readonly string[] Told = ["AES0001", "AES0014", "AES0015"];

    /// <summary>What few documents meet by chance: two places that want one name, a name of which nothing can be made.</summary>
    private static readonly string[] ToldByChance = ["AES0005", "AES0006", "AES0007", "AES0008", "AES0013", "AES0016"];

    private static readonly int Documents = Environment.GetEnvironmentVariable("AGENTEVENTS_DOCUMENTS") is { Length: > 0 } count
        ? int.Parse(count, CultureInfo.InvariantCulture)
        : 200;

    [Fact, Trait("Corpus", "Seeded")]
    public void NothingCrashesEverythingAcceptedCompilesAndNothingGetsOut()
    {
        var seed = Seed.Or(11);
        var accepted = 0;
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var first = 0; first < Documents; first += Batch)
        {
            var schemas = Enumerable.Range(first, Math.Min(Batch, Documents - first)).Select(i => Document(seed, i)).ToArray();
            var run = GeneratorRun.Survives(schemas);
            foreach (var group in run.Diagnostics.GroupBy(static d => d.Id))
            {
                told[group.Key] = told.GetValueOrDefault(group.Key) + group.Count();
            }

            var refused = run.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)
                .Select(static d => d.Location.GetLineSpan().Path)
                .ToHashSet();
            var sound = schemas.Where(s => !refused.Contains(s.Path)).ToArray();
            accepted += sound.Length;
            var code = sound.Length == schemas.Length ? run : GeneratorRun.Survives(sound);
            StrictCompilation.Load(code);
            StrictCompilation.Of(code).SyntaxTrees
                .SelectMany(InjectionScan.Run)
                .Take(20)
                .ShouldBeEmpty($"AGENTEVENTS_SEED={seed}, documents from {first} on");
        }

        var line = $"{accepted} of {Documents} hostile documents accepted (AGENTEVENTS_SEED={seed}); "
            + $"told: {string.Join(", ", told.Select(static t => $"{t.Key} {t.Value}"))}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
        accepted.ShouldBeGreaterThan(Documents * 7 / 10, line);
        told.Keys.Except(Told).Except(ToldByChance).ShouldBeEmpty(line);
        Told.Except(told.Keys).ShouldBeEmpty(line);
    }

    /// <summary>The scan finds what it is there for.</summary>
    [Theory]
    [InlineData("public class Pwned { }")]
    [InlineData("public class Other { } class Second { }")]
    [InlineData("public class Other { int a = Pwned.B; }")]
    [InlineData("#pragma warning disable\npublic class Other { }")]
    [InlineData("/* Pwned */ public class Other { }")]
    [InlineData("// Pwned\npublic class Other { }")]
    [InlineData("/// <summary><![CDATA[ x ]]></summary>\npublic class Other { }")]
    [InlineData("/// <see cref=\"Pwned\"/>\npublic class Other { }")]
    [InlineData("[System.Serializable] public class Other { }")]
    [InlineData("public class Other { string a = $\"{1}\"; }")]
    [InlineData("public class Other { string a = @\"x\"; }")]
    [InlineData("public class Other { string a = \"\u202e\"; }")]
    [InlineData("public class Other { class Inner { } }")]
    public void TheScanFindsWhatGetsOut(string code) => InjectionScan.Run(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(
        Emit.Code.Header + "\nnamespace A;\n\n" + code,
        new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(documentationMode: DocumentationMode.Diagnose),
        cancellationToken: TestContext.Current.CancellationToken)).ShouldNotBeEmpty();

    [Fact, Trait("Corpus", "Exhaustive")]
    public void TheScanFindsNothingInOrdinaryCode() =>
        StrictCompilation.Of(GeneratorRun.Succeeds(Repository.Schemas)).SyntaxTrees.SelectMany(InjectionScan.Run).ShouldBeEmpty();

    // Three of ten are OpenAPI documents. Each has a folder, and so a namespace, to itself.
    private static SchemaText Document(int seed, int i)
    {
        var isApi = i % 10 >= 7;
        return SchemaText.Verbatim(
            $"h{i.ToString(CultureInfo.InvariantCulture)}/{(isApi ? "openapi.json" : "a.schema.json")}",
            new HostileDocument(unchecked((seed * 1_000_003) + i)).Write(isApi));
    }
}
