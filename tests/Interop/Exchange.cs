using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentEvents.Interop;

/// <summary>One valid document, handed from our model to a partner's and back.</summary>
internal static class Exchange
{
    // The mildest options that a partner has: without them a member that is not there comes back as null.
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What happened, a line each; nothing if the document came back as it was.</summary>
    /// <param name="document">A document that is valid.</param>
    /// <param name="ours">Our model.</param>
    /// <param name="theirs">The partner's class.</param>
    public static IReadOnlyList<string> Of(byte[] document, OurModel ours, Type theirs)
    {
        var sent = ours.Rewrite(document).Written.ShouldNotBeNull();
        byte[] returned;
        try
        {
            returned = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(sent, theirs, Options), theirs, Options);
        }
        catch (JsonException e)
        {
            return [$"not read by the partner: {e.Path}"];
        }

        var (received, result) = ours.Rewrite(returned);
        return
        [
            .. JsonDifference.Between(JsonElement.Parse(sent), JsonElement.Parse(returned)),
            .. result.Violations.Select(v => $"refused by our "
                + $"reader: {v.Keyword} {(v.InstanceLocation.Length == 0 ? "(document)" : v.InstanceLocation)}"),
            // What we take from the partner, we hand on as it came.
            .. received is null
                ? []
                : JsonDifference.Between(JsonElement.Parse(returned), JsonElement.Parse(received)).Select(difference => $"by us: {difference}"),
        ];
    }
}
