using System.Runtime.InteropServices;

namespace AgentEvents.Models.Tests.Json;

/// <summary>Memory between two pages that nobody may touch: one byte read too many ends the test run.</summary>
internal sealed unsafe partial class GuardedBytes : IDisposable
{
    private const int ReadWrite = 3;
    private const int NoAccess = 0;
    private const int PrivateAnonymous = 0x22;

    private readonly int _page = Environment.SystemPageSize;
    private readonly byte* _memory;

    public GuardedBytes()
    {
        _memory = (byte*)Map(0, (nuint)(3 * _page), ReadWrite, PrivateAnonymous, -1, 0);
        if ((nint)_memory == -1 || Protect((nint)_memory, (nuint)_page, NoAccess) != 0
            || Protect((nint)_memory + (2 * _page), (nuint)_page, NoAccess) != 0)
        {
            throw new InvalidOperationException("The system gives no guarded page.");
        }
    }

    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>The document, with its last byte just before the guard.</summary>
    public ReadOnlySpan<byte> Place(ReadOnlySpan<byte> document) => Place(document, _memory + (2 * _page) - document.Length);

    /// <summary>The document, with its first byte just behind the guard.</summary>
    public ReadOnlySpan<byte> PlaceAtStart(ReadOnlySpan<byte> document) => Place(document, _memory + _page);

    private static ReadOnlySpan<byte> Place(ReadOnlySpan<byte> document, byte* at)
    {
        var place = new Span<byte>(at, document.Length);
        document.CopyTo(place);
        return place;
    }

    public void Dispose() => _ = Unmap((nint)_memory, (nuint)(3 * _page));

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(nint address, nuint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint address, nuint length);
}
