using System.Diagnostics;

namespace AgentEvents.Models.Http;

/// <summary>What an account proves itself with. It never prints itself.</summary>
/// <remarks>Any text can be a credential until it is sent: what no header field can hold is a violation then, and no exception.</remarks>
[DebuggerDisplay(Hidden)]
public abstract class HttpCredential
{
    private const string Hidden = "***";

    private protected HttpCredential()
    {
    }

    /// <summary>The kind of scheme that this is for.</summary>
    internal abstract SecuritySchemeKind Kind { get; }

    /// <summary>What has to be mended if <see cref="TryFormat"/> fails, in words that hold nothing of the secret.</summary>
    internal abstract string Demand { get; }

    /// <summary>Three stars.</summary>
    public sealed override string ToString() => Hidden;

    /// <summary>The value of the header field.</summary>
    /// <param name="value">The value; null if no header field can hold the secret.</param>
    internal abstract bool TryFormat([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value);
}
