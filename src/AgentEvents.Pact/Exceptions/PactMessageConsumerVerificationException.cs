namespace AgentEvents.Pacts.Exceptions;

/// <summary>The handler of a consumer did not take a message that it expects to receive.</summary>
public class PactMessageConsumerVerificationException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public PactMessageConsumerVerificationException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What is wrong; quotes no value of a payload.</param>
    public PactMessageConsumerVerificationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and its cause.</summary>
    /// <param name="message">What is wrong; quotes no value of a payload.</param>
    /// <param name="innerException">What the handler threw.</param>
    public PactMessageConsumerVerificationException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
