namespace AgentEvents.StandIn.Documents;

/// <summary>A provider's document lacks what the stand-in answers with. The message has file and line, and says what to write.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>Says what is wrong.</summary>
    /// <param name="message">File, line, and what to write.</param>
    public DocumentException(string message)
        : base(message)
    {
    }
}
