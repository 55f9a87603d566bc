using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Mapping;
using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Values;

namespace AgentEvents.Cli.Checking;

/// <summary>A model with its mapping, as the page shows it.</summary>
/// <param name="Owner">What is generated for its file.</param>
/// <param name="Mapping">The mapping.</param>
internal sealed record MappedWire(FileSpec Owner, MappingSpec Mapping)
{
    /// <summary>The provider: the last part of the namespace.</summary>
    public string Provider => Owner.Operation?.Facts.Api.Name ?? Owner.Namespace.Substring(Owner.Namespace.LastIndexOf('.') + 1);

    /// <summary>The provider and the model.</summary>
    public string Title => $"{Provider} `{Mapping.WireName}`";

    /// <summary>The mapping of a case, or null.</summary>
    public CaseMapping? CaseOf(HubCase hubCase) => Mapping.Cases.FirstOrDefault(c => c.Case == hubCase);

    /// <summary>A place in words: where a parameter stands, or the pointer in the body.</summary>
    public string Place(string pointer)
    {
        var body = "/" + OperationFacts.Body;
        return Owner.Operation?.Facts.Parameters.FirstOrDefault(p => pointer == JsonPointer.Append("", p.Name)) is { } parameter
            ? $"{parameter.Place.ToString().ToLowerInvariant()} `{parameter.Name}`"
            : Owner.Operation is not null && pointer.StartsWith(body + "/", StringComparison.Ordinal) ? $"`{pointer.Substring(body.Length)}`"
            : $"`{pointer}`";
    }
}
