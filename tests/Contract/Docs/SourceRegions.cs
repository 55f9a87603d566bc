using System.Text.RegularExpressions;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract.Docs;

/// <summary>The <c>#region</c>s of a C# file, without the indentation that they have there.</summary>
internal static partial class SourceRegions
{
    /// <summary>The text of each region by its name.</summary>
    /// <param name="path">The file, below the repository.</param>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var source = File.ReadAllText(Path.Combine(SchemaFolder.Repository, path)).ReplaceLineEndings("\n");
        return Region()
            .Matches(source)
            .ToDictionary(match => match.Groups["name"].Value, match => Dedent(match.Groups["body"].Value), StringComparer.Ordinal);
    }

    private static string Dedent(string body)
    {
        var lines = body.Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length == 0 ? "" : line[indent..]));
    }

    [GeneratedRegex(@"^ *#region (?<name>\S+)\n(?<body>.*?)\n *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
