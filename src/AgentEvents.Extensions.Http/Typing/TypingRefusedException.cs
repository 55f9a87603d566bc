namespace AgentEvents.Extensions.Http;

/// <summary>A provider refuses to show that the agent is typing, and would again. Holds no value of the request.</summary>
public sealed class TypingRefusedException : Exception
{
    internal TypingRefusedException(SendResult result)
        : base($"The provider refuses to show that the agent is typing: {result}") => Result = result;

    /// <summary>What was answered.</summary>
    public SendResult Result { get; }
}
