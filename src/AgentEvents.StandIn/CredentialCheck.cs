using System.Security.Cryptography;
using System.Text;
using AgentEvents.Models.Http;
using Microsoft.AspNetCore.Http;

namespace AgentEvents.StandIn;

/// <summary>Whether a request carries the credentials of the account.</summary>
internal sealed class CredentialCheck
{
    private readonly HttpField[] _expected;
    private readonly string[] _secrets;

    /// <summary>Takes the credentials that are expected.</summary>
    /// <param name="operation">The operation, which says where they stand.</param>
    /// <param name="credentials">One for each of its schemes.</param>
    /// <exception cref="Models.Validation.InvalidDocumentException">No header field can hold one of them.</exception>
    public CredentialCheck(HttpOperation operation, HttpCredential[] credentials)
    {
        _expected = [.. operation.Authenticate(credentials)];
        _secrets = [
            .. operation.SystemParameters.Where(p => p is { IsSecret: true, Location: ParameterLocation.Header }).Select(p => p.Name),
            .. _expected.Select(field => field.Name),
        ];
        Scheme = operation.Security.Select(scheme => scheme.Kind).FirstOrDefault(kind => kind != SecuritySchemeKind.ApiKey);
    }

    /// <summary>The scheme of <c>Authorization</c>.</summary>
    public SecuritySchemeKind Scheme { get; }

    /// <summary>Whether a header field holds a credential.</summary>
    /// <param name="name">The name of the field.</param>
    public bool IsCredential(string name) => _secrets.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether all credentials are right. How long it takes says nothing about how much of them is.</summary>
    /// <param name="headers">The header fields of a request.</param>
    public bool IsPassedBy(IHeaderDictionary headers)
    {
        var passed = true;
        foreach (var field in _expected)
        {
            passed &= headers[field.Name] is [{ } value] && IsSame(Credential(field, field.Value), Credential(field, value));
        }

        return passed;
    }

    // The name of an authentication scheme is told without regard to case (RFC 9110, section 11.1), what follows with.
    private static string Credential(HttpField field, string value)
    {
        var space = field.Name == "Authorization" ? value.IndexOf(' ', StringComparison.Ordinal) : -1;
        return space < 0 ? value : value[..space].ToUpperInvariant() + value[space..];
    }

    private static bool IsSame(string expected, string actual) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(actual)));
}
