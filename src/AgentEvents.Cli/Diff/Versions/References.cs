using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.Versions;

/// <summary>Finds what a document may refer to.</summary>
internal static class References
{
    /// <summary>The values of all members called <c>$ref</c> or <c>$dynamicRef</c>, wherever they stand.</summary>
    public static IEnumerable<string> Of(JsonNode? root)
    {
        var open = new Stack<JsonNode>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.TryPop(out var node))
        {
            if (node is JsonObjectNode found)
            {
                foreach (var member in found.Members)
                {
                    if (member is { Name: "$ref" or "$dynamicRef", Value: JsonStringNode reference })
                    {
                        yield return reference.Value;
                    }

                    open.Push(member.Value);
                }
            }
            else if (node is JsonArrayNode array)
            {
                foreach (var item in array.Items)
                {
                    open.Push(item);
                }
            }
        }
    }
}
