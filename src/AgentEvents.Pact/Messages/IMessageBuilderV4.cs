using System.Text.Json;

namespace AgentEvents.Pacts;

/// <summary>Says what is in a message.</summary>
public interface IMessageBuilderV4
{
    /// <summary>Names a state that the provider must be in.</summary>
    /// <param name="providerState">The state.</param>
    IMessageBuilderV4 Given(string providerState);

    /// <summary>Names a state that the provider must be in, with parameters.</summary>
    /// <param name="providerState">The state.</param>
    /// <param name="parameters">Its parameters.</param>
    IMessageBuilderV4 Given(string providerState, IDictionary<string, string> parameters);

    /// <summary>Adds metadata, which the transport carries beside the content.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    IMessageBuilderV4 WithMetadata(string key, string value);

    /// <summary>Sets the content: what is serialised, with matchers in the place of values.</summary>
    /// <param name="body">The content.</param>
    IConfiguredMessageVerifier WithJsonContent(object? body);

    /// <inheritdoc cref="WithJsonContent(object?)"/>
    /// <param name="body">The content.</param>
    /// <param name="settings">How it is serialised.</param>
    IConfiguredMessageVerifier WithJsonContent(object? body, JsonSerializerOptions settings);
}
