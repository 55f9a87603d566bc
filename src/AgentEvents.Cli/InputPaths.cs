using System.IO.Enumeration;

namespace AgentEvents.Cli;

/// <summary>
/// Everything that a command reads, so that it writes over none of it: whoever names a report like its input by mistake would lose both.
/// </summary>
internal sealed class InputPaths
{
    private const string StandardInput = "-";

    private readonly List<string> _files = [];
    private readonly List<(string Folder, string Pattern)> _folders = [];

    /// <summary>What is read.</summary>
    /// <param name="paths">Files and folders; <c>-</c> is standard input.</param>
    /// <param name="patterns">Which files of a folder are read.</param>
    /// <returns>This.</returns>
    public InputPaths Add(IEnumerable<string> paths, params string[] patterns)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                _folders.AddRange(patterns.Select(pattern => (path, pattern)));
            }
            else
            {
                // Where the shell has connected it with a file, that one is read.
                _files.Add(path == StandardInput ? "/dev/stdin" : path);
            }
        }

        return this;
    }

    /// <summary>Refuses a file that is read too, whatever it is called: through links, folders, other spellings.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="output">The file to be written; null if there is none.</param>
    /// <exception cref="CannotRunException">It is read.</exception>
    public void RefuseAsOutput(string option, string? output)
    {
        if (output is null)
        {
            return;
        }

        var target = FinalPath.Of(output);
        if (_folders.Any(f => IsIn(f.Folder, f.Pattern, target))
            || _files.Any(file => IsSame(file, target))
            || _folders.Any(f => Holds(f.Folder, f.Pattern, target)))
        {
            throw new CannotRunException($"{output}: is read and cannot be written at the same time; name another file with {option}");
        }
    }

    // One that does not exist yet would be read the next time.
    private static bool IsIn(string folder, string pattern, string target) =>
        target.StartsWith(Path.TrimEndingDirectorySeparator(FinalPath.Of(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        && FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(target), OperatingSystem.IsWindows());

    private static bool Holds(string folder, string pattern, string target) =>
        File.Exists(target) && FolderFiles.Below(folder, pattern).Any(file => IsSame(file, target));

    private static bool IsSame(string input, string target)
    {
        var source = FinalPath.Of(input);
        if (source == target)
        {
            return true;
        }

        // One file has one length and one time, under whatever names and in whatever case it is written.
        var (one, other) = (new FileInfo(source), new FileInfo(target));
        return one.Exists
            && other.Exists
            && one.Length == other.Length
            && one.LastWriteTimeUtc == other.LastWriteTimeUtc
            && ShareALock(source, target);
    }

    // .NET does not tell which files are one. But a lock is on the file and not on its name.
    private static bool ShareALock(string source, string target)
    {
        try
        {
            using var locked = new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.None);
            try
            {
                using var second = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read);
                return false;
            }
            catch (IOException)
            {
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be opened cannot be written over either.
            return false;
        }
    }
}
