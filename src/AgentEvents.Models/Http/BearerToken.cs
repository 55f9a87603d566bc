using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.Models.Http;

/// <summary>A bearer token (RFC 6750).</summary>
public sealed class BearerToken : HttpCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _token;

    /// <summary>Takes the token.</summary>
    /// <param name="token">The token alone, without <c>Bearer</c> in front.</param>
    public BearerToken(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        _token = token;
    }

    internal override SecuritySchemeKind Kind => SecuritySchemeKind.Bearer;

    internal override string Demand => "must be the token alone: visible ASCII characters without a space or a line break";

    internal override bool TryFormat([NotNullWhen(true)] out string? value)
    {
        value = FieldText.IsVisible(_token) ? "Bearer " + _token : null;
        return value is not null;
    }
}
