using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Binding.Http;

/// <summary>A parameter of a request.</summary>
/// <param name="Facts">The parameter.</param>
/// <param name="Member">The member of the request's record.</param>
/// <param name="IsText">Whether it is a string; otherwise its text is a JSON value.</param>
/// <param name="Setting">The setting of the connection that it is, or null.</param>
internal sealed record ParameterSpec(ParameterFacts Facts, MemberSpec Member, bool IsText, Mapping.SettingSpec? Setting);
