using System.Runtime.InteropServices;

namespace AgentEvents.Pacts.Interop;

/// <summary>The functions of <c>pact_ffi</c> that verify a provider. A flag is one byte, 0 or 1.</summary>
/// <remarks>Only <see cref="VerifierModel"/> calls them. Signatures: <c>rust/pact_ffi/src/verifier</c> of pact-foundation/pact-reference.</remarks>
internal static partial class NativeVerifier
{
    static NativeVerifier() => CoreLibrary.EnsureReady();

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_new_for_application", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint New(string name, string version);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_shutdown")]
    public static partial void Shutdown(nint verifier);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_provider_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProviderInfo(VerifierModel verifier, string name, string scheme, string host, ushort port, string path);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_add_provider_transport", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddTransport(VerifierModel verifier, string protocol, ushort port, string path, string? scheme);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_filter_info", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetFilter(VerifierModel verifier, string? description, string? state, byte noState);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_provider_state", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProviderState(VerifierModel verifier, string url, byte teardown, byte inBody);

    /// <remarks>The timeout is a C <c>unsigned long</c>: 32 bits on Windows, 64 elsewhere.</remarks>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_verification_options")]
    public static partial int SetOptions(VerifierModel verifier, byte disableSslVerification, CULong requestTimeout);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_coloured_output")]
    public static partial int SetColouredOutput(VerifierModel verifier, byte coloured);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_no_pacts_is_error")]
    public static partial int SetNoPactsIsError(VerifierModel verifier, byte isError);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_set_publish_options", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetPublishOptions(
        VerifierModel verifier,
        string version,
        string? buildUrl,
        string[] tags,
        ushort tagCount,
        string? branch);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_add_custom_header", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddHeader(VerifierModel verifier, string name, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_add_file_source", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddFile(VerifierModel verifier, string file);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_url_source", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void AddUrl(VerifierModel verifier, string url, string? user, string? password, string? token);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_broker_source_with_selectors", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddBroker(
        VerifierModel verifier,
        string url,
        string? user,
        string? password,
        string? token,
        byte enablePending,
        string? includeWipPactsSince,
        string[] providerTags,
        ushort providerTagCount,
        string? providerBranch,
        string[] selectors,
        ushort selectorCount,
        string[] consumerTags,
        ushort consumerTagCount);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_execute")]
    public static partial int Execute(VerifierModel verifier);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_json")]
    public static partial nint Json(VerifierModel verifier);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_verifier_logs")]
    public static partial nint Logs(VerifierModel verifier);
}
