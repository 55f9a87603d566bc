using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentEvents.Models.Http;

/// <summary>
/// How a provider makes sure of an address before it delivers anything to it: <c>x-activation</c> in the OpenAPI document. It comes to the same
/// address as the deliveries, and is told from them by what it holds.
/// </summary>
public sealed class WebhookActivation
{
    /// <summary>The method of the request.</summary>
    public required string Method { get; init; }

    /// <summary>Where the request has the token that was agreed on; null if it has none.</summary>
    public RequestPlace? Token { get; init; }

    /// <summary>The status of the answer to the right token.</summary>
    public required int StatusCode { get; init; }

    /// <summary>The media type of that answer.</summary>
    public required string MediaType { get; init; }

    /// <summary>What the answer repeats, by the JSON Pointer to where it stands; the empty one for a text.</summary>
    public required ValueList<KeyValuePair<string, RequestPlace>> Echoes { get; init; }

    /// <summary>Whether a request is an activation: it has the method, a token if one belongs to it, and all that has to be repeated.</summary>
    /// <param name="request">The request, its body in no coding.</param>
    public bool Matches(WireRequest request) => Read(request) is not null;

    /// <summary>What has to be answered to an activation.</summary>
    /// <param name="request">The request, its body in no coding.</param>
    /// <param name="token">The token that was agreed on. It counts only where the provider sends one, and then it may not be empty.</param>
    /// <returns>The answer; null if the request is no activation, or its token is another one.</returns>
    /// <exception cref="ArgumentException">The token is empty, and the provider sends one: anybody could.</exception>
    public WebhookAnswer? Answer(WireRequest request, string? token)
    {
        if (Token is not null && string.IsNullOrEmpty(token))
        {
            throw new ArgumentException("The token must not be empty: this provider sends it.", nameof(token));
        }

        return Read(request) is { } read && (Token is null || IsSame(read.Token!, token!))
            ? new WebhookAnswer(StatusCode, MediaType, Write(read.Values))
            : null;
    }

    private (string? Token, string[] Values)? Read(WireRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Method != Method)
        {
            return null;
        }

        using var document = request.Body.IsEmpty ? null : JsonPlace.Parse(request.Body);
        var token = Token?.Read(request, document?.RootElement);
        var values = Echoes.Select(echo => echo.Value.Read(request, document?.RootElement)).OfType<string>().ToArray();
        return values.Length < Echoes.Count || (Token is not null && token is null) ? null : (token, values);
    }

    private byte[] Write(string[] values)
    {
        if (Echoes is [{ Key: "" }])
        {
            return Encoding.UTF8.GetBytes(values[0]);
        }

        var root = new JsonObject();
        for (var i = 0; i < values.Length; i++)
        {
            var names = JsonPlace.Tokens(Echoes[i].Key);
            var owner = root;
            foreach (var name in names[..^1])
            {
                owner = owner[name] as JsonObject ?? (JsonObject)(owner[name] = new JsonObject());
            }

            owner[names[^1]] = JsonValue.Create(values[i]);
        }

        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            root.WriteTo(writer);
        }

        return bytes.WrittenSpan.ToArray();
    }

    // How long it takes says nothing about how much of it is right.
    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(one)), SHA256.HashData(Encoding.UTF8.GetBytes(other)));
}
