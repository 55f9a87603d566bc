using System.Text.Json;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Pacts;

/// <summary>Says what the consumer sends.</summary>
public interface IRequestBuilderV4
{
    /// <summary>Names a state that the provider must be in.</summary>
    /// <param name="providerState">The state.</param>
    IRequestBuilderV4 Given(string providerState);

    /// <summary>Names a state that the provider must be in, with parameters.</summary>
    /// <param name="providerState">The state.</param>
    /// <param name="parameters">Its parameters.</param>
    IRequestBuilderV4 Given(string providerState, IDictionary<string, string> parameters);

    /// <summary>Sets method and path.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path without a query.</param>
    IRequestBuilderV4 WithRequest(HttpMethod method, string path);

    /// <inheritdoc cref="WithRequest(HttpMethod, string)"/>
    IRequestBuilderV4 WithRequest(string method, string path);

    /// <summary>Sets method and path by a rule. PactNet has no such overload; there the matcher is given as its JSON.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The rule.</param>
    IRequestBuilderV4 WithRequest(HttpMethod method, IMatcher path);

    /// <summary>Adds a query parameter; one more value if the name is there.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value, not percent-encoded.</param>
    IRequestBuilderV4 WithQuery(string key, string value);

    /// <summary>Adds a query parameter by a rule.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="matcher">The rule.</param>
    IRequestBuilderV4 WithQuery(string key, IMatcher matcher);

    /// <summary>Adds a header; one more value if the name is there.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value. It goes into the pact file: never a credential, use a rule for these.</param>
    IRequestBuilderV4 WithHeader(string key, string value);

    /// <summary>Adds a header by a rule.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="matcher">The rule.</param>
    IRequestBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>Sets the body: what is serialised, with matchers in the place of values. A member that is not named here must not be sent.</summary>
    /// <param name="body">The body.</param>
    IRequestBuilderV4 WithJsonBody(object? body);

    /// <inheritdoc cref="WithJsonBody(object?)"/>
    /// <param name="body">The body.</param>
    /// <param name="contentType">Its media type.</param>
    IRequestBuilderV4 WithJsonBody(object? body, string contentType);

    /// <inheritdoc cref="WithJsonBody(object?)"/>
    /// <param name="body">The body.</param>
    /// <param name="settings">How it is serialised.</param>
    IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings);

    /// <inheritdoc cref="WithJsonBody(object?)"/>
    /// <param name="body">The body.</param>
    /// <param name="settings">How it is serialised.</param>
    /// <param name="contentType">Its media type.</param>
    IRequestBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings, string contentType);

    /// <summary>Sets the body as text.</summary>
    /// <param name="body">The text; JSON may hold matchers.</param>
    /// <param name="contentType">Its media type.</param>
    IRequestBuilderV4 WithBody(string body, string contentType);

    /// <summary>Goes on to the response.</summary>
    /// <exception cref="InvalidOperationException">There is no request yet.</exception>
    IResponseBuilderV4 WillRespond();
}
