using System.Net;
using System.Text.Json;
using AgentEvents.Pacts.Matchers;

namespace AgentEvents.Pacts;

/// <summary>Says what the provider answers.</summary>
public interface IResponseBuilderV4
{
    /// <summary>Sets the status.</summary>
    /// <param name="status">The status.</param>
    IResponseBuilderV4 WithStatus(HttpStatusCode status);

    /// <inheritdoc cref="WithStatus(HttpStatusCode)"/>
    IResponseBuilderV4 WithStatus(ushort status);

    /// <summary>Adds a header; one more value if the name is there.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">Its value.</param>
    IResponseBuilderV4 WithHeader(string key, string value);

    /// <summary>Adds a header by a rule.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="matcher">The rule.</param>
    IResponseBuilderV4 WithHeader(string key, IMatcher matcher);

    /// <summary>
    /// Sets the body: what is serialised, with matchers in the place of values. A provider may send members that are not named here.
    /// </summary>
    /// <param name="body">The body.</param>
    IResponseBuilderV4 WithJsonBody(object? body);

    /// <inheritdoc cref="WithJsonBody(object?)"/>
    /// <param name="body">The body.</param>
    /// <param name="settings">How it is serialised.</param>
    IResponseBuilderV4 WithJsonBody(object? body, JsonSerializerOptions settings);

    /// <summary>Sets the body as text.</summary>
    /// <param name="body">The text; JSON may hold matchers.</param>
    /// <param name="contentType">Its media type.</param>
    IResponseBuilderV4 WithBody(string body, string contentType);
}
