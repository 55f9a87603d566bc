using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Where an operation stands.</summary>
/// <param name="Path">Its path, or the webhook's name.</param>
/// <param name="Method">Its method.</param>
/// <param name="Item">The path item.</param>
/// <param name="Operation">The operation.</param>
/// <param name="IsWebhook">Whether it is a webhook.</param>
internal sealed record OperationPlace(string Path, string Method, OpenApiNode Item, OpenApiNode Operation, bool IsWebhook)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    /// <summary>All parameters: one of the operation stands for one of the path that has the same name and place.</summary>
    public IEnumerable<OpenApiNode> Parameters => Operation.Objects("parameters")
        .Concat(Item.Objects("parameters"))
        .GroupBy(p => (p.Text("name"), p.Text("in")))
        .Select(g => g.First());

    /// <summary>The operations below a map of path items.</summary>
    /// <param name="owner">Who has the map.</param>
    /// <param name="member">What it is called there: <c>paths</c> or <c>webhooks</c>.</param>
    public static IEnumerable<OperationPlace> Below(OpenApiNode owner, string member) =>
        owner.Members(member).SelectMany(item => In(item.Name, item.Node, member == "webhooks"));

    /// <summary>The operations of a path item.</summary>
    /// <param name="path">Its path, or the webhook's name.</param>
    /// <param name="item">The path item.</param>
    /// <param name="isWebhook">Whether it is a webhook.</param>
    public static IEnumerable<OperationPlace> In(string path, OpenApiNode item, bool isWebhook)
    {
        var isLater = item.Root["openapi"] is not JsonStringNode { Value: var version }
            || !(version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal));
        return (isLater ? Methods.Append("query") : Methods)
            .Select(method => (Name: method.ToUpperInvariant(), Node: item.Object(method)))
            .Concat(isLater ? item.Members("additionalOperations").Select(m => (m.Name, Node: (OpenApiNode?)m.Node)) : [])
            .Where(operation => operation.Node is not null)
            .Select(operation => new OperationPlace(path, operation.Name, item, operation.Node!, isWebhook));
    }
}
