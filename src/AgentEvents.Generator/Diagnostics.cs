#pragma warning disable RS0030 // Describes problems to the compiler.

using Microsoft.CodeAnalysis;

namespace AgentEvents.Generator;

/// <summary>The diagnostics of the generator. Each has a page of its own under docs/diagnostics.</summary>
internal static class Diagnostics
{
    private const string Category = "AgentEvents.Schema";

    /// <summary>AES0001: a schema file is no JSON.</summary>
    public static readonly DiagnosticDescriptor MalformedJson = Error("AES0001", "A schema file is not JSON", "{0}");

    /// <summary>AES0002: a reference leads nowhere.</summary>
    public static readonly DiagnosticDescriptor UnresolvableReference = Error(
        "AES0002",
        "A reference leads nowhere",
        "The reference '{0}' in '{1}' leads to no schema; the file it names must be among the schemas of the project");

    /// <summary>AES0003: a keyword that the generator does not implement.</summary>
    public static readonly DiagnosticDescriptor UnsupportedKeyword = Error(
        "AES0003", "A keyword is not supported", "The keyword '{0}' in '{1}' is not supported: {2}");

    /// <summary>AES0004: a keyword's value is none that it can have.</summary>
    public static readonly DiagnosticDescriptor InvalidKeywordValue = Error(
        "AES0004", "The value of a keyword is invalid", "The value of '{0}' in '{1}' is invalid: {2}");

    /// <summary>AES0005: two schemas want one type name.</summary>
    public static readonly DiagnosticDescriptor DuplicateTypeName = Error(
        "AES0005", "Two schemas want one type name", "Both '{1}' and '{2}' want to be the type '{0}'; give one of them an x-dotnet-name");

    /// <summary>AES0006: two members of a type want one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateMemberName = Error(
        "AES0006", "Two members want one name", "Both '{2}' and '{3}' want to be '{0}' in '{1}'; give one of them an x-dotnet-name");

    /// <summary>AES0007: a name is no identifier.</summary>
    public static readonly DiagnosticDescriptor InvalidName = Error(
        "AES0007", "A name is no C# identifier", "No C# identifier can be made of '{0}' in '{1}'; say what it is to be called with x-dotnet-name");

    /// <summary>AES0008: a pattern is no regular expression.</summary>
    public static readonly DiagnosticDescriptor InvalidPattern = Error(
        "AES0008", "A pattern is not a regular expression", "The value of '{0}' in '{1}' is no ECMA-262 regular expression: {2}");

    /// <summary>AES0009: a format is unknown.</summary>
    public static readonly DiagnosticDescriptor UnsupportedFormat = Error(
        "AES0009", "A format is not supported", "The format '{0}' in '{1}' is not known, and this dialect asserts formats");

    /// <summary>AES0010: two schemas claim one URI or anchor.</summary>
    public static readonly DiagnosticDescriptor DuplicateIdentifier = Error(
        "AES0010", "Two schemas claim one identifier", "Both '{1}' and '{2}' claim the identifier '{0}'");

    /// <summary>AES0011: the generator failed.</summary>
    public static readonly DiagnosticDescriptor GeneratorFailure = Error(
        "AES0011",
        "The generator failed",
        "The generator failed on this schema: {0}. This is a defect of the generator; please report it with the schema");

    /// <summary>AES0012: schemas that refer to one another without an end.</summary>
    public static readonly DiagnosticDescriptor EndlessReference = Error(
        "AES0012", "A schema refers to itself without an end", "The schema at '{0}' {1}");

    /// <summary>AES0013: a keyword that the schema's draft ignores.</summary>
    public static readonly DiagnosticDescriptor IgnoredKeyword = Warning(
        "AES0013", "A keyword is ignored", "The keyword '{0}' in '{1}' is ignored: {2}");

    /// <summary>AES0014: a member that gets no property of its own.</summary>
    public static readonly DiagnosticDescriptor RawMember = Warning(
        "AES0014",
        "A member has no property of its own",
        "The member '{0}' of '{1}' gets no property of its own: {2}; it is validated and kept among the additional members");

    /// <summary>AES0015: a value that gets no type of its own.</summary>
    public static readonly DiagnosticDescriptor RawValue = Warning(
        "AES0015",
        "A value has no C# type of its own",
        "The value that '{0}' describes gets no C# type of its own: {1}; it is validated and kept as RawJson");

    /// <summary>AES0016: an OpenAPI document says something that no request or response can be made of.</summary>
    public static readonly DiagnosticDescriptor UnsupportedHttp = Error(
        "AES0016", "Something in an OpenAPI document is not supported", "'{0}' in the OpenAPI document is not supported: {1}");

    /// <summary>AES0017: a mapping annotation means nothing.</summary>
    public static readonly DiagnosticDescriptor InvalidMapping = Error(
        "AES0017", "A mapping annotation is invalid", "The mapping at '{0}' is invalid: {1}");

    /// <summary>AES0018: nothing feeds a required member.</summary>
    public static readonly DiagnosticDescriptor UnfedMember = Error(
        "AES0018", "Nothing feeds a required member", "Nothing feeds the required member '{0}' for the canonical case '{1}': {2}");

    /// <summary>AES0019: a template writes what its schema refuses.</summary>
    public static readonly DiagnosticDescriptor UnfittingTemplate = Error(
        "AES0019", "A template does not fit its schema", "The template '{0}' at '{1}' does not fit its schema: {2}");

    /// <summary>AES0020: a canonical case has no home, and nobody says why.</summary>
    public static readonly DiagnosticDescriptor UnmappedCase = Error(
        "AES0020", "A canonical case has no single home", "The canonical case '{0}' {1} in {2}");

    /// <summary>AES0021: several places ask for one name.</summary>
    public static readonly DiagnosticDescriptor SharedName = Warning(
        "AES0021",
        "Two places ask for one type name",
        "'{3}' and '{4}' both ask for the name '{0}'; their types are called '{1}' and '{2}'");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        MalformedJson, UnresolvableReference, UnsupportedKeyword, InvalidKeywordValue, DuplicateTypeName, DuplicateMemberName,
        InvalidName, InvalidPattern, UnsupportedFormat, DuplicateIdentifier, GeneratorFailure, EndlessReference,
        IgnoredKeyword, RawMember, RawValue,
        UnsupportedHttp, InvalidMapping, UnfedMember, UnfittingTemplate, UnmappedCase, SharedName,
    ];

    /// <summary>The diagnostic for a problem.</summary>
    public static DiagnosticDescriptor For(ProblemKind kind) => All[(int)kind];

    private static DiagnosticDescriptor Error(string id, string title, string message) => new(
        id, title, message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));

    private static DiagnosticDescriptor Warning(string id, string title, string message) => new(
        id, title, message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLink.Of(id));
}
