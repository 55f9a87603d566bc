using AgentEvents.Models.Catalogue;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Deliveries;

/// <summary>What the webhooks of a provider deliver, by the examples of its document.</summary>
/// <param name="all">The examples, but for those of the request that activates.</param>
internal sealed class WebhookExamples(IReadOnlyList<WebhookExample> all)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<WebhookExample> All => all;

    /// <summary>The names, each once: those of webhooks that come later have the webhook's id in front where they are taken.</summary>
    public IReadOnlyList<string> Kinds => [.. all.Select(example => example.Kind)];

    /// <summary>The examples of a provider.</summary>
    /// <exception cref="DocumentException">A file is missing or broken.</exception>
    public static WebhookExamples Of(StandInProvider provider)
    {
        var documents = OperationDocument.All(provider.Files).Where(d => d.IsWebhook).ToArray();
        var examples = new List<WebhookExample>();
        foreach (var document in documents)
        {
            if (provider.Entry.Webhooks.FirstOrDefault(w => w.Operation.Id == document.Id) is not { IsActivation: false } webhook)
            {
                continue;
            }

            var activation = documents.FirstOrDefault(d => provider.Entry.Webhooks.Any(w => w.IsActivation && w.Operation.Id == d.Id));
            foreach (var example in OperationDocument.Examples(document.Body))
            {
                var kind = examples.Any(e => e.Kind == example.Name) ? $"{document.Id}/{example.Name}" : example.Name;
                examples.Add(new WebhookExample(provider.Name, kind, webhook, document, example, activation));
            }
        }

        return new WebhookExamples(examples);
    }

    /// <summary>The example of a kind.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public WebhookExample Find(string kind) => all.FirstOrDefault(example => example.Kind == kind)
        ?? throw new ArgumentException($"There is no kind '{kind}'; these are: {string.Join(", ", Kinds)}.", nameof(kind));

    /// <summary>The first one, whose envelope serves for other documents.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public WebhookExample First() => all.Count > 0
        ? all[0]
        : throw new ArgumentException("This provider has no webhook with examples, so nothing is known of what it delivers.");
}
