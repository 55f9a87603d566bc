namespace AgentEvents.Generator.Operations;

/// <summary>How a webhook is signed.</summary>
/// <param name="HeaderName">The header with the signature.</param>
internal sealed record SignatureFacts(string HeaderName);
