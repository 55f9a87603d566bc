using AgentEvents.Cli.Diff.Git;

namespace AgentEvents.Cli.Diff.Versions;

/// <summary>Opens the versions that a user names: paths, and revisions with a path in them.</summary>
/// <param name="repository">The repository of revisions; the current folder unless given.</param>
internal sealed class VersionInputs(string? repository) : IDisposable
{
    private readonly List<IDisposable> _open = [];

    /// <summary>Two versions.</summary>
    /// <param name="old">The one as it was.</param>
    /// <param name="now">The one as it is.</param>
    /// <exception cref="CannotRunException">One of them cannot be read, or they are not of a kind.</exception>
    public (SchemaVersion Old, SchemaVersion New) Pair(string old, string now)
    {
        var (before, after) = (Open(old), Open(now));
        return before.Only is null == after.Only is null
            ? (VersionReader.Read(before, after.Only), VersionReader.Read(after))
            : throw new CannotRunException($"{old} and {now}: one is a folder, the other a file; name two of a kind");
    }

    /// <summary>A version, and all earlier ones.</summary>
    /// <param name="now">The one as it is.</param>
    /// <param name="pattern">Which tags are earlier ones.</param>
    /// <returns>The one as it is, and a way to read each of the others; tags with the same content are one.</returns>
    /// <exception cref="CannotRunException">There are no such tags, or the version cannot be read.</exception>
    public (SchemaVersion New, IReadOnlyList<(string Name, Func<SchemaVersion> Read)> Old) History(string now, string pattern)
    {
        var after = Open(now);
        var (git, path) = after.IsRevision ? (Git, Revision(now)!.Value.Path) : Place(now, after.Only);
        var byContent = GitTags.Matching(git, pattern)
            .Select(tag => (Tag: tag, Revision: "refs/tags/" + tag))
            .GroupBy(tag => GitSource.IdOf(git, tag.Revision, path) ?? tag.Tag, StringComparer.Ordinal);
        return (VersionReader.Read(after), [.. byContent.Select(tags =>
            (string.Join(", ", tags.Select(t => t.Tag)), (Func<SchemaVersion>)(() => ReadTag(git, tags.First().Tag, path, after.Only))))]);
    }

    /// <inheritdoc/>
    public void Dispose() => _open.ForEach(static source => source.Dispose());

    private GitProcess Git => new(repository ?? ".");

    private static (GitProcess Git, string Path) Place(string path, string? only)
    {
        var folder = only is null ? path : Path.GetDirectoryName(Path.GetFullPath(path))!;
        var git = new GitProcess(folder);
        return (git, (GitTags.PrefixOf(git, path) + only).TrimEnd('/'));
    }

    private SchemaVersion ReadTag(GitProcess git, string tag, string path, string? only)
    {
        var source = Keep(GitSource.Open(git, "refs/tags/" + tag, path, $"{tag}:{path}"));
        return source.Only is null == only is null
            ? VersionReader.Read(source, only)
            : throw new CannotRunException($"{source.Name}: was {(only is null ? "a file, and is a folder" : "a folder, and is a file")}");
    }

    // What exists is a path, whatever it is called.
    private VersionSource Open(string input) =>
        !File.Exists(input) && !Directory.Exists(input) && Revision(input) is var (revision, path)
            ? Keep(GitSource.Open(Git, revision, path, input))
            : new LocalSource(input);

    private GitSource Keep(GitSource source)
    {
        _open.Add(source);
        return source;
    }

    private static (string Revision, string Path)? Revision(string input) => input.IndexOf(':') is var colon and > 0 && !input.Any(char.IsControl)
        ? (input[..colon], input[(colon + 1)..])
        : null;
}
