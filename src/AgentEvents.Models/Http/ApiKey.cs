using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace AgentEvents.Models.Http;

/// <summary>A key that is sent in a header field of its own.</summary>
public sealed class ApiKey : HttpCredential
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _key;

    /// <summary>Takes the key.</summary>
    /// <param name="key">The key.</param>
    public ApiKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    internal override SecuritySchemeKind Kind => SecuritySchemeKind.ApiKey;

    internal override string Demand => "must not be empty, and be of visible ASCII characters, with spaces only between them";

    internal override bool TryFormat([NotNullWhen(true)] out string? value)
    {
        value = _key.Length > 0 && FieldText.IsValue(_key) ? _key : null;
        return value is not null;
    }
}
