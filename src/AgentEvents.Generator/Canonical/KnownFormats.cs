namespace AgentEvents.Generator.Canonical;

/// <summary>The formats that the runtime can check: those of draft 2020-12 and those of OpenAPI for strings.</summary>
internal static class KnownFormats
{
    /// <summary>
    /// RFC 3339 date and time with a zone. In our own dialect models hold it as <c>Timestamp</c>, so there it must be one that a <c>Timestamp</c> can
    /// hold.
    /// </summary>
    public const string DateTime = "date-time";

    /// <summary>A phone number in one of the forms that providers write; a format of our own dialect, held as <c>PhoneNumber</c>.</summary>
    public const string PhoneNumber = "phone-number";

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        [DateTime] = "Formats.Rfc3339.IsDateTime",
        ["date"] = "Formats.Rfc3339.IsDate",
        ["time"] = "Formats.Rfc3339.IsTime",
        ["duration"] = "Formats.Duration.IsDuration",
        ["email"] = "Formats.EmailAddress.IsEmail",
        ["idn-email"] = "Formats.EmailAddress.IsIdnEmail",
        ["hostname"] = "Formats.Hostname.IsHostname",
        ["idn-hostname"] = "Formats.Hostname.IsIdnHostname",
        ["ipv4"] = "Formats.IpAddress.IsIPv4",
        ["ipv6"] = "Formats.IpAddress.IsIPv6",
        ["uuid"] = "Formats.Uuid.IsUuid",
        ["uri"] = "Formats.UriReference.IsUri",
        ["uri-reference"] = "Formats.UriReference.IsUriReference",
        ["iri"] = "Formats.UriReference.IsIri",
        ["iri-reference"] = "Formats.UriReference.IsIriReference",
        ["uri-template"] = "Formats.UriTemplate.IsUriTemplate",
        ["json-pointer"] = "Formats.JsonPointer.IsJsonPointer",
        ["relative-json-pointer"] = "Formats.JsonPointer.IsRelativeJsonPointer",
        ["regex"] = "Formats.RegexFormat.IsRegex",
        [PhoneNumber] = "PhoneNumber.IsPhoneNumber",
        ["byte"] = "Formats.Base64Text.IsByte",
    };

    /// <summary>The formats, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. Functions.Keys.OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether a format can be checked.</summary>
    public static bool Contains(string format) => Functions.ContainsKey(format);

    /// <summary>The function of the runtime that checks UTF-8 text, by its name in the namespace of the models.</summary>
    public static string FunctionOf(string format) => Functions[format];
}
