using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Pacts.Verifier;

/// <summary>Says how to verify, and verifies.</summary>
public interface IPactVerifierSource
{
    /// <summary>Says who sets provider states up.</summary>
    /// <param name="providerStateUri">Address that is posted to: <c>{"state":…,"params":{…},"action":"setup"}</c>.</param>
    IPactVerifierSource WithProviderStateUrl(Uri providerStateUri);

    /// <summary>Says who sets provider states up.</summary>
    /// <param name="providerStateUri">Address that is posted to.</param>
    /// <param name="configure">Teardown and style.</param>
    IPactVerifierSource WithProviderStateUrl(Uri providerStateUri, Action<IProviderStateOptions> configure);

    /// <summary>Verifies some interactions only.</summary>
    /// <param name="description">Regular expression for the description.</param>
    /// <param name="providerState">Regular expression for a provider state.</param>
    IPactVerifierSource WithFilter(string? description = null, string? providerState = null);

    /// <summary>Sets how long an answer of the provider may take; by default 5 seconds.</summary>
    /// <param name="timeout">More than zero, up to 4,294,967,295 milliseconds.</param>
    IPactVerifierSource WithRequestTimeout(TimeSpan timeout);

    /// <summary>Takes any certificate of the provider.</summary>
    IPactVerifierSource WithSslVerificationDisabled();

    /// <summary>Sends a header with every request.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, such as a credential; never printed.</param>
    IPactVerifierSource WithCustomHeader(string name, string value);

    /// <summary>Verifies; blocks until it is over.</summary>
    /// <exception cref="PactVerificationFailedException">The provider does not do what the pacts say, or nothing was verified.</exception>
    void Verify();

    /// <summary>Verifies and tells everything, where <see cref="Verify"/> throws; blocks until it is over. PactNet has nothing like it.</summary>
    PactVerificationReport VerifyAndReport();
}
