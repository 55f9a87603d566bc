using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Endpoints;

/// <summary>A provider: its operations, what goes wrong there, and what it has seen.</summary>
internal sealed class ProviderEndpoint
{
    private const int RememberedIds = 10_000;

    private readonly LastItems<string, StandInResponse> _seen = new(RememberedIds);

    /// <summary>Takes a provider of the catalogue, with its files.</summary>
    /// <exception cref="DocumentException">The document lacks what would be answered.</exception>
    public ProviderEndpoint(StandInProvider provider, StandInOptions options)
    {
        Provider = provider;
        var documents = OperationDocument.All(provider.Files);
        Operations =
        [
            .. provider.Entry.Operations.Select(entry => new OperationEndpoint(
                provider.Name,
                entry,
                documents.FirstOrDefault(d => d.Id == entry.Operation.Id && !d.IsWebhook) ?? throw new DocumentException(
                    $"{provider.Files.NameOf("")}: no OpenAPI document here has the operation {entry.Operation.Id}; it was "
                        + "compiled from another one"),
                options)),
        ];
    }

    /// <summary>The provider.</summary>
    public StandInProvider Provider { get; }

    /// <summary>Its operations.</summary>
    public IReadOnlyList<OperationEndpoint> Operations { get; }

    /// <summary>The failures that wait for requests.</summary>
    public FailureQueue Failures { get; } = new();

    /// <summary>Whether a failure can happen at one of its operations.</summary>
    public bool Knows(FailureKind kind) => Operations.Any(operation => operation.Knows(kind));

    /// <summary>Whether the document says what is answered then.</summary>
    public bool Documents(FailureKind kind) => Operations.Any(operation => operation.Documents(kind));

    /// <summary>The operation that a target is for: by method and path, or by path alone.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">Path and query, as on the wire.</param>
    public OperationEndpoint? Find(string method, string target) =>
        Operations.FirstOrDefault(operation => operation.Entry.Operation.Matches(method, target))
        ?? Operations.FirstOrDefault(operation => operation.HasPath(target));

    /// <summary>The answer to a valid request: of several with one event id, the first alone is a new event.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="read">The request.</param>
    public StandInResponse Accept(OperationEndpoint operation, RequestReading read)
    {
        var answer = operation.Accept(read);
        if (read.ToEvent()?.Value is not { EventId: { } id } found)
        {
            return answer;
        }

        // Where an id may not come again it is the id that counts; elsewhere the event of this user is there already.
        var key = operation.RefusesDuplicates ? id : $"{found.Recipient} {id}";
        return _seen.TryAdd(key, answer, out var earlier) ? answer
            : operation.RefusesDuplicates ? operation.Refuse(FailureKind.DuplicateEvent, read, [])
            : earlier;
    }

    /// <summary>Forgets the event ids that were seen.</summary>
    public void Forget() => _seen.Clear();
}
