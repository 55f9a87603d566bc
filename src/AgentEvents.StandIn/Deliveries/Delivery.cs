using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;
using AgentEvents.StandIn.Answers;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>A delivery of a provider to a webhook. It is sent as it is: a test may take the signature away, or put a wrong one there.</summary>
public sealed record Delivery
{
    /// <summary>The provider: the name of its folder.</summary>
    public required string Provider { get; init; }

    /// <summary>The webhook of the provider's document.</summary>
    public required WebhookEntry Webhook { get; init; }

    /// <summary>The bytes of the body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The signature; null for a delivery without one.</summary>
    public string? Signature { get; init; }

    /// <summary>What tells how the address is activated; null if it need not be.</summary>
    internal OperationDocument? Activation { get; init; }

    /// <summary>Whether all parts are the same, the body byte for byte.</summary>
    /// <param name="other">The other delivery.</param>
    public bool Equals(Delivery? other) => other is not null && Provider == other.Provider && Webhook.Name == other.Webhook.Name
        && Signature == other.Signature && Body.Span.SequenceEqual(other.Body.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Provider, Webhook.Name, Body.Length);

    /// <summary>Provider, webhook and size, and nothing of the body: it may hold phone numbers.</summary>
    public override string ToString() => FormattableString.Invariant($"{Provider}: {Webhook.Name}, {Body.Length} bytes");

    /// <summary>Makes a delivery.</summary>
    /// <param name="example">The example: its envelope, and its document where none is given.</param>
    /// <param name="document">What is told; null for what the example tells.</param>
    /// <param name="key">The key of the signature; null for none.</param>
    /// <param name="options">Where ids and the time come from.</param>
    /// <param name="isUrlSafe">Whether Base64 is in the URL-safe alphabet without padding.</param>
    internal static Delivery Of(WebhookExample example, ReadOnlyMemory<byte>? document, string? key, StandInOptions options, bool isUrlSafe = false)
    {
        var place = EnvelopePlace.In(example.Document.Body?.At("schema"));
        var envelope = example.Example.Value;
        byte[] body;
        if (place is null || envelope is null)
        {
            body = example.Webhook.Operation.ToWireBody(document ?? example.Example.Bytes).ToArray();
        }
        else
        {
            place.Write(envelope, (document ?? example.Webhook.DocumentOf(example.Example.Bytes)).Span, isUrlSafe);
            var template = new AnswerTemplate(new AnswerContext(0, null, null, ValidationResult.Valid, options.NewId, options.Clock));
            foreach (var (pointer, _) in example.Document.Place.At("x-fill")?.Members() ?? [])
            {
                JsonPointers.Set(envelope, pointer, template.Value(example.Document.Place.At("x-fill")!.Text(pointer) ?? ""));
            }

            body = AnswerJson.ToUtf8Bytes(envelope);
        }

        return new Delivery
        {
            Provider = example.Provider,
            Webhook = example.Webhook,
            Body = body,
            Signature = key is null || example.Webhook.SignatureHeader is null
                ? null
                : HmacSignature.Sign(key, example.Webhook.SignedPart(body).Span),
            Activation = example.Activation,
        };
    }

    /// <summary>Everything that is wrong with it, envelope and document.</summary>
    internal ValidationResult Judge()
    {
        var whole = Webhook.Validate(new WireRequest
        {
            Method = Webhook.Operation.Method,
            Target = "",
            MediaType = Webhook.Operation.MediaType,
            Body = Body,
        });
        return whole.IsValid ? Webhook.Content?.Invoke(Body) ?? whole : whole;
    }

    /// <summary>Makes the message that is sent.</summary>
    /// <param name="address">The webhook's address.</param>
    public HttpRequestMessage ToHttpRequestMessage(Uri address)
    {
        var message = new HttpRequestMessage(new HttpMethod(Webhook.Operation.Method), address) { Content = new ReadOnlyMemoryContent(Body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", Webhook.Operation.MediaType);
        if (Signature is not null && Webhook.SignatureHeader is { } header)
        {
            message.Headers.TryAddWithoutValidation(header, Signature);
        }

        return message;
    }
}
