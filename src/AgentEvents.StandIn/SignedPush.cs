using AgentEvents.Models;
using AgentEvents.Models.Google;
using AgentEvents.Models.Http;

namespace AgentEvents.StandIn;

/// <summary>A user event as Cloud Pub/Sub pushes it to a webhook: in an envelope, in base64, and signed.</summary>
public sealed record SignedPush
{
    /// <summary>The envelope.</summary>
    public required ReceiveUserEventRequest Request { get; init; }

    /// <summary>The value of <c>X-Goog-Signature</c>; null for a push without one.</summary>
    public string? Signature { get; init; }

    /// <summary>Wraps and signs an event.</summary>
    /// <param name="content">The event.</param>
    /// <param name="clientToken">The webhook's token, which is the key of the signature; not empty.</param>
    /// <param name="messageId">The id that Pub/Sub gives to the push.</param>
    /// <param name="publishTime">When Pub/Sub took it.</param>
    /// <param name="urlSafe">Whether the data is in the URL-safe alphabet without padding, as some relays write it.</param>
    /// <exception cref="ArgumentException">The token is empty or no well-formed text.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">The event is not valid.</exception>
    public static SignedPush Of(UserEvent content, string clientToken, string messageId, Timestamp? publishTime = null, bool urlSafe = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Validate().ThrowIfInvalid();
        var document = content.ToUtf8Bytes();
        var message = new PubSubMessage
        {
            Data = urlSafe ? System.Buffers.Text.Base64Url.EncodeToString(document) : Convert.ToBase64String(document),
            MessageId = messageId,
            PublishTime = publishTime,
        };
        return new SignedPush
        {
            Request = new ReceiveUserEventRequest
            {
                Body = new PubSubPush { Message = message, Subscription = "projects/stand-in/subscriptions/user-events" },
            },
            Signature = HmacSignature.Sign(clientToken, document),
        };
    }

    /// <summary>Makes the message that is sent.</summary>
    /// <param name="webhook">The webhook's address.</param>
    /// <exception cref="ArgumentException">The address is not absolute, with http or https, or has a query.</exception>
    /// <exception cref="Models.Validation.InvalidDocumentException">The envelope is not valid.</exception>
    public HttpRequestMessage ToHttpRequestMessage(Uri webhook)
    {
        var message = Request.ToHttpRequestMessage(webhook).ThrowIfInvalid();
        if (Signature is not null)
        {
            message.Headers.TryAddWithoutValidation(ReceiveUserEventRequest.SignatureHeader, Signature);
        }

        return message;
    }
}
