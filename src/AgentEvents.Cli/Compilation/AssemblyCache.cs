using System.Security.Cryptography;
using System.Text;

namespace AgentEvents.Cli.Compilation;

/// <summary>
/// Keeps compiled schemas for the next start, in a folder that is the user's alone. What is found is code that will run, so each entry
/// is sealed with a key that only the user can read: whoever may put a file there cannot make it an entry. What goes wrong with the folder costs
/// time and no more.
/// </summary>
internal sealed class AssemblyCache
{
    private const int MostEntries = 100;
    private const long MostBytes = 64L * 1024 * 1024;
    private const string Suffix = ".compiled";
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly string _folder;
    private readonly byte[] _key;

    private AssemblyCache(string folder, byte[] key)
    {
        _folder = folder;
        _key = key;
    }

    /// <summary>What was kept, or else what is made now, which is kept for the next start where there is a cache.</summary>
    /// <param name="folder">The folder of the cache; null if there is none.</param>
    /// <param name="name">The name of the entry.</param>
    /// <param name="make">Makes it. What it needs is not loaded where something was kept.</param>
    public static byte[] FindOrMake(string? folder, Func<string> name, Func<byte[]> make)
    {
        if (Open(folder) is not { } cache)
        {
            return make();
        }

        var key = name();
        if (cache.Find(key) is { } known)
        {
            return known;
        }

        var image = make();
        cache.Add(key, image);
        return image;
    }

    /// <summary>The cache in a folder, which is made if it is not there; null if there is none to use.</summary>
    /// <param name="folder">The folder.</param>
    public static AssemblyCache? Open(string? folder)
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            var made = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, Mine);
            return made.LinkTarget is null && IsMine(made) && KeyIn(folder) is { } key ? new AssemblyCache(folder, key) : null;
        }
        catch (Exception e) when (IsTrouble(e))
        {
            return null;
        }
    }

    /// <summary>What was kept; null if nothing was, or if it is not what was kept.</summary>
    /// <param name="name">The name of the entry.</param>
    public byte[]? Find(string name)
    {
        var path = PathOf(name);
        try
        {
            if (new FileInfo(path) is not { Exists: true, LinkTarget: null, Length: > HMACSHA256.HashSizeInBytes and < MostBytes })
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var image = bytes[HMACSHA256.HashSizeInBytes..];
            if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, HMACSHA256.HashSizeInBytes), SealOf(name, image)))
            {
                File.Delete(path);
                return null;
            }

            // The ones that nobody asks for go first.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return image;
        }
        catch (Exception e) when (IsTrouble(e))
        {
            return null;
        }
    }

    /// <summary>Keeps something. Another process that keeps the same at the same time does no harm: a file is there whole or not at all.</summary>
    /// <param name="name">The name of the entry.</param>
    /// <param name="image">What is kept.</param>
    public void Add(string name, byte[] image)
    {
        var draft = Path.Combine(_folder, Path.GetRandomFileName());
        try
        {
            using (var file = new FileStream(draft, Options()))
            {
                file.Write(SealOf(name, image));
                file.Write(image);
            }

            File.Move(draft, PathOf(name), overwrite: true);
            Trim();
        }
        catch (Exception e) when (IsTrouble(e))
        {
            TryDelete(draft);
        }
    }

    private void Trim()
    {
        long size = 0;
        var files = new DirectoryInfo(_folder).GetFiles("*" + Suffix).OrderByDescending(file => file.LastWriteTimeUtc).ToArray();
        for (var i = 0; i < files.Length; i++)
        {
            size += files[i].Length;
            if (i >= MostEntries || size > MostBytes)
            {
                TryDelete(files[i].FullName);
            }
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + Suffix);

    private byte[] SealOf(string name, byte[] image)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
        hash.AppendData(image);
        return hash.GetHashAndReset();
    }

    // Written whole under another name, so that of two processes that begin at once one wins and both read the winner's.
    private static byte[]? KeyIn(string folder)
    {
        var path = Path.Combine(folder, "key");
        if (!File.Exists(path))
        {
            var draft = Path.Combine(folder, Path.GetRandomFileName());
            using (var file = new FileStream(draft, Options()))
            {
                file.Write(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));
            }

            try
            {
                File.Move(draft, path);
            }
            catch (IOException)
            {
                TryDelete(draft);
            }
        }

        var info = new FileInfo(path);
        return info is { LinkTarget: null, Length: HMACSHA256.HashSizeInBytes } && IsMine(info) ? File.ReadAllBytes(path) : null;
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    // On Windows the folder of a user's local data is closed to others as it is.
    private static bool IsMine(FileSystemInfo file) => OperatingSystem.IsWindows() || (file.UnixFileMode & Others) == 0;

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (IsTrouble(e))
        {
            // Somebody else's start will try again.
        }
    }

    private static bool IsTrouble(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
