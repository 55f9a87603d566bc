namespace AgentEvents.Generator.Resolution;

/// <summary>How schemas are read that were not written for the generator.</summary>
/// <param name="Unnamed">What a schema without <c>$schema</c> means: the URI of a draft's meta-schema; draft 2020-12 if there is no such
/// draft.</param>
/// <param name="AssertsFormats">Whether <c>format</c> turns instances away in all drafts.</param>
internal sealed record ForeignDialects(string Unnamed = "", bool AssertsFormats = false);
