using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Emit;
using AgentEvents.Generator.Emit.Catalogue;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator;

/// <summary>The C# of a file.</summary>
/// <param name="Uri">The file, or the operation of one.</param>
/// <param name="References">All files that it can come to.</param>
/// <param name="Files">What was written; nothing if that failed.</param>
/// <param name="Operation">What the provider as a whole needs to know of the operation, or null.</param>
/// <param name="Problems">Why it failed, if it did.</param>
internal sealed record EmittedFile(
    string Uri,
    EquatableArray<string> References,
    EquatableArray<GeneratedFile> Files,
    OperationSummary? Operation,
    EquatableArray<SchemaProblem> Problems)
{
    /// <summary>What the catalogue of the project needs to know of the file; null if the file is broken.</summary>
    public CatalogueFile? Catalogue { get; init; }

    /// <summary>Whether the code can be compiled: all types that it names are there.</summary>
    public bool IsWhole(EquatableArray<string> missing) => !Files.IsEmpty && !missing.Contains(Uri) && References.All(r => !missing.Contains(r));
}
