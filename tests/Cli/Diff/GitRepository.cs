using System.Diagnostics;
using AgentEvents.Cli.Tests.Fixture;

namespace AgentEvents.Cli.Tests.Diff;

/// <summary>A git repository in a folder of its own.</summary>
internal sealed class GitRepository : IDisposable
{
    private static readonly string[] Author = ["-c", "user.name=Test", "-c", "user.email=test@example.invalid"];

    private readonly TemporaryFolder _folder = new();

    public GitRepository() => Git("init", "--quiet", "--initial-branch=main", ".");

    /// <summary>Its folder.</summary>
    public string Root => _folder.Root;

    /// <summary>Writes a file into the work tree.</summary>
    public string Write(string path, string content) => _folder.Write(path, content);

    /// <summary>Where something in the work tree is.</summary>
    public string PathOf(string path) => _folder.PathOf(path);

    /// <summary>Commits the whole work tree, and tags the commit.</summary>
    public void Commit(params string[] tags)
    {
        Git("add", "--all", ".");
        Git("commit", "--quiet", "--allow-empty", "--message", "A change");
        foreach (var tag in tags)
        {
            Git("tag", tag);
        }
    }

    /// <summary>Commits one file, and tags the commit.</summary>
    public void Commit(string path, string content, params string[] tags)
    {
        Write(path, content);
        Commit(tags);
    }

    /// <summary>Runs git in the folder.</summary>
    public string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Root,
        };

        // Whoever runs the tests has a configuration, which is none of theirs.
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        foreach (var word in Author.Concat(arguments))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, error.Result);
        return output;
    }

    public void Dispose()
    {
        // Objects are read-only, which Windows takes seriously.
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
