using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Normalisation;

/// <summary>An applicator whose branches have no canonical form yet.</summary>
/// <param name="Kind">Which applicator.</param>
/// <param name="Branches">Its schemas; for a conditional: if, then, else, of which the last two may be null.</param>
/// <param name="Site">The keyword.</param>
/// <param name="Location">Where the keyword is written.</param>
/// <param name="Member">The member that a dependent schema depends on.</param>
internal sealed record ApplicatorBuilder(
    ApplicatorKind Kind, EquatableArray<Source?> Branches, AssertionSite Site, SchemaLocation Location, string Member = "");
