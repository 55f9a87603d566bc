using System.Runtime.InteropServices;
using AgentEvents.Contract.Docs;
using AgentEvents.Contract.Pacts.Fixture;
using AgentEvents.Pacts.Verifier;

namespace AgentEvents.Contract.Pacts.Guards;

/// <summary>The native core does not call home, does not print, and is missed with a sentence that says what to do.</summary>
[NeedsPactCore]
public sealed class CoreTests
{
    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint GetEnvironment([MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [Fact]
    public void NativeCodeSeesThatItMustNotTrack()
    {
        using var verifier = new PactVerifier(Sample.Provider);

        NativeVariable("PACT_DO_NOT_TRACK").ShouldBe("true");
    }

    [Fact]
    public void AMissingLibraryIsNamedWithWhatToDo()
    {
        using var folder = new TemporaryFolder();

        var failure = Should.Throw<DllNotFoundException>(() => AgentEvents.Pacts.Interop.CoreLibrary.Load(folder.Root));

        failure.Message.ShouldContain("pact_ffi");
        failure.Message.ShouldContain("npm");
    }

    /// <summary>
    /// A verification in a process of its own, where standard output can be read: the core prints what it finds, values included, unless it is kept
    /// from it.
    /// </summary>
    [Fact]
    public async Task TheCoreDoesNotPrint()
    {
        var test = $"{typeof(VerifierTests).FullName}.{nameof(VerifierTests.AProviderThatAnswersSomethingElseFailsAndIsToldWhere)}";

        var (exitCode, output, error) = await ChildProcess.RunDotnet(typeof(CoreTests).Assembly.Location, "-method", test);

        exitCode.ShouldBe(0, output + error);
        output.ShouldContain("Total: 1");
        output.ShouldNotContain("Verifying a pact between");
        error.ShouldBeEmpty();
    }

    private static string? NativeVariable(string name) => OperatingSystem.IsWindows()
        ? Environment.GetEnvironmentVariable(name)
        : Marshal.PtrToStringUTF8(
            Marshal.GetDelegateForFunctionPointer<GetEnvironment>(NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "getenv"))(name));
}
