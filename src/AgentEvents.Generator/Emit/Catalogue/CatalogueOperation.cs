using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;

namespace AgentEvents.Generator.Emit.Catalogue;

/// <summary>What the catalogue needs to know of an operation.</summary>
/// <param name="Provider">The C# name of the provider; empty if its document gives none.</param>
/// <param name="Request">The full name of the request's record.</param>
/// <param name="Response">The full name of the response union.</param>
/// <param name="Summary">What the provider as a whole needs to know; null for a webhook.</param>
/// <param name="IsMapped">Whether the request is mapped to the canonical events.</param>
/// <param name="Bodies">The cases of the response union with a model as their body, and whether it may be missing.</param>
internal sealed record CatalogueOperation(
    string Provider,
    string Request,
    string Response,
    OperationSummary? Summary,
    bool IsMapped,
    EquatableArray<(string Case, string Model, bool IsOptional)> Bodies)
{
    /// <summary>What the catalogue needs of an operation.</summary>
    public static CatalogueOperation Of(FileSpec file, OperationSpec operation) => new(
        ApiNames.Prefix(operation.Facts.Api),
        file.Namespace + "." + operation.Request,
        file.Namespace + "." + operation.Response,
        OperationSummary.Of(file),
        file.Mapping is { IsContradictory: false },
        operation.Cases
            .Where(c => c.Body is not null)
            .Select(c => (c.Name, c.Body!, c.IsBodyOptional))
            .ToEquatableArray());
}
