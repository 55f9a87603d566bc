using AgentEvents.Models.Validation;

namespace AgentEvents.Models.Http;

/// <summary>Makes a message for <see cref="HttpClient"/> of a request for the wire.</summary>
internal static class RequestMessage
{
    /// <summary>What goes in front of every target: scheme, host and prefix, without a slash at the end.</summary>
    /// <exception cref="ArgumentException">It is no address that a target can be put behind. The message does not quote it, since it may hold a
    /// password.</exception>
    public static string PrefixOf(Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsAbsoluteUri || (baseAddress.Scheme != Uri.UriSchemeHttp && baseAddress.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException("The base address must be absolute, with http or https.", nameof(baseAddress));
        }

        // Empty ones count too, and Uri does not tell these from absent ones. A backslash is a slash to some and none to others.
        var text = baseAddress.OriginalString;
        if (text.AsSpan().ContainsAny("?#\\") || AuthorityOf(text).Contains('@'))
        {
            throw new ArgumentException("The base address must not have user information, a query, a fragment or a backslash.", nameof(baseAddress));
        }

        var prefix = baseAddress.Scheme + "://" + HostOf(baseAddress) + baseAddress.AbsolutePath;
        return FieldText.IsVisible(prefix)
            ? prefix
            : throw new ArgumentException("The path of the base address must be percent-encoded.", nameof(baseAddress));
    }

    /// <summary>The credentials as header fields.</summary>
    /// <param name="operation">Says which ones go along.</param>
    /// <param name="credentials">In the order of <see cref="HttpOperation.Security"/>, or none.</param>
    /// <param name="violations">Takes what no header field can hold.</param>
    /// <exception cref="ArgumentException">There is one too many or too few, or one is of another kind.</exception>
    public static ValueList<HttpField> Authenticate(HttpOperation operation, ReadOnlySpan<HttpCredential> credentials, List<Violation> violations)
    {
        if (credentials.IsEmpty)
        {
            return [];
        }

        var schemes = operation.Security;
        if (credentials.Length != schemes.Count)
        {
            throw new ArgumentException($"The operation '{operation.Id}' takes {schemes.Count} credentials or none.", nameof(credentials));
        }

        var fields = default(ValueListBuilder<HttpField>);
        for (var i = 0; i < schemes.Count; i++)
        {
            if (credentials[i]?.Kind != schemes[i].Kind)
            {
                throw new ArgumentException($"The credential for '{schemes[i].Id}' must be of the kind {schemes[i].Kind}.", nameof(credentials));
            }

            if (credentials[i].TryFormat(out var value))
            {
                fields.Add(new HttpField(FieldOf(operation, schemes[i]), value));
            }
            else
            {
                violations.Add(HttpRules.Credential(schemes[i].Id, credentials[i].Demand).At(""));
            }
        }

        return fields.ToValueList();
    }

    /// <summary>Makes the message.</summary>
    /// <param name="prefix">From <see cref="PrefixOf"/>.</param>
    /// <param name="request">The request.</param>
    /// <param name="credentials">From <see cref="Authenticate"/>.</param>
    public static HttpRequestMessage Build(string prefix, WireRequest request, ValueList<HttpField> credentials)
    {
        // Uri would decode and collapse what was encoded with care.
        var address = request.Target.StartsWith('/') && prefix.EndsWith('/') ? prefix[..^1] + request.Target : prefix + request.Target;
        var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            new Uri(address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        AddAll(message, request.Headers);
        AddAll(message, credentials);
        if (request.MediaType is { } mediaType)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);

            // A parsed value would be written out in .NET's own way, with a space behind the semicolon.
            message.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        return message;
    }

    private static void AddAll(HttpRequestMessage message, ValueList<HttpField> fields)
    {
        foreach (var field in fields)
        {
            if (!message.Headers.TryAddWithoutValidation(field.Name, field.Value))
            {
                throw new InvalidOperationException($"'{field.Name}' is no header field of a request.");
            }
        }
    }

    private static string FieldOf(HttpOperation operation, SecurityScheme scheme) => scheme.Kind == SecuritySchemeKind.ApiKey
        ? scheme.HeaderName
            ?? throw new InvalidOperationException($"The operation '{operation.Id}' contradicts itself: an API key has no header field.")
        : "Authorization";

    private static ReadOnlySpan<char> AuthorityOf(ReadOnlySpan<char> address)
    {
        var rest = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var slash = rest.IndexOf('/');
        return slash < 0 ? rest : rest[..slash];
    }

    private static string HostOf(Uri address) => address.HostNameType == UriHostNameType.IPv6
        ? "[" + address.IdnHost.Trim('[', ']') + "]" + PortOf(address)
        : address.IdnHost + PortOf(address);

    private static string PortOf(Uri address) => address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
}
