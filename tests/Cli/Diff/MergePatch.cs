using System.Text.Json.Nodes;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
internal static class MergePatch
{
    /// <summary>A document with a patch applied.</summary>
    public static string Apply(string document, string patch) => Apply(JsonNode.Parse(document), JsonNode.Parse(patch))!.ToJsonString();

    private static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject members)
        {
            return patch?.DeepClone();
        }

        var result = target as JsonObject ?? [];
        foreach (var (name, value) in members)
        {
            if (value is null)
            {
                result.Remove(name);
            }
            else
            {
                var below = result[name];
                result.Remove(name);
                result[name] = Apply(below, value);
            }
        }

        return result;
    }
}
