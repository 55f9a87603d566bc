using System.Globalization;
using AgentEvents.Generator.Binding;
using AgentEvents.Generator.Binding.Http;
using AgentEvents.Generator.Operations;

namespace AgentEvents.Generator.Emit.Http;

/// <summary>Writes what a receiver of deliveries needs: what they bring, how they are signed, and the webhook as a whole.</summary>
/// <code>
/// public static WebhookEntry&lt;Notification&gt; Webhook =&gt; new() { Operation = operation, Reader = …, DuplicateKey = [["/eventId"]] };
/// </code>
internal static class WebhookEmitter
{
    private const string Http = "global::AgentEvents.Models.Http.";
    private const string Entry = "global::AgentEvents.Models.Catalogue.WebhookEntry";
    private const string Result = "global::AgentEvents.Models.Validation.ValidationResult";

    /// <summary>The members of the request's record; nothing for an operation that is no webhook.</summary>
    public static string Write(OperationSpec operation) => operation.Facts.IsWebhook
        ? Code.Paragraphs([Content(operation), Signature(operation), Webhook(operation)])
        : "";

    private static string Content(OperationSpec operation) => operation.Envelope is not { } envelope ? "" : $$"""
        /// <summary>Reads what a delivery brings, from the envelope or, where a relay has taken that off, bare.</summary>
        /// <param name="body">The bytes of the body.</param>
        /// <param name="content">What it brings; null if it brings something else.</param>
        /// <param name="result">Everything that is wrong.</param>
        public static bool TryReadContent(global::System.ReadOnlySpan<byte> body, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{CSharpIdentifier.OfType(envelope.Content)}}? content, out {{Result}} result) =>
            {{Http}}WebhookContent.TryRead<{{CSharpIdentifier.OfType(envelope.Envelope)}}, {{CSharpIdentifier.OfType(envelope.Content)}}>(body, {{Data(envelope)}}, out content, out result);
        """;

    private static string Signature(OperationSpec operation) => operation.Facts.Signature is not { } signed ? "" : $$"""
        /// <summary>The header field that the signature of a delivery stands in.</summary>
        public const string SignatureHeader = {{CSharpLiteral.Of(signed.HeaderName)}};

        /// <summary>Whether a delivery is signed with a key: the signature is the base64 of the HMAC-SHA512 of {{(operation.Envelope is null ? "the body" : "the document inside")}}. It is compared in constant time.</summary>
        /// <param name="body">The bytes of the body, as they were received.</param>
        /// <param name="signature">The value of the header field <see cref="SignatureHeader"/>; null if it was not there.</param>
        /// <param name="key">The key that was agreed on.</param>
        public static bool IsSigned(global::System.ReadOnlySpan<byte> body, string? signature, string key) =>
            {{(operation.Envelope is { } envelope
                ? $"{Http}WebhookContent.IsSigned<{CSharpIdentifier.OfType(envelope.Envelope)}>(body, {Data(envelope)}, signature, key)"
                : $"{Http}HmacSignature.Verify(key, body, signature)")}};
        """;

    private static string Webhook(OperationSpec operation)
    {
        var facts = operation.Facts;
        var request = CSharpIdentifier.Of(operation.Request);
        var content = operation.Envelope?.Content ?? operation.Body;
        var type = content is null ? request : CSharpIdentifier.OfType(content);
        var unwrap = operation.Envelope is not { } envelope
            ? ""
            : $"{Http}WebhookContent.Unwrap<{CSharpIdentifier.OfType(envelope.Envelope)}>(body, {Data(envelope)})";
        var document = unwrap.Length == 0 ? "delivery.Body" : unwrap.Replace("(body, ", "(delivery.Body, ");
        var reader = content is null ? $"ReadRequest<{request}>(delivery)" : $"Read<{type}>({document})";
        var key = facts.DuplicateKey.Select(part => $"[{string.Join(", ", part.Select(CSharpLiteral.Of))}]");
        var isActivation = facts.Api.Activation?.Pointer == facts.Pointer;
        return $$"""
            /// <summary>The webhook as a whole: what activates its address, what deliveries bring, which are the same, and what the provider does after an answer.</summary>
            public static {{Entry}}<{{type}}> Webhook => new()
            {
                Operation = operation,
                Documented = static () => {{CSharpIdentifier.Of(operation.Response)}}.Documented,
                Judge = static delivery => {{Http}}WebhookContent.Judge<{{request}}>(delivery),
                Reader = static delivery => {{Http}}WebhookContent.{{reader}},
                {{Code.If(unwrap.Length > 0, $"Content = static body => {request}.TryReadContent(body.Span, out {type}? _, out var result) ? {Result}.Valid : result,")}}
                {{Code.If(unwrap.Length > 0, $"Unwrap = static body => {unwrap},")}}
                {{Code.If(facts.Signature is not null, $"SignatureHeader = {request}.SignatureHeader,")}}
                {{Code.If(!facts.DuplicateKey.IsEmpty, $"DuplicateKey = [{string.Join(", ", key)}],")}}
                {{Code.Indent(facts.Api.Activation is { } activation ? Activation(activation) : "", 1)}}
                {{Code.If(isActivation, "IsActivation = true,")}}
            };
            """;
    }

    private static string Activation(ActivationFacts activation)
    {
        var echoes = activation.Echoes.Select(e => $"new({CSharpLiteral.Of(e.Pointer)}, {Place(e.Place)}),");
        return $$"""
            Activation = new {{Http}}WebhookActivation
            {
                Method = {{CSharpLiteral.Of(activation.Method)}},
                {{Code.If(activation.Token is not null, $"Token = {Place(activation.Token!)},")}}
                StatusCode = {{activation.Status.ToString(CultureInfo.InvariantCulture)}},
                MediaType = {{CSharpLiteral.Of(activation.MediaType)}},
                Echoes =
                [
                    {{Code.Indent(Code.Lines(echoes), 2)}}
                ],
            },
            """;
    }

    private static string Place(RequestPlaceFacts? place) =>
        $"new {Http}RequestPlace({(place!.Parameter is { } found ? $"{Http}ParameterLocation.{found}" : "null")}, {CSharpLiteral.Of(place.Name)})";

    private static string Data(EnvelopeSpec envelope) =>
        $"static envelope => envelope.{string.Join(".", envelope.Path.Select(CSharpIdentifier.Of))}, {(envelope.IsBase64 ? "true" : "false")}";
}
