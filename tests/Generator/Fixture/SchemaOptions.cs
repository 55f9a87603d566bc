using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentEvents.Generator.Tests.Fixture;

/// <summary>
/// What MSBuild tells the compiler about the schema files: the root namespace, whether annotations are wanted, further properties, and
/// where each stands below the schemas' folder.
/// </summary>
internal sealed class SchemaOptions(
    string rootNamespace,
    string annotations = "",
    params IReadOnlyList<(string Name, string Value)> properties)
    : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(
        [
            ("build_property.RootNamespace", rootNamespace), ("build_property.AgentEventsAnnotations", annotations),
            .. properties.Select(static p => ("build_property." + p.Name, p.Value)),
        ]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is SchemaText schema ? new Options(("build_metadata.AdditionalFiles.SchemaPath", schema.Name)) : Options.None;

    private sealed class Options(params (string Key, string Value)[] options) : AnalyzerConfigOptions
    {
        public static Options None { get; } = new();

        // The generator brings a NotNullWhenAttribute of its own for netstandard2.0, which its friends see twice; so it cannot be said here.
#pragma warning disable CS8765
        public override bool TryGetValue(string requested, out string? found)
#pragma warning restore CS8765
        {
            found = options.FirstOrDefault(o => o.Key == requested).Value;
            return found is not null;
        }
    }
}
