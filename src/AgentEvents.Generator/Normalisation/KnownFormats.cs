namespace AgentEvents.Generator.Normalisation;

/// <summary>The formats that the runtime can check: those of draft 2020-12 and those of OpenAPI for strings.</summary>
internal static class KnownFormats
{
    /// <summary>RFC 3339 date and time with a zone. In our own dialect models hold it as <c>Timestamp</c>, so there it must be one that a <c>Timestamp</c> can hold.</summary>
    public const string DateTime = "date-time";

    /// <summary>A phone number in one of the forms that providers write; a format of our own dialect, held as <c>PhoneNumber</c>.</summary>
    public const string PhoneNumber = "phone-number";

    private const string Runtime = "global::AgentEvents.Models.";

    private static readonly Dictionary<string, string> Checks = new(StringComparer.Ordinal)
    {
        [DateTime] = "Formats.Rfc3339.IsDateTime(text)",
        ["date"] = "Formats.Rfc3339.IsDate(text)",
        ["time"] = "Formats.Rfc3339.IsTime(text)",
        ["duration"] = "Formats.Duration.IsDuration(text)",
        ["email"] = "Formats.EmailAddress.IsEmail(text)",
        ["idn-email"] = "Formats.EmailAddress.IsIdnEmail(text)",
        ["hostname"] = "Formats.Hostname.IsHostname(text)",
        ["idn-hostname"] = "Formats.Hostname.IsIdnHostname(text)",
        ["ipv4"] = "Formats.IpAddress.IsIPv4(text)",
        ["ipv6"] = "Formats.IpAddress.IsIPv6(text)",
        ["uuid"] = "Formats.Uuid.IsUuid(text)",
        ["uri"] = "Formats.UriReference.IsUri(text)",
        ["uri-reference"] = "Formats.UriReference.IsUriReference(text)",
        ["iri"] = "Formats.UriReference.IsIri(text)",
        ["iri-reference"] = "Formats.UriReference.IsIriReference(text)",
        ["uri-template"] = "Formats.UriTemplate.IsUriTemplate(text)",
        ["json-pointer"] = "Formats.JsonPointer.IsJsonPointer(text)",
        ["relative-json-pointer"] = "Formats.JsonPointer.IsRelativeJsonPointer(text)",
        ["regex"] = "Formats.RegexFormat.IsRegex(text)",
        [PhoneNumber] = "PhoneNumber.IsPhoneNumber(text)",
        ["byte"] = "Formats.Base64Text.IsByte(text)",
    };

    /// <summary>The formats, in ordinal order.</summary>
    public static IReadOnlyList<string> Names => [.. Checks.Keys.OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether a format can be checked.</summary>
    public static bool Contains(string format) => Checks.ContainsKey(format);

    /// <summary>The expression that checks the UTF-8 text in <c>text</c>.</summary>
    public static string Check(string format) => Runtime + Checks[format];
}
