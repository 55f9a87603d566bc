namespace AgentEvents.Generator.Normalisation;

/// <summary>A schema as it is written, on its way into a canonical schema.</summary>
/// <param name="Location">Where it is written.</param>
/// <param name="Path">The evaluation path from the canonical schema to it.</param>
/// <param name="Via">The keyword that a <c>false</c> here counts as: <c>additionalProperties</c>, or <c>false</c> where that would name no
/// rule.</param>
/// <param name="Scope">The dynamic scope that matters to it.</param>
internal sealed record Source(SchemaLocation Location, string Path, string Via, DynamicScope Scope)
{
    /// <summary>A keyword that stands for a boolean schema itself.</summary>
    public const string BooleanFalse = "false";
}
