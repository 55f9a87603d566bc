namespace AgentEvents.Generator.Normalisation;

/// <summary>Which applicator.</summary>
internal enum ApplicatorKind
{
    AnyOf,
    OneOf,
    Not,
    Conditional,
    Dependent,
}
