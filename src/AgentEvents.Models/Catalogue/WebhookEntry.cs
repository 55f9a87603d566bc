using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Catalogue;

/// <summary>What a provider delivers to addresses of its users. It has no path of its own, so a delivery is known by what it holds.</summary>
public abstract class WebhookEntry
{
    private protected WebhookEntry()
    {
    }

    /// <summary>What the OpenAPI document says of it.</summary>
    public required HttpOperation Operation { get; init; }

    /// <summary>The responses that the document has.</summary>
    public abstract ValueList<DocumentedResponse> Responses { get; }

    /// <summary>What it is called in reports.</summary>
    public string Name => $"{Operation.Method} webhook {Operation.Id}";

    /// <summary>How its address is activated; null if deliveries come without that. All webhooks of a provider have the same.</summary>
    public WebhookActivation? Activation { get; init; }

    /// <summary>Whether it is the request that activates, and no delivery.</summary>
    public bool IsActivation { get; init; }

    /// <summary>The header field that a signature stands in; null if deliveries are not signed.</summary>
    public string? SignatureHeader { get; init; }

    /// <summary>Judges what a delivery brings, in its envelope or bare; null if its body is no envelope.</summary>
    public Func<ReadOnlyMemory<byte>, ValidationResult>? Content { get; init; }

    /// <summary>Takes the document of a delivery out of its envelope; null if its body is no envelope.</summary>
    public Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? Unwrap { get; init; }

    /// <summary>
    /// What two deliveries of the same have alike: JSON Pointers into the document, for each part of the key those of which the first that is there
    /// counts. Empty if the OpenAPI document says nothing of it.
    /// </summary>
    public ValueList<ValueList<string>> DuplicateKey { get; init; } = [];

    /// <summary>A status that makes the provider take a delivery for done.</summary>
    public int AcknowledgingStatus => StatusFor(DeliveryOutcome.Acknowledged, 200, 204, 202) ?? 200;

    /// <summary>A status that makes the provider deliver the same again; null if none does.</summary>
    public int? RepeatingStatus => StatusFor(DeliveryOutcome.Repeated, 503, 500, 429);

    /// <summary>Everything that is wrong with a delivery.</summary>
    /// <param name="request">The delivery.</param>
    public abstract ValidationResult Validate(WireRequest request);

    /// <summary>What the provider does after an answer.</summary>
    /// <param name="statusCode">The status of the answer.</param>
    public DeliveryOutcome OutcomeOf(int statusCode) => DocumentedResponse.Find(Responses, statusCode)?.Outcome
        ?? (statusCode is >= 200 and < 300 ? DeliveryOutcome.Acknowledged : DeliveryOutcome.Repeated);

    /// <summary>The document that a delivery brings, in JSON: out of its envelope, or the body where there is none.</summary>
    /// <param name="body">The bytes of the body, in no coding.</param>
    public ReadOnlyMemory<byte> DocumentOf(ReadOnlyMemory<byte> body) => Unwrap?.Invoke(body) ?? Operation.ToJsonBody(body);

    /// <summary>What a signature is of: the document in its envelope, or the bytes of the body where there is none.</summary>
    /// <param name="body">The bytes of the body, in no coding.</param>
    public ReadOnlyMemory<byte> SignedPart(ReadOnlyMemory<byte> body) => Unwrap?.Invoke(body) ?? body;

    /// <summary>Whether a delivery is signed with a key: the signature is that of <see cref="SignedPart"/>, and compared in constant time.</summary>
    /// <param name="body">The bytes of the body, in no coding.</param>
    /// <param name="signature">The value of <see cref="SignatureHeader"/>; null if it was not there.</param>
    /// <param name="key">The key that was agreed on.</param>
    /// <exception cref="ArgumentException">The key is empty: anybody could sign with it.</exception>
    public bool IsSigned(ReadOnlyMemory<byte> body, string? signature, string key) => HmacSignature.Verify(key, SignedPart(body).Span, signature);

    /// <summary>
    /// What deliveries of the same have alike, as a hash: it may be stored, for no value can be read from it. Null if the document has no such key.
    /// </summary>
    /// <param name="document">What the delivery brings: see <see cref="DocumentOf"/>.</param>
    public string? DuplicateKeyOf(ReadOnlyMemory<byte> document)
    {
        if (DuplicateKey.Count == 0 || JsonPlace.Parse(document) is not { } parsed)
        {
            return null;
        }

        using (parsed)
        {
            var parts = DuplicateKey.Select(pointers => Part(parsed.RootElement, pointers)).ToArray();

            // The first part is the key, the others tell equal ones apart where they are there.
            return parts[0] is null
                ? null
                : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(Length)))));
        }

        static string Length(string? part) => part is null ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
    }

    /// <summary>The name for reports.</summary>
    public override string ToString() => Name;

    private static string? Part(JsonElement root, ValueList<string> pointers) => pointers
        .Select(pointer => JsonPlace.Find(root, pointer) is { ValueKind: not JsonValueKind.Null } found ? $"{pointer} {found.GetRawText()}" : null)
        .FirstOrDefault(part => part is not null);

    // One that is documented by itself, else the first of the usual ones that a class or default covers.
    private int? StatusFor(DeliveryOutcome outcome, params int[] usual)
    {
        foreach (var response in Responses.Where(response => response.Outcome == outcome))
        {
            if (int.TryParse(response.Status, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            {
                return status;
            }
        }

        return usual.Where(status => OutcomeOf(status) == outcome).Select(status => (int?)status).FirstOrDefault();
    }
}
