using AgentEvents.Generator.Resolution;
using AgentEvents.Generator.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentEvents.Generator.Tests.Fixture;

/// <summary>A diagnostic that a test expects, at the mark of the same place in the order of files and marks.</summary>
internal sealed record Expected(string Id, params string[] Arguments);

/// <summary>
/// The generator run over schema files. There are four ways in, and each asserts every diagnostic of the run: none (<see cref="Succeeds"/>),
/// none but that a value has no type (<see cref="SucceedsWithRawValues(IEnumerable{SchemaText})"/>),
/// none but that names give way (<see cref="SucceedsWithRemarks"/>), exactly the marked ones (<see cref="Fails"/>), or whatever a schema file
/// may rightly have (<see cref="Survives"/>).
/// </summary>
internal sealed class GeneratorRun
{
    public const string RootNamespace = "Acme.Events";

    private GeneratorRun(GeneratorDriverRunResult result)
    {
        var run = result.Results.Single();
        run.Exception.ShouldBeNull();
        Diagnostics = run.Diagnostics;
        Sources = run.GeneratedSources.IsDefault ? [] : run.GeneratedSources;
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public IReadOnlyList<GeneratedSourceResult> Sources { get; }

    /// <summary>A run that must give code and no diagnostic.</summary>
    public static GeneratorRun Succeeds(params IEnumerable<SchemaText> schemas)
    {
        var files = schemas.ToArray();
        var run = Of(files);
        run.Diagnostics.Select(static d => d.ToString()).ShouldBeEmpty();
        run.Sources.Count.ShouldBeGreaterThan(files.Length, "There are models and validators.");
        return run;
    }

    /// <summary>A run that must give code, over schemas that may leave open what their values look like.</summary>
    public static GeneratorRun SucceedsWithRawValues(params IEnumerable<SchemaText> schemas) => SucceedsWithRawValues(schemas, annotations: "");

    /// <summary>A run that must give code, and says of names that they had to give way.</summary>
    public static GeneratorRun SucceedsWithRemarks(params IEnumerable<SchemaText> schemas)
    {
        var run = Of(schemas);
        run.Diagnostics.Where(static d => d.Id != "AES0021").Select(static d => d.ToString()).ShouldBeEmpty();
        run.Sources.ShouldNotBeEmpty();
        return run;
    }

    /// <summary>The same as <see cref="SucceedsWithRawValues(IEnumerable{SchemaText})"/>, with the property that asks for annotations.</summary>
    public static GeneratorRun SucceedsWithRawValues(IEnumerable<SchemaText> schemas, string annotations)
    {
        var run = Of(schemas, annotations);
        run.Diagnostics.Where(static d => d.Id != "AES0015").Select(static d => d.ToString()).ShouldBeEmpty();
        run.Sources.ShouldNotBeEmpty();
        return run;
    }

    /// <summary>A run that must give code and no diagnostic in a project that sets properties.</summary>
    public static GeneratorRun Choosing(IEnumerable<SchemaText> schemas, params IReadOnlyList<(string Name, string Value)> properties)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new SchemaGenerator().AsSourceGenerator()],
            schemas,
            new CSharpParseOptions(LanguageVersion.CSharp12),
            new SchemaOptions(RootNamespace, "", properties));
        var run = new GeneratorRun(driver.RunGenerators(Program()).GetRunResult());
        run.Diagnostics.Select(static d => d.ToString()).ShouldBeEmpty();
        return run;
    }

    /// <summary>A run that must give the diagnostics at the marks and no others.</summary>
    public static GeneratorRun Fails(IReadOnlyList<SchemaText> schemas, params Expected[] expected)
    {
        var run = Of(schemas);
        var places = schemas.SelectMany(static s => s.Marks.Select(mark => s.LinesOf(mark))).ToArray();
        places.Length.ShouldBe(expected.Length, "Each expected diagnostic has a mark.");
        var wanted = expected.Zip(
            places,
            static (e, place) => Describe(
                Descriptor(e.Id),
                place,
                [.. e.Arguments.Select((argument, i) => (string)ProblemDiagnostic.Printable(KindOf(e.Id), i, argument))]));
        var found = run.Diagnostics
            .OrderBy(d => schemas.Select(static s => s.Path).ToList().IndexOf(d.Location.GetLineSpan().Path))
            .ThenBy(static d => d.Location.SourceSpan.Start)
            .Select(static d => $"{d.Location.GetLineSpan()} {d.Severity} {d.Id} {d.GetMessage(null)}");
        found.ShouldBe(wanted);
        StrictCompilation.ErrorsOf(run).ShouldBeEmpty("What is wrong with a schema is followed by no error of the compiler.");
        return run;
    }

    /// <summary>A run over text of which nothing is known: diagnostics must point into a file, and none may be the generator's own failure.</summary>
    public static GeneratorRun Survives(params IEnumerable<SchemaText> schemas)
    {
        var files = schemas.ToArray();
        var run = Of(files);
        foreach (var diagnostic in run.Diagnostics)
        {
            diagnostic.Id.ShouldNotBe("AES0011", diagnostic.ToString());
            var file = files.FirstOrDefault(f => f.Path == diagnostic.Location.GetLineSpan().Path).ShouldNotBeNull(diagnostic.ToString());
            diagnostic.Location.SourceSpan.End.ShouldBeLessThanOrEqualTo(file.Text.Length);
            diagnostic.Location.GetLineSpan().Span.ShouldBe(file.LinesOf(diagnostic.Location.SourceSpan).Span);
        }

        if (run.Diagnostics.Count == 0)
        {
            run.Sources.ShouldNotBeEmpty();
        }

        return run;
    }

    /// <summary>A driver.</summary>
    /// <param name="remembersSteps">Whether it can be asked for its steps. Roslyn then walks all that led to an output anew for each output, which
    /// takes minutes for some hundred files.</param>
    public static GeneratorDriver Driver(
        IEnumerable<SchemaText> schemas,
        string rootNamespace = RootNamespace,
        string annotations = "",
        bool remembersSteps = false) => CSharpGeneratorDriver.Create(
        [new SchemaGenerator().AsSourceGenerator()],
        schemas,
        new CSharpParseOptions(LanguageVersion.CSharp12),
        new SchemaOptions(rootNamespace, annotations),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: remembersSteps));

    /// <summary>A program without schemas; it needs no references, since the generator looks at none.</summary>
    public static CSharpCompilation Program(string source = "class Program;") =>
        CSharpCompilation.Create("Program", [CSharpSyntaxTree.ParseText(source)]);

    private static GeneratorRun Of(IEnumerable<SchemaText> schemas, string annotations = "")
    {
        var files = schemas.ToArray();
        var run = new GeneratorRun(Driver(files, annotations: annotations).RunGenerators(Program()).GetRunResult());

        if (files.Sum(static f => f.Text.Length) > 50_000 || annotations.Length > 0)
        {
            return run;
        }

        // The command line has no compiler around it, and must come to the same.
        var checkedFiles = files.Where(static f => SchemaGenerator.IsSchema(f.Path))
            .Select(static f => new SchemaFile(f.Path, f.Name, f.Text))
            .Select(static f => SchemaDocument.Read(f.Path, f.Uri, f.Text));
        var check = ProjectRun.Of(checkedFiles, RootNamespace);
        Told(check.Diagnostics).ShouldBe(Told(run.Diagnostics), ignoreOrder: true, "agent-events check and a build say the same.");
        check.Files.Select(static f => (f.HintName, f.Text))
            .Order()
            .ShouldBe(run.Sources.Select(static s => (s.HintName, s.SourceText.ToString())).Order());
        return run;
    }

    private static IEnumerable<string> Told(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(static d => $"{d.Location.GetLineSpan()} {d.Severity} {d.Id} {d.GetMessage(null)}");

    private static ProblemKind KindOf(string id) => (ProblemKind)Generator.Diagnostics.All.ToList().FindIndex(d => d.Id == id);

    private static DiagnosticDescriptor Descriptor(string id) => Generator.Diagnostics.All.Single(d => d.Id == id);

    private static string Describe(DiagnosticDescriptor descriptor, FileLinePositionSpan place, string[] arguments)
    {
        var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(null), arguments);
        return $"{place} {descriptor.DefaultSeverity} {descriptor.Id} {message}";
    }
}
