using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.Models.Http;

/// <summary>User name and password (RFC 7617), sent in UTF-8.</summary>
public sealed class BasicCredentials : HttpCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _userName;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _password;

    /// <summary>Takes user name and password.</summary>
    /// <param name="userName">The user name, without a colon.</param>
    /// <param name="password">The password.</param>
    public BasicCredentials(string userName, string password)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(password);
        _userName = userName;
        _password = password;
    }

    internal override SecuritySchemeKind Kind => SecuritySchemeKind.Basic;

    internal override string Demand =>
        "must have a user name without a colon, and no control characters or unpaired surrogates in user name and password";

    internal override bool TryFormat([NotNullWhen(true)] out string? value)
    {
        // Where the user name ends is told by the first colon.
        var pair = _userName + ":" + _password;
        value = !_userName.Contains(':') && !pair.Any(char.IsControl) && StrictUtf8.TryEncode(pair, out var utf8)
            ? "Basic " + Convert.ToBase64String(utf8)
            : null;
        return value is not null;
    }
}
