using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Binding;

/// <summary>Makes namespaces of what files say and where they lie.</summary>
internal static class Namespaces
{
    /// <summary>The namespace of a file's types: what it asks for, or one after its folder.</summary>
    /// <param name="facts">The file.</param>
    /// <param name="rootNamespace">The namespace to start from.</param>
    public static string Of(FileFacts facts, string rootNamespace)
    {
        if (facts.Namespace is { } chosen && chosen.Split('.').All(CSharpName.IsIdentifier))
        {
            return chosen;
        }

        // Uri.AbsolutePath unescapes the slashes in a file's name, and the id of an operation may hold some.
        var path = facts.Uri.Substring(facts.Uri.IndexOf(':') + 1);
        var parts = path.StartsWith("//", StringComparison.Ordinal) ? path.Split('/').Skip(3) : path.Split('/');
        var folders = parts.Where(f => f.Length > 0).ToArray();
        var names = folders.Take(folders.Length - 1).Select(f => CSharpName.Pascal(Uri.UnescapeDataString(f))).OfType<string>();
        return string.Join(".", new[] { rootNamespace }.Concat(names));
    }
}
