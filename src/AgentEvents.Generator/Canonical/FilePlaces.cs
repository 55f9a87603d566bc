namespace AgentEvents.Generator.Canonical;

/// <summary>The places of a file that types may come of.</summary>
/// <param name="Facts">What the file says as a whole.</param>
/// <param name="Operation">The path or the webhook of the operation whose request it describes, or null.</param>
/// <param name="Places">The places, in the order of the file.</param>
internal sealed record FilePlaces(FileFacts Facts, string? Operation, IReadOnlyList<FilePlace> Places);
