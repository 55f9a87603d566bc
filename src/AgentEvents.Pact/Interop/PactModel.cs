using System.Runtime.InteropServices;
using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Pacts.Interop;

/// <summary>A pact under construction in the core; freed with this object.</summary>
internal sealed class PactModel : SafeHandle
{
    // The core merges into the file that is there; two writers at once would lose an interaction.
    private static readonly Lock Writing = new();

    /// <summary>Starts a pact of version 4.</summary>
    /// <param name="consumer">Name of the consumer.</param>
    /// <param name="provider">Name of the provider.</param>
    public PactModel(string consumer, string provider)
        : base(0, ownsHandle: true)
    {
        SetHandle(NativePact.NewPact(consumer, provider).Reference);
        Require(Use(static pact => NativePact.WithSpecification(pact, NativePact.SpecificationV4)), "the specification version");
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Adds an HTTP interaction.</summary>
    /// <param name="description">Its description.</param>
    public InteractionHandle NewInteraction(string description) => Use(pact => NativePact.NewInteraction(pact, description));

    /// <summary>Adds an asynchronous message.</summary>
    /// <param name="description">Its description.</param>
    public InteractionHandle NewMessage(string description) => Use(pact => NativePact.NewMessage(pact, description));

    /// <summary>Changes an interaction of this pact.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="what">What is set, for the message when it fails.</param>
    /// <param name="change">The call; false if the core refuses.</param>
    /// <exception cref="PactFailureException">The core refused.</exception>
    public void Change(InteractionHandle interaction, string what, Func<InteractionHandle, bool> change) =>
        Require(Use(_ => change(interaction)), what);

    /// <summary>Adds metadata to the pact itself.</summary>
    /// <param name="namespace">First key.</param>
    /// <param name="name">Second key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PactFailureException">The core refused: its own names cannot be changed.</exception>
    public void AddMetadata(string @namespace, string name, string value) =>
        Require(Use(pact => NativePact.WithMetadata(pact, @namespace, name, value)), "pact metadata");

    /// <summary>The message as JSON, examples in the place of matchers.</summary>
    /// <param name="message">An interaction of this pact.</param>
    public string Reify(InteractionHandle message) => Use(_ => CoreLibrary.TakeText(NativePact.ReifyMessage(message)));

    /// <summary>Starts a mock server that answers as this pact says.</summary>
    /// <param name="address">Address to listen on.</param>
    /// <param name="port">Port; 0 takes a free one.</param>
    /// <exception cref="PactFailureException">It cannot start.</exception>
    public MockServer StartMockServer(string address, ushort port)
    {
        var result = Use(pact => NativePact.CreateMockServer(pact, address, port, "http", configuration: null));
        return result > 0
            ? new MockServer(address, result)
            : throw new PactFailureException($"The mock server did not start: Pact's core answered {result}.");
    }

    /// <summary>Merges the pact into its file.</summary>
    /// <param name="folder">Folder of the file; made if missing.</param>
    /// <exception cref="PactFailureException">The file cannot be written, or what is there contradicts.</exception>
    public void WriteFile(string folder)
    {
        lock (Writing)
        {
            var result = Use(pact => NativePact.WriteFile(pact, folder, overwrite: false));
            if (result != 0)
            {
                throw new PactFailureException($"The pact file was not written: Pact's core answered {result}. A file of another specification "
                    + "version or a folder without write access are the usual causes.");
            }
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle() => NativePact.FreePact(new PactHandle((ushort)handle)) == 0;

    private static void Require(bool accepted, string what)
    {
        if (!accepted)
        {
            throw new PactFailureException($"Pact's core refused {what}: the mock server of this pact runs already, or the value does not fit.");
        }
    }

    // Keeps the pact alive until the core has come back.
    private T Use<T>(Func<PactHandle, T> call)
    {
        var isHeld = false;
        try
        {
            DangerousAddRef(ref isHeld);
            return call(new PactHandle((ushort)handle));
        }
        finally
        {
            if (isHeld)
            {
                DangerousRelease();
            }
        }
    }
}
