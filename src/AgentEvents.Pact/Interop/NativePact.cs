using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace AgentEvents.Pacts.Interop;

/// <summary>The functions of <c>pact_ffi</c> that build a pact. A Rust <c>bool</c> is one byte.</summary>
/// <remarks>
/// Only <see cref="PactModel"/> and <see cref="MockServer"/> call them. Signatures: <c>rust/pact_ffi/src/mock_server</c> of
/// pact-foundation/pact-reference.
/// </remarks>
internal static partial class NativePact
{
    /// <summary>Version 4 of the Pact specification, as the core counts.</summary>
    public const int SpecificationV4 = 5;

    static NativePact() => CoreLibrary.EnsureReady();

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_new_pact", StringMarshalling = StringMarshalling.Utf8)]
    public static partial PactHandle NewPact(string consumer, string provider);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_free_pact_handle")]
    public static partial uint FreePact(PactHandle pact);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_specification")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithSpecification(PactHandle pact, int version);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_pact_metadata", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithMetadata(PactHandle pact, string @namespace, string name, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_new_interaction", StringMarshalling = StringMarshalling.Utf8)]
    public static partial InteractionHandle NewInteraction(PactHandle pact, string description);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_new_message_interaction", StringMarshalling = StringMarshalling.Utf8)]
    public static partial InteractionHandle NewMessage(PactHandle pact, string description);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_given", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool Given(InteractionHandle interaction, string state);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_given_with_param", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool GivenWithParameter(InteractionHandle interaction, string state, string name, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_request", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithRequest(InteractionHandle interaction, string method, string path);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_query_parameter_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithQueryParameter(InteractionHandle interaction, string name, nuint index, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_header_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithHeader(InteractionHandle interaction, InteractionPart part, string name, nuint index, string value);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_response_status")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool ResponseStatus(InteractionHandle interaction, ushort status);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_body", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithBody(InteractionHandle interaction, InteractionPart part, string contentType, string body);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_with_metadata", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool WithMessageMetadata(InteractionHandle interaction, string name, string value, InteractionPart part);

    /// <summary>The message as the core will send it; freed with <see cref="CoreLibrary.TakeText"/>.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_message_reify")]
    public static partial nint ReifyMessage(InteractionHandle message);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_create_mock_server_for_transport", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int CreateMockServer(PactHandle pact, string address, ushort port, string transport, string? configuration);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_mock_server_matched")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool MockServerMatched(int port);

    /// <summary>Owned by the mock server: gone after <see cref="CleanUpMockServer"/>, never freed by the caller.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_mock_server_mismatches")]
    public static partial nint MockServerMismatches(int port);

    /// <summary>Owned by the mock server: gone after <see cref="CleanUpMockServer"/>, never freed by the caller.</summary>
    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_mock_server_logs")]
    public static partial nint MockServerLogs(int port);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_cleanup_mock_server")]
    [return: MarshalAs(UnmanagedType.U1)]
    public static partial bool CleanUpMockServer(int port);

    [LibraryImport(CoreLibrary.Name, EntryPoint = "pactffi_pact_handle_write_file", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int WriteFile(PactHandle pact, string folder, [MarshalAs(UnmanagedType.U1)] bool overwrite);
}
