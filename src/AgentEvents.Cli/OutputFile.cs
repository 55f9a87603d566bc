using System.Text;

namespace AgentEvents.Cli;

/// <summary>
/// A file that users want results in. It is written beside its place and moved there when it is whole, so that whoever looks, or ends the process in
/// the middle, finds the whole file or none of it. Whatever is wrong with it becomes a sentence.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _path;
    private readonly string _target;
    private string? _beside;

    private OutputFile(string path, string target, string? beside, Stream stream)
    {
        (_path, _target, _beside) = (path, target, beside);
        Writer = new StreamWriter(stream, Utf8) { NewLine = "\n" };
    }

    /// <summary>Whether it takes the place of what is there; a pipe or a device is written to as it comes.</summary>
    public bool IsReplaced => _beside is not null;

    /// <summary>Takes the text: UTF-8 without a mark.</summary>
    public StreamWriter Writer { get; }

    /// <summary>Makes a file, in place of one that is there.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="option">The option that names it.</param>
    /// <exception cref="CannotRunException">It cannot be written.</exception>
    public static OutputFile Create(string path, string option)
    {
        var target = FinalPath.Of(path);
        try
        {
            if (Directory.Exists(target))
            {
                throw new IOException("a folder");
            }

            var isDevice = IsDevice(path);
            var there = isDevice || File.Exists(target) ? new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite) : null;
            if (there is not null && (isDevice || !there.CanSeek))
            {
                // A pipe or a device has nothing beside it.
                return new OutputFile(path, target, null, there);
            }

            there?.Dispose();
            var beside = Path.Combine(Path.GetDirectoryName(target) ?? "", $".{Path.GetFileName(target)}.{Guid.NewGuid():n}.tmp");
            return new OutputFile(path, target, beside, new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.Read));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = Directory.Exists(target) ? "is a folder; name a file in it"
                : Path.GetDirectoryName(target) is { Length: > 0 } folder && !Directory.Exists(folder)
                    ? "is in a folder that does not exist; make it first"
                    : $"cannot be written; check its permissions and those of its folder, or name another file with {option}";
            throw new CannotRunException($"{path}: {reason}");
        }
    }

    /// <summary>Says that the file is whole, and puts it where it belongs.</summary>
    /// <exception cref="CannotRunException">It cannot be written to its end.</exception>
    public void Commit()
    {
        try
        {
            Writer.Flush();
            Writer.Dispose();
            if (_beside is { } beside)
            {
                if (!OperatingSystem.IsWindows() && File.Exists(_target))
                {
                    File.SetUnixFileMode(beside, File.GetUnixFileMode(_target));
                }

                File.Move(beside, _target, overwrite: true);
                _beside = null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"{_path}: cannot be written to its end; check that the disk has room");
        }
    }

    /// <summary>What is not whole is taken away.</summary>
    public void Dispose()
    {
        try
        {
            Writer.Dispose();
            if (_beside is { } beside)
            {
                File.Delete(beside);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Told already when it was written.
        }
    }

    private static bool IsDevice(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith("/dev/", StringComparison.Ordinal)
            || full.StartsWith("/proc/", StringComparison.Ordinal)
            || full.StartsWith(@"\\.\", StringComparison.Ordinal);
    }
}
