using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AgentEvents.Cli.Diff.Git;

/// <summary>Reads contents by their object ids, through one <c>git cat-file --batch</c>.</summary>
internal sealed class GitBlobs : IDisposable
{
    private const int MaxBlob = 64 * 1024 * 1024;
    private const long MaxTotal = 512L * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly GitProcess _git;
    private readonly StringBuilder _header = new();
    private Process? _process;
    private long _total;

    /// <summary>The contents of a repository.</summary>
    public GitBlobs(GitProcess git) => _git = git;

    /// <summary>The content of an object.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="CannotRunException">It is not there, or too large.</exception>
    public byte[] Read(string id, string name)
    {
        if (_process is null)
        {
            _process = _git.Start("cat-file", "--batch");
            _process.ErrorDataReceived += static (_, _) => { };
            _process.BeginErrorReadLine();
        }

        var reading = Task.Run(() => Ask(id, name));
        try
        {
            return reading.Wait(Patience) ? reading.Result : throw new CannotRunException($"{name}: git gives no answer");
        }
        catch (AggregateException e) when (e.InnerException is CannotRunException or IOException)
        {
            throw e.InnerException as CannotRunException ?? new CannotRunException($"{name}: git gives no answer");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
        }

        _process?.Dispose();
    }

    private byte[] Ask(string id, string name)
    {
        _process!.StandardInput.Write(id + "\n");
        _process.StandardInput.Flush();
        var output = _process.StandardOutput.BaseStream;
        if (Header(output).Split(' ') is not [_, "blob", var number]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            throw new CannotRunException($"{name}: is not in this clone, and nothing is fetched; fetch it with git, or clone without a filter");
        }

        if (size > MaxBlob || (_total += size) > MaxTotal)
        {
            throw new CannotRunException($"{name}: is too large; name a smaller folder");
        }

        var content = new byte[size];
        output.ReadExactly(content);
        _ = output.ReadByte();
        return content;
    }

    private string Header(Stream output)
    {
        _header.Clear();
        for (int next; (next = output.ReadByte()) >= 0 && next != '\n' && _header.Length < 256;)
        {
            _header.Append((char)next);
        }

        return _header.ToString();
    }
}
