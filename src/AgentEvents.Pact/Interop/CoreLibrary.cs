using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace AgentEvents.Pacts.Interop;

/// <summary>Pact's native core: finds the library of this platform, prepares it once, and takes its strings.</summary>
internal static unsafe partial class CoreLibrary
{
    /// <summary>The name that imports use; <see cref="FileName"/> is what lies on the disk.</summary>
    public const string Name = "pact_ffi";

    /// <summary>What to do where there is none, in the same words for builds, tests and the tool.</summary>
    public const string Missing =
        "Pact's native core is not here, so contracts are not verified: install Node.js 20 or later, which brings npm, and build again";

    // The core counts Off, Error, Warn, Info, Debug, Trace from 0.
    private const int Information = 3;

    private static readonly Lazy<bool> Ready = new(Prepare);

    /// <summary>File name of the core on this platform.</summary>
    public static string FileName =>
        OperatingSystem.IsWindows() ? "pact_ffi.dll"
        : OperatingSystem.IsMacOS() ? "libpact_ffi.dylib"
        : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "libpact_ffi_musl.so"
        : "libpact_ffi.so";

    /// <summary>Whether there is a file of this name beside the program. It may be one for another platform.</summary>
    public static bool IsPresent => File.Exists(Path.Combine(AppContext.BaseDirectory, FileName));

    /// <summary>Loads and prepares the core on the first call.</summary>
    /// <exception cref="DllNotFoundException">The library is not beside the program, or is made for another platform.</exception>
    public static void EnsureReady() => _ = Ready.Value;

    /// <summary>Reads a string that the core has handed over, and frees it.</summary>
    /// <param name="text">Pointer to UTF-8 text; may be null.</param>
    public static string TakeText(nint text)
    {
        try
        {
            return ReadText(text);
        }
        finally
        {
            if (text != 0)
            {
                DeleteString(text);
            }
        }
    }

    /// <summary>Reads a string that stays the core's own.</summary>
    /// <param name="text">Pointer to UTF-8 text; may be null.</param>
    public static string ReadText(nint text) => Marshal.PtrToStringUTF8(text) ?? string.Empty;

    /// <summary>Finds the core in a folder.</summary>
    /// <param name="folder">Folder of the running program.</param>
    /// <returns>The handle of the loaded library.</returns>
    /// <exception cref="DllNotFoundException">It is not there, or does not load.</exception>
    internal static nint Load(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new DllNotFoundException($"{Missing} ({FileName} for {RuntimeInformation.RuntimeIdentifier} is not beside the program).");
        }

        return NativeLibrary.Load(path);
    }

    private static bool Prepare()
    {
        NativeLibrary.SetDllImportResolver(typeof(CoreLibrary).Assembly, Resolve);

        // Without the first the core reports its use to an analytics host; without the second it would look for a provider on this machine by way of
        // a proxy.
        SetVariable("PACT_DO_NOT_TRACK", "true");
        SetVariable(
            "NO_PROXY",
            string.Join(
                ',',
                new[] { Environment.GetEnvironmentVariable("NO_PROXY") ?? Environment.GetEnvironmentVariable("no_proxy"), "127.0.0.1" }
                    .Where(static host => !string.IsNullOrEmpty(host))));

        // Otherwise the core logs to standard output. The first logger stays: a second one is refused, which is no error here.
        _ = LogToBuffer(Information);
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Name ? Load(AppContext.BaseDirectory) : 0;

    // .NET's own environment never reaches native code outside Windows, so the C library has to be told. It is in every process; asking the process
    // itself spares us its name, which differs (glibc, musl, macOS).
    private static void SetVariable(string name, string value)
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SetEnvironmentVariable(name, value);
            return;
        }

        var set = (delegate* unmanaged<byte*, byte*, int, int>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "setenv");
        fixed (byte* nameUtf8 = Encoding.UTF8.GetBytes(name + '\0'), valueUtf8 = Encoding.UTF8.GetBytes(value + '\0'))
        {
            if (set(nameUtf8, valueUtf8, 1) != 0)
            {
                throw new InvalidOperationException(
                    $"{name} could not be set, without which Pact's core would call hosts that it has no business with.");
            }
        }
    }

    [LibraryImport(Name, EntryPoint = "pactffi_log_to_buffer")]
    private static partial int LogToBuffer(int level);

    [LibraryImport(Name, EntryPoint = "pactffi_string_delete")]
    private static partial void DeleteString(nint text);
}
