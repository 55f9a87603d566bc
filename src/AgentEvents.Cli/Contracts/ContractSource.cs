using System.Text.Json.Nodes;
using AgentEvents.Models.Catalogue;
using AgentEvents.Models.Http;
using AgentEvents.Models.Validation;
using AgentEvents.StandIn;
using AgentEvents.StandIn.Answers;
using AgentEvents.StandIn.Deliveries;
using AgentEvents.StandIn.Documents;
using AgentEvents.StandIn.Endpoints;

namespace AgentEvents.Cli.Contracts;

/// <summary>
/// Derives contracts from a provider's folder: each request example with each documented answer that our binding can bring about, and each kind of
/// what is delivered. The answers are those of the stand-in, so that who tests against it tests against the contracts.
/// </summary>
internal static class ContractSource
{
    /// <summary>The name of the consumer.</summary>
    public const string Consumer = "agent-events";

    private static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).AddTicks(451_234);

    // No request of ours has another path, method or media type, or is too long.
    private static readonly FailureKind[] Foreign =
        [FailureKind.NotFound, FailureKind.MethodNotAllowed, FailureKind.UnsupportedMediaType, FailureKind.PayloadTooLarge];

    /// <summary>What the provider is called in the pact of its messages.</summary>
    public static string MessageProvider(string provider) => provider + "-webhooks";

    /// <summary>The interactions of a provider.</summary>
    /// <exception cref="CannotRunException">An example is missing, or its schema refuses it: the message says where, and what to write.</exception>
    public static IReadOnlyList<DerivedInteraction> Interactions(StandInProvider provider)
    {
        var ids = 0;
        var options = new StandInOptions
        {
            Providers = [provider],
            Clock = new StoppedClock(),
            NewId = () => new Guid(++ids, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 0),
        };
        var documents = OperationDocument.All(provider.Files);
        try
        {
            return
            [
                .. provider.Entry.Operations
                    .OrderBy(entry => entry.Operation.Id, StringComparer.Ordinal)
                    .SelectMany(entry => Of(provider.Name, entry, documents.First(d => d.Id == entry.Operation.Id && !d.IsWebhook), options)),
            ];
        }
        catch (DocumentException e)
        {
            throw new CannotRunException(e.Message);
        }
    }

    /// <summary>The messages of a provider.</summary>
    /// <exception cref="CannotRunException">An example is missing, or its schema refuses it: the message says where, and what to write.</exception>
    public static IReadOnlyList<DerivedMessage> Messages(StandInProvider provider)
    {
        try
        {
            return [.. WebhookExamples.Of(provider).All.Select(Message)];
        }
        catch (DocumentException e)
        {
            throw new CannotRunException(e.Message);
        }
    }

    private static IEnumerable<DerivedInteraction> Of(string provider, OperationEntry entry, OperationDocument document, StandInOptions options)
    {
        var endpoint = new OperationEndpoint(provider, entry, document, options);
        (HttpField, string)[] credentials =
        [
            .. entry.Operation.Authenticate(options.CredentialsOf(provider, entry.Operation))
                .Zip(entry.Operation.Security, (field, scheme) => (field, PatternOf(scheme.Kind))),
        ];
        foreach (var (name, form, place) in RequestForms.Of(document))
        {
            var written = entry.Write(AnswerJson.ToUtf8Bytes(form));
            if (!written.IsValid)
            {
                throw Refused(place, $"the request of {document.Id}", written.Result);
            }

            var read = entry.Read(written.Request);
            var what = name.Length == 0 ? document.Id : $"{document.Id} {name}";
            foreach (var (kind, state, rule) in Answers(endpoint))
            {
                var answer = kind is { } failure ? endpoint.Refuse(failure, read, []) : endpoint.Accept(read);
                Judge(entry, answer, rule, document);
                var isText = rule.MediaType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;
                var body = answer.Body.IsEmpty ? null
                    : isText ? JsonValue.Create(System.Text.Encoding.UTF8.GetString(answer.Body.Span))
                    : JsonNode.Parse(answer.Body.Span);
                yield return new DerivedInteraction(
                    $"{what}: {(kind == FailureKind.EmptyBody ? "accepted without a body" : rule.Condition.Word)}",
                    state,
                    entry,
                    written.Request,
                    document.Body is null || entry.Operation.HasForm ? null : BodyMatchers.Of(document.Body.Part("schema"), form["body"]),
                    credentials,
                    answer.StatusCode,
                    body is null ? null : rule.MediaType,
                    body is null || isText ? body : BodyMatchers.Of(OperationDocument.ContentOf(rule.Response)?.Part("schema"), body));
            }
        }
    }

    private static IEnumerable<(FailureKind? Kind, string State, AnswerRule Rule)> Answers(OperationEndpoint endpoint)
    {
        foreach (var rule in endpoint.Rules.Where(rule => rule.Condition.Failure is not { } kind || !Foreign.Contains(kind)))
        {
            if (ProviderStates.All.FirstOrDefault(s => s.Failure?.Kind == rule.Condition.Failure) is { } state)
            {
                yield return (rule.Condition.Failure, state.Name, rule);
            }

            if (rule.Condition.Failure is null && rule.IsBodyOptional)
            {
                yield return (FailureKind.EmptyBody, ProviderStates.All.First(s => s.Failure?.Kind == FailureKind.EmptyBody).Name, rule);
            }
        }
    }

    private static DerivedMessage Message(WebhookExample example)
    {
        var schema = example.Document.Body?.Part("schema");
        var body = example.Example.Bytes;
        var judged = example.Webhook.Validate(new WireRequest
        {
            Method = example.Webhook.Operation.Method,
            Target = "",
            MediaType = example.Webhook.Operation.MediaType,
            Body = example.Webhook.Operation.ToWireBody(body),
        });
        judged = judged.IsValid ? example.Webhook.Content?.Invoke(body) ?? judged : judged;
        if (!judged.IsValid)
        {
            throw Refused(example.Example.Place, $"the webhook {example.Document.Id}", judged);
        }

        var document = example.Webhook.Operation.HasForm ? body : example.Webhook.DocumentOf(body);
        var content = example.Webhook.Unwrap is null ? schema : EnvelopePlace.SchemaIn(schema);
        return new DerivedMessage(
            $"{example.Document.Id} {example.Example.Name}",
            example.Kind,
            example.Webhook,
            document,
            BodyMatchers.Of(content, JsonNode.Parse(document.Span))!);
    }

    private static void Judge(OperationEntry entry, StandInResponse answer, AnswerRule rule, OperationDocument document)
    {
        var documented = DocumentedResponse.Find(entry.Responses, answer.StatusCode);
        if (!answer.Body.IsEmpty && documented?.Validate?.Invoke(answer.Body, null) is { IsValid: false } result)
        {
            throw Refused(rule.Response, $"the answer {answer.StatusCode} of {document.Id} ({rule.Condition.Word})", result);
        }
    }

    private static CannotRunException Refused(DocumentPlace place, string what, ValidationResult result) => new(
        $"{place.Name}: the example for {what} is refused by its "
            + $"schema: {result.Violations[0].InstanceLocation}: {result.Violations[0].Message}; mend the "
        + "example or the schema");

    private static string PatternOf(SecuritySchemeKind kind) => kind switch
    {
        SecuritySchemeKind.Bearer => "^Bearer [A-Za-z0-9._~+/-]+=*$",
        SecuritySchemeKind.Basic => "^Basic [A-Za-z0-9+/]+=*$",
        _ => "^.+$",
    };

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
