namespace AgentEvents.Models.Mapping;

/// <summary>A place in a provider's documentation.</summary>
/// <param name="Document">The short name of the document, as in the schemas' table of documents.</param>
/// <param name="Section">The section.</param>
public sealed record DocumentSource(string Document, string Section)
{
    /// <summary>The document and the section.</summary>
    public override string ToString() => $"{Document}, {Section}";
}
