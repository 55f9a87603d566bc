namespace AgentEvents.Pacts.Verifier;

/// <summary>Says where a provider is and where its pacts come from.</summary>
public interface IPactVerifier
{
    /// <summary>Says where the provider answers. It must be a real server: the core is native code and needs a socket.</summary>
    /// <param name="pactUri">Base address.</param>
    /// <exception cref="InvalidOperationException">There is an endpoint already.</exception>
    IPactVerifier WithHttpEndpoint(Uri pactUri);

    /// <summary>Takes a pact file.</summary>
    /// <param name="pactFile">The file.</param>
    IPactVerifierSource WithFileSource(FileInfo pactFile);

    /// <summary>Takes the provider's pacts in a folder and below; pacts of other providers are passed over.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="consumers">Names of the consumers that count; all if none is named.</param>
    IPactVerifierSource WithDirectorySource(DirectoryInfo directory, params string[] consumers);

    /// <summary>Takes a pact from an address.</summary>
    /// <param name="pactUri">The address.</param>
    IPactVerifierSource WithUriSource(Uri pactUri);

    /// <summary>Takes the provider's pacts from a broker.</summary>
    /// <param name="brokerBaseUri">Base address of the broker.</param>
    IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri);

    /// <summary>Takes the provider's pacts from a broker.</summary>
    /// <param name="brokerBaseUri">Base address of the broker.</param>
    /// <param name="configure">Credentials, selectors, publishing.</param>
    IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri, Action<IPactBrokerOptions> configure);
}
