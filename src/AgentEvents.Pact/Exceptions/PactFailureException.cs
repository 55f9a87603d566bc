namespace AgentEvents.Pacts.Exceptions;

/// <summary>Pact's core could not do its work, or what happened is not what a pact says.</summary>
public class PactFailureException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public PactFailureException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What is wrong; quotes no value of a payload.</param>
    public PactFailureException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and its cause.</summary>
    /// <param name="message">What is wrong; quotes no value of a payload.</param>
    /// <param name="innerException">The cause.</param>
    public PactFailureException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
