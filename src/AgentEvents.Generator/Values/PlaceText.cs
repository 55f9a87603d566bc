namespace AgentEvents.Generator.Values;

/// <summary>What a URI says about the file that it leads to.</summary>
internal static class PlaceText
{
    private static readonly string[] Endings = [".schema.json", ".openapi.json", ".json", ".schema"];

    /// <summary>The name of the file without what only says that it is a schema.</summary>
    public static string StemOf(string uri)
    {
        var file = Uri.UnescapeDataString(uri.Substring(uri.LastIndexOf('/') + 1));
        var ending = Endings.FirstOrDefault(e => file.Length > e.Length && file.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is null ? file : file.Substring(0, file.Length - ending.Length);
    }
}
