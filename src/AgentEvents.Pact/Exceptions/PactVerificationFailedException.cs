using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Pacts.Exceptions;

/// <summary>A provider does not do what the pacts say, or nothing was verified.</summary>
public class PactVerificationFailedException : PactFailureException
{
    /// <summary>Makes one without a message.</summary>
    public PactVerificationFailedException()
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">What is wrong; quotes no value of a payload.</param>
    public PactVerificationFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message and its cause.</summary>
    /// <param name="message">What is wrong; quotes no value of a payload.</param>
    /// <param name="innerException">The cause.</param>
    public PactVerificationFailedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one from the report of a verification that did not succeed.</summary>
    /// <param name="report">The report.</param>
    public PactVerificationFailedException(PactVerificationReport report)
        : base(report is null ? "Pact verification failed." : report.ToString()) => Report = report;

    /// <summary>What was verified and what failed; null where no verification took place.</summary>
    public PactVerificationReport? Report { get; }
}
