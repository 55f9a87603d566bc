using AgentEvents.Generator.Canonical;

namespace AgentEvents.Cli.Satisfaction.Sampling;

/// <summary>A document that was made, or why there is none.</summary>
/// <param name="Answer">The document, a proof that there is none, or neither.</param>
/// <param name="Rule">The rule that it is wrong in, or just within; null if it is about none.</param>
/// <param name="Pointer">The place in the document that is wrong: a JSON Pointer.</param>
internal sealed record MadeDocument(Answer Answer, AssertionSite? Rule = null, string Pointer = "");
