using System.Text;
using AgentEvents.Cli.Diff.Versions;

namespace AgentEvents.Cli.Diff.Git;

/// <summary>A folder or file in a revision: <c>HEAD~1:schemas</c>. Nothing is checked out; contents are read as they were committed.</summary>
internal sealed class GitSource : VersionSource, IDisposable
{
    private const int MaxFiles = 100_000;
    private const string Link = "120000";

    private readonly GitBlobs _blobs;
    private readonly string _prefix;
    private readonly string _root;
    private readonly Dictionary<string, (string Mode, string Id)> _files;

    private GitSource(string name, string prefix, string? only, string root, Dictionary<string, (string Mode, string Id)> files, GitProcess git)
    {
        (Name, Only, _prefix, _root, _files, _blobs) = (name, only, prefix, root, files, new GitBlobs(git));
        Files = [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string? Only { get; }

    /// <inheritdoc/>
    public override bool IsRevision => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Files { get; }

    /// <summary>Opens a revision.</summary>
    /// <param name="git">Runs git in the repository.</param>
    /// <param name="revision">What git understands: a tag, a branch, <c>HEAD~1</c>, a hash.</param>
    /// <param name="path">The folder or file in it; empty is all of it.</param>
    /// <param name="name">What the version is called.</param>
    /// <exception cref="CannotRunException">There is no such revision, or nothing of that name in it.</exception>
    public static GitSource Open(GitProcess git, string revision, string path, string name)
    {
        var id = IdOf(git, revision, path) ?? throw Missing(git, revision, path, name);
        var type = Text(git.Run("cat-file", "-t", id)).Trim();
        var folder = path.TrimEnd('/');
        if (type == "blob")
        {
            var slash = folder.LastIndexOf('/');
            var around = slash < 0 ? folder.StartsWith("./", StringComparison.Ordinal) ? "./" : "" : folder[..slash];
            var root = IdOf(git, revision, around) ?? throw Missing(git, revision, around, name);
            return new GitSource(name, Prefix(revision, around), folder[(slash + 1)..], root, Tree(git, root, name), git);
        }

        return type == "tree"
            ? new GitSource(name, Prefix(revision, folder), null, id, Tree(git, id, name), git)
            : throw new CannotRunException($"{name}: is neither a folder nor a file; a submodule is a repository of its own");
    }

    /// <summary>The id of a folder or file in a revision; null if there is none.</summary>
    public static string? IdOf(GitProcess git, string revision, string path)
    {
        var answer = git.Run("rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}:{path}");
        return answer.Output is null ? null : Encoding.ASCII.GetString(answer.Output).Trim() is var id && IsId(id) ? id : null;
    }

    /// <inheritdoc/>
    public override bool Has(string file) => _files.ContainsKey(file);

    /// <inheritdoc/>
    public override byte[] Bytes(string file)
    {
        var (mode, id) = _files[file];
        return mode == Link
            ? throw new CannotRunException($"{PathOf(file)}: is a link, and links of a revision are not followed; name the folder that it leads to")
            : _blobs.Read(id, PathOf(file));
    }

    /// <inheritdoc/>
    public override string PathOf(string file) => _prefix + file;

    /// <inheritdoc/>
    public override Uri UriOf(string file) => new($"git:///{_root}/{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}");

    /// <inheritdoc/>
    public void Dispose() => _blobs.Dispose();

    private static string Prefix(string revision, string folder) =>
        folder.Length == 0 || folder.EndsWith('/') ? $"{revision}:{folder}" : $"{revision}:{folder}/";

    private static Dictionary<string, (string Mode, string Id)> Tree(GitProcess git, string id, string name)
    {
        var files = new Dictionary<string, (string Mode, string Id)>(StringComparer.Ordinal);
        foreach (var entry in Text(git.Run("ls-tree", "-r", "-z", "--full-tree", id)).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.Split('\t', 2) is [var facts, var file] && facts.Split(' ') is [var mode, "blob", var blob] && !file.Split('/').Any(IsStep))
            {
                files[file] = (mode, blob);
            }
        }

        return files.Count <= MaxFiles
            ? files
            : throw new CannotRunException($"{name}: has more than 100,000 files; name a folder in it");
    }

    // Nobody can check out such a name; it would only lead a reference astray.
    private static bool IsStep(string name) => name is "." or "..";

    private static CannotRunException Missing(GitProcess git, string revision, string path, string name)
    {
        var answer = git.Run("rev-parse", "--verify", "--end-of-options", revision + "^{tree}");
        return new CannotRunException(answer.Output is null
            ? $"{name}: is no file, no folder and no revision ({answer.Error})"
            : $"{name}: there is no '{PrintableText.Of(path)}' in that revision; the path is that from the top of the repository, or begins with ./");
    }

    private static bool IsId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigitLower);

    private static string Text(GitAnswer answer) =>
        answer.Output is { } output ? Encoding.UTF8.GetString(output) : throw new CannotRunException($"git: {answer.Error}");
}
