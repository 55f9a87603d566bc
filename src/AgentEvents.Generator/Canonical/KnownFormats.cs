namespace AgentEvents.Generator.Canonical;

/// <summary>The formats that the runtime can check: those of draft 2020-12 and those of OpenAPI for strings.</summary>
internal static class KnownFormats
{
    /// <summary>
    /// RFC 3339 date and time with a zone. In our own dialect models hold it as <c>Timestamp</c>, so there it must be one that a <c>Timestamp</c> can
    /// hold.
    /// </summary>
    public const string DateTime = "date-time";

    /// <summary>OpenAPI: an integer of 32 bits.</summary>
    public const string Int32 = "int32";

    /// <summary>OpenAPI: an integer of 64 bits.</summary>
    public const string Int64 = "int64";

    /// <summary>OpenAPI: a number of single precision.</summary>
    public const string Float = "float";

    /// <summary>OpenAPI: a number of double precision.</summary>
    public const string Double = "double";

    /// <summary>The registry of OpenAPI: a decimal number, here one that a <c>decimal</c> holds exactly.</summary>
    public const string Decimal = "decimal";

    /// <summary>A phone number in one of the forms that providers write; a format of our own dialect, held as <c>PhoneNumber</c>.</summary>
    public const string PhoneNumber = "phone-number";

    /// <summary>RFC 3339 date. Where models hold formats as types, it must be one that a <c>DateOnly</c> holds.</summary>
    public const string Date = "date";

    // The formats of OpenAPI and its registry for numbers: the function that checks the literal, and what it demands.
    private static readonly Dictionary<string, (string Function, string Demand)> Numbers = new(StringComparer.Ordinal)
    {
        [Int32] = ("IsInt32", "must be an integer of 32 bits"),
        [Int64] = ("IsInt64", "must be an integer of 64 bits"),
        [Float] = ("IsFloat", "must lie in the range of numbers of single precision"),
        [Double] = ("IsDouble", "must lie in the range of numbers of double precision"),
        [Decimal] = ("IsDecimal", "must be a number of at most 28 digits, none of them beyond the 28th decimal place"),
    };

    private static readonly Dictionary<string, string> Functions = new(StringComparer.Ordinal)
    {
        [DateTime] = "Formats.Rfc3339.IsDateTime",
        [Date] = "Formats.Rfc3339.IsDate",
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

    /// <summary>The formats of numbers, in ordinal order.</summary>
    public static IReadOnlyList<string> NamesOfNumbers => [.. Numbers.Keys.OrderBy(n => n, StringComparer.Ordinal)];

    /// <summary>Whether a format is one of numbers, which looks at no string.</summary>
    public static bool IsOfNumbers(string format) => Numbers.ContainsKey(format);

    /// <summary>What a format of numbers demands.</summary>
    public static string DemandOf(string format) => Numbers[format].Demand;

    /// <summary>The function of the runtime that checks the literal of a number, by its name in the namespace of the models.</summary>
    public static string NumberFunctionOf(string format) => "Formats.OpenApiNumber." + Numbers[format].Function;

    /// <summary>The function of the runtime that checks UTF-8 text, by its name in the namespace of the models.</summary>
    public static string FunctionOf(string format) => Functions[format];
}
