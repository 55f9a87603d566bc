using System.Runtime.InteropServices;
using AgentEvents.Pacts.Exceptions;

namespace AgentEvents.Pacts.Interop;

/// <summary>A verification under construction in the core; freed with this object.</summary>
internal sealed class VerifierModel : SafeHandle
{
    /// <summary>Starts one.</summary>
    public VerifierModel()
        : base(0, ownsHandle: true)
    {
        SetHandle(NativeVerifier.New("AgentEvents.Pact", typeof(VerifierModel).Assembly.GetName().Version!.ToString()));
        if (IsInvalid)
        {
            throw new PactFailureException("Pact's core made no verifier.");
        }

        // What is read by programs has no colours; a broker without pacts is an error like an empty folder.
        _ = NativeVerifier.SetColouredOutput(this, 0);
        _ = NativeVerifier.SetNoPactsIsError(this, 1);
    }

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>Runs the verification; blocks until it is over.</summary>
    /// <returns>0 if the core is content, 1 if the provider fails, 2 if the verification could not run; and the core's result as JSON.</returns>
    public (int Status, string Json, string Log) Execute()
    {
        using (CoreOutput.Mute())
        {
            var status = NativeVerifier.Execute(this);
            return (status, CoreLibrary.TakeText(NativeVerifier.Json(this)), CoreLibrary.TakeText(NativeVerifier.Logs(this)));
        }
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeVerifier.Shutdown(handle);
        return true;
    }
}
