namespace AgentEvents.Generator.OpenApi;

/// <summary>Paths with parameters in braces.</summary>
internal static class PathTemplate
{
    /// <summary>The names in braces, in their order.</summary>
    public static IEnumerable<string> Names(string path)
    {
        for (var open = path.IndexOf('{'); open >= 0; open = path.IndexOf('{', open + 1))
        {
            var close = path.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return path.Substring(open + 1, close - open - 1);
        }
    }

    /// <summary>The path without the names in braces, which are not on the wire.</summary>
    public static string Shape(string path) => Names(path).Distinct().Aggregate(path, (shape, name) => shape.Replace("{" + name + "}", "{}"));
}
