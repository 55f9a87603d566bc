using System.Runtime.InteropServices;
using AgentEvents.Pacts.Exceptions;
using AgentEvents.Pacts.Interop;

namespace AgentEvents.Cli.Verification;

/// <summary>Says in a sentence what is the matter with Pact's native core.</summary>
internal static class CoreTrouble
{
    private static CannotRunException Missing =>
        new($"{CoreLibrary.Missing}. If npm was there, its registry was not; the other commands do not need the core");

    /// <summary>Says that the core is not there, before anybody starts a provider for it.</summary>
    /// <exception cref="CannotRunException">It is not.</exception>
    public static void RequireCore() => _ = CoreLibrary.IsPresent ? true : throw Missing;

    /// <summary>The sentence; null if it is something else.</summary>
    /// <param name="e">What a verification has thrown.</param>
    public static CannotRunException? Of(AggregateException e) => e.GetBaseException() switch
    {
        // A registry that could not be reached when the tool was built leaves nothing beside it; the platform is only to blame for what does not
        // load.
        DllNotFoundException when !CoreLibrary.IsPresent => Missing,
        DllNotFoundException or BadImageFormatException or EntryPointNotFoundException => new CannotRunException(
            $"Pact's native core beside the tool does not load on this platform ({RuntimeInformation.RuntimeIdentifier}); install a package that was "
                + "built on it. The other commands do not need it"),
        PactFailureException => new CannotRunException("Pact's core could not do its work; please report it with the pact"),
        IOException or UnauthorizedAccessException =>
            new CannotRunException(
                "the folder for temporary files cannot be written, or no port of the loopback is free; check that the disk has room"),
        CannotRunException known => known,
        _ => null,
    };
}
