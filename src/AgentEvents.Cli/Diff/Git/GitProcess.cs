using System.Diagnostics;
using System.Text;

namespace AgentEvents.Cli.Diff.Git;

/// <summary>
/// Runs <c>git</c> to read objects and nothing else: no network, no hook, no pager, no prompt, no file written. Names go to it as arguments of
/// their own behind <c>--end-of-options</c>; what it answers is bounded in size and time.
/// </summary>
/// <param name="folder">Where it runs.</param>
internal sealed class GitProcess(string folder)
{
    private const int MaxOutput = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // What a repository's own configuration could start, and replace refs, which would show other content than the commit has.
    private static readonly string[] Always =
    [
        "--no-pager", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
        "-c", "protocol.allow=never",
    ];

    /// <summary>Runs a command to its end.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>What it printed; null if it failed, with the reason.</returns>
    /// <exception cref="CannotRunException">There is no git, it takes too long, or its answer is too large.</exception>
    public GitAnswer Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        var reading = Task.Run(() => CopyBounded(process.StandardOutput.BaseStream, output));
        var isInTime = reading.Wait(Patience);
        if (!isInTime || !reading.Result || !error.Wait(Patience) || !process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new CannotRunException(
                isInTime && !reading.Result
                    ? "git: its answer is too large; name a smaller folder"
                    : $"git: no answer after {Patience.TotalSeconds:0} seconds");
        }

        return new GitAnswer(process.ExitCode == 0 ? output.ToArray() : null, FirstLine(error.Result));
    }

    /// <summary>Starts a command that is spoken with.</summary>
    /// <param name="arguments">The command and its arguments.</param>
    /// <exception cref="CannotRunException">There is no git.</exception>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(GitExecutable.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        foreach (var argument in Always.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        // A partial clone would fetch what it has not got; no transport is allowed.
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_PAGER"] = "cat";
        start.Environment["LC_ALL"] = "C";
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_TRACE", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new CannotRunException($"{folder}: git cannot be started there; check that the folder exists and may be entered");
        }
    }

    private static bool CopyBounded(Stream from, MemoryStream to)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = from.Read(buffer)) > 0;)
        {
            if (to.Length + read > MaxOutput)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        return true;
    }

    private static string FirstLine(string text)
    {
        var line = text.Split('\n')[0].Trim();
        line = line.StartsWith("fatal: ", StringComparison.Ordinal) ? line[7..] : line;
        return PrintableText.Of(line.Length > 200 ? line[..200] + "…" : line);
    }
}
