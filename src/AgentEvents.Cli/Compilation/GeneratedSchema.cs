using AgentEvents.Generator.Emit;

namespace AgentEvents.Cli.Compilation;

/// <summary>The C# of a schema, or the problems because of which there is none.</summary>
/// <param name="RootModel">The full name of the type that the schema's root becomes; null if there is none.</param>
/// <param name="Files">The C# files, those of referenced schemas among them.</param>
/// <param name="Nodes">The canonical schemas that they were made from.</param>
/// <param name="Problems">What is wrong with the schemas, as <c>file:line:column: error AESnnnn: …</c>.</param>
internal sealed record GeneratedSchema(string? RootModel, IReadOnlyList<GeneratedFile> Files, int Nodes, IReadOnlyList<string> Problems)
{
    /// <summary>The texts of the C# files.</summary>
    public IEnumerable<string> Sources => Files.Select(f => f.Text);
}
